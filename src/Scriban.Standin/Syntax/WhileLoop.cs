namespace Scriban.Syntax;

internal sealed class WhileLoop() : LoopState("while")
{
    public void MoveNext() => Index++;
}
