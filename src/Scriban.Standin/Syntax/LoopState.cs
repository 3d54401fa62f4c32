namespace Scriban.Syntax;

/// <summary>What <c>for.name</c> and <c>while.name</c> read.</summary>
internal abstract class LoopState(string keyword)
{
    /// <summary><c>for</c> or <c>while</c>.</summary>
    public string Keyword { get; } = keyword;

    public int Index { get; protected set; } = -1;

    public virtual object? Read(string member) => member switch
    {
        "index" => Index,
        "first" => Index == 0,
        "even" => Index % 2 == 0,
        "odd" => Index % 2 != 0,
        _ => null,
    };
}
