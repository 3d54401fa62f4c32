namespace Scriban.Syntax;

/// <summary>The value of <c>empty</c>: equal to every object and list without members.</summary>
internal sealed class EmptyValue
{
    public static readonly EmptyValue Instance = new();

    private EmptyValue()
    {
    }
}
