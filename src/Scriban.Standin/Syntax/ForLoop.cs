namespace Scriban.Syntax;

internal sealed class ForLoop(List<object?> items) : LoopState("for")
{
    public object? Current => items[Index];

    public bool MoveNext() => ++Index < items.Count;

    public override object? Read(string member) => member switch
    {
        "rindex" => items.Count - 1 - Index,
        "last" => Index == items.Count - 1,
        "length" => items.Count,
        "changed" => Index == 0 || !Equals(items[Index], items[Index - 1]),
        _ => base.Read(member),
    };
}
