namespace Scriban.Syntax;

/// <summary>How the statement that just ran wants the run to go on.</summary>
internal enum FlowState
{
    Next,
    Break,
    Continue,
    Return,
}
