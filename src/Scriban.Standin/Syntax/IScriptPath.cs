namespace Scriban.Syntax;

/// <summary>An expression that names a place: it can be assigned, and a function found there can be passed on without a call.</summary>
internal interface IScriptPath
{
    /// <summary>As a template writes it; for messages.</summary>
    string Path { get; }

    /// <summary>What is at the place, without calling it.</summary>
    object? Resolve(TemplateContext context);

    void Assign(TemplateContext context, object? value);
}
