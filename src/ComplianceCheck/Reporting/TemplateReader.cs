using System.Collections.Immutable;
using ComplianceCheck.Diagnostics;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ComplianceCheck.Reporting;

/// <summary>Goes through a template and what it includes, and knows of each expression what the report has there.</summary>
/// <param name="sources">The texts.</param>
/// <param name="globals">Names that the language gives.</param>
/// <param name="family">The functions of a family such as <c>string</c>; null if there is no such family.</param>
/// <param name="bag">Takes what is wrong.</param>
internal sealed class TemplateReader(ReportSources sources, ImmutableHashSet<string> globals, Func<string, ScriptObject?> family, DiagnosticBag bag)
{
    private const string ListOf = "list of ";
    private const int DeepestInclude = 20;

    private static readonly ILookup<string, ReportMember> Members = ReportMembers.All.ToLookup(member => member.Owner, StringComparer.Ordinal);

    /// <summary>The verdicts that a report owes its reader.</summary>
    private static readonly string[] Shown = ["fail", "unknown"];

    /// <summary>Functions of lists that give such a list again.</summary>
    private static readonly ImmutableHashSet<string> ListToList = ["array.sort", "array.limit", "array.offset", "array.reverse", "array.uniq", "array.compact", "array.filter"];

    /// <summary>By name, the type of what was assigned; null where it is not known.</summary>
    private readonly Dictionary<string, string?> variables = new(StringComparer.Ordinal);

    private readonly HashSet<string> assigned = new(StringComparer.Ordinal);
    private readonly HashSet<(string, Text.SourceSpan, string)> told = [];
    private readonly HashSet<string> verdictsAskedFor = new(StringComparer.Ordinal);
    private int depth;
    private bool isInsideAnObject;

    /// <summary>The members that are used, as <c>owner.name</c>.</summary>
    public HashSet<string> Used { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether the list of all findings is used, and no question for other verdicts leaves out those of this one.</summary>
    public bool ShowsEachFinding(string? verdict) =>
        verdict is not null && Used.Contains("report.findings") && (verdictsAskedFor.Count == 0 || verdictsAskedFor.Contains(verdict));

    public void Read(ScriptPage page)
    {
        Collect(page);
        TypeOf(page.Body);
    }

    /// <summary>A variable that is set anywhere is no misspelt member elsewhere.</summary>
    private void Collect(ScriptNode? node)
    {
        switch (node)
        {
            case null: return;
            case ScriptAssignExpression { Target: ScriptVariable variable }: assigned.Add(variable.Name); break;
            case ScriptCaptureStatement { Target: ScriptVariable variable }: assigned.Add(variable.Name); break;
            case ScriptForStatement { Variable: ScriptVariable variable }: assigned.Add(variable.Name); break;
            case ScriptFunction function:
                assigned.UnionWith(new[] { (function.NameOrDoToken as ScriptVariable)?.Name }.OfType<string>());
                assigned.UnionWith(function.Parameters?.Select(parameter => parameter.Name?.Name).OfType<string>() ?? []);
                break;
        }

        for (var child = 0; child < node.ChildrenCount; child++)
        {
            Collect(node.GetChildren(child));
        }
    }

    /// <summary>What the report has there, as the table of its members words it; null where that is not known.</summary>
    private string? TypeOf(ScriptNode? node)
    {
        switch (node)
        {
            case null: return null;
            case ScriptLiteral literal: return literal.Value is string ? "text" : literal.Value is bool ? "boolean" : "number";
            case ScriptVariableGlobal variable: return TypeOf(variable);
            case ScriptVariable: return null;
            case ScriptMemberExpression member: return OfMember(member);
            case ScriptIndexerExpression indexer: return OfElement(indexer);
            case ScriptPipeCall pipe: return OfCall(pipe.To, TypeOf(pipe.From));
            case ScriptFunctionCall call: return OfCall(call, null);
            case ScriptBinaryExpression binary: return OfBoth(binary);
            case ScriptNestedExpression nested: return TypeOf(nested.Expression);
            case ScriptNamedArgument argument: return TypeOf(argument.Value);
            case ScriptObjectMember member: return TypeOf(member.Value);
            case ScriptAssignExpression { Target: ScriptVariableGlobal target } assignment:
                Assign(target.Name, TypeOf(assignment.Value));
                return null;
            case ScriptForStatement loop:
                ReadLoop(loop);
                return null;
            case ScriptCaptureStatement { Target: ScriptVariableGlobal target } capture:
                Assign(target.Name, "text");
                TypeOf(capture.Body);
                return null;
            case ScriptFunction function:
                TypeOf(function.Body);
                return null;
            case ScriptWithStatement with:
                ReadWith(with);
                return null;
        }

        for (var child = 0; child < node.ChildrenCount; child++)
        {
            TypeOf(node.GetChildren(child));
        }

        return null;
    }

    private string? TypeOf(ScriptVariableGlobal variable)
    {
        if (variables.TryGetValue(variable.Name, out var type))
        {
            return type;
        }

        var isSet = assigned.Contains(variable.Name) || globals.Contains(variable.Name) || isInsideAnObject || variable.Name is "this" or "for" or "while" or "tablerow" or "empty" or "blank";
        return isSet ? null : Member("report", variable.Name, variable);
    }

    private string? OfMember(ScriptMemberExpression expression)
    {
        var name = expression.Member?.Name ?? "";
        if (expression.Target is ScriptVariableGlobal { Name: var first } && globals.Contains(first) && !variables.ContainsKey(first) && !assigned.Contains(first))
        {
            if (family(first) is { } functions && !functions.ContainsKey(name))
            {
                Tell(expression, $"`{first}.{name}` is no function", NameSuggestion.DidYouMean($"{first}.{name}", functions.Keys.Select(key => $"{first}.{key}")));
            }

            return null;
        }

        return Member(TypeOf(expression.Target), name, expression);
    }

    private string? OfElement(ScriptIndexerExpression indexer)
    {
        var (holder, index) = (TypeOf(indexer.Target), indexer.Index);
        TypeOf(index);
        return holder?.StartsWith(ListOf, StringComparison.Ordinal) == true ? holder[ListOf.Length..]
            : index is ScriptLiteral { Value: string name } ? Member(holder, name, indexer)
            : null;
    }

    private string? OfBoth(ScriptBinaryExpression binary)
    {
        var (left, right) = (TypeOf(binary.Left), TypeOf(binary.Right));
        if ((binary.Left, binary.Right) is (ScriptMemberExpression { Member.Name: "key" }, ScriptLiteral { Value: string asked }))
        {
            // What is left out leaves in all others.
            verdictsAskedFor.UnionWith(binary.Operator == ScriptBinaryOperator.CompareNotEqual ? Shown.Where(verdict => verdict != asked) : [asked]);
        }

        return binary.Operator == ScriptBinaryOperator.EmptyCoalescing && left is not null && (right is null || left.TrimEnd('?') == right.TrimEnd('?')) ? left.TrimEnd('?') : null;
    }

    private string? OfCall(ScriptNode? called, string? piped)
    {
        var arguments = called is ScriptFunctionCall call ? call.Arguments.ToList() : [];
        var target = called is ScriptFunctionCall { Target: var function } ? function : called;
        var types = arguments.ConvertAll(TypeOf);
        TypeOf(target);
        var name = target switch
        {
            ScriptMemberExpression { Target: ScriptVariableGlobal holder, Member.Name: var member } => $"{holder.Name}.{member}",
            ScriptVariableGlobal variable => variable.Name,
            _ => "",
        };
        var given = piped ?? types.FirstOrDefault();
        var text = arguments.OfType<ScriptLiteral>().Select(literal => literal.Value).OfType<string>().FirstOrDefault();
        var element = given?.StartsWith(ListOf, StringComparison.Ordinal) == true ? given[ListOf.Length..] : null;
        switch (name)
        {
            case "include" when text is not null: Include(text, called!); return null;
            case "raw": bag.Add(ReportCodes.Unescaped, sources.Find(target!.Span).Source, sources.Find(target.Span).Span, "what `raw` lets through can become a part of the report, such as a script that a document brings"); return null;
            case "array.first" or "array.last": return element;
            case "array.map" when text is not null && element is not null: return Member(element, text, called!) is { } mapped ? ListOf + mapped.TrimEnd('?') : null;
            case "array.sort" when text is not null && element is not null: Member(element, text, called!); return given;
            default: return ListToList.Contains(name) ? given : null;
        }
    }

    private void ReadLoop(ScriptForStatement loop)
    {
        var list = TypeOf(loop.Iterator);
        foreach (var argument in loop.NamedArguments ?? [])
        {
            TypeOf(argument);
        }

        if (loop.Variable is not ScriptVariable variable)
        {
            TypeOf(loop.Body);
            return;
        }

        var before = variables.TryGetValue(variable.Name, out var known) ? (true, known) : (false, null);
        variables[variable.Name] = list?.StartsWith(ListOf, StringComparison.Ordinal) == true ? list[ListOf.Length..] : null;
        TypeOf(loop.Body);
        TypeOf(loop.Else);
        if (before.Item1)
        {
            variables[variable.Name] = before.known;
        }
        else
        {
            variables.Remove(variable.Name);
        }
    }

    private void ReadWith(ScriptWithStatement with)
    {
        TypeOf(with.Name);
        var before = isInsideAnObject;
        isInsideAnObject = true;
        TypeOf(with.Body);
        isInsideAnObject = before;
    }

    private void Include(string name, ScriptNode at)
    {
        if (sources.TryOpen(name) is not { } text)
        {
            var (file, span) = sources.Find(at.Span);
            bag.Add(ReportCodes.NoSuchInclude, file, span, $"there is no template `{name}` to include");
            return;
        }

        if (depth < DeepestInclude && ReportTemplate.Understood(text.Text, text.Path, sources, bag) is { } template)
        {
            depth++;
            Read(template.Page!);
            depth--;
        }
    }

    private void Assign(string name, string? type) =>
        variables[name] = !variables.TryGetValue(name, out var before) || before?.TrimEnd('?') == type?.TrimEnd('?') ? type : null;

    private string? Member(string? type, string name, ScriptNode at)
    {
        var owner = type?.TrimEnd('?');
        if (owner is null || (name == "size" && (owner == "text" || owner.StartsWith(ListOf, StringComparison.Ordinal))))
        {
            return owner is null ? null : "number";
        }

        if (Members[owner].FirstOrDefault(member => member.Name == name) is { } found)
        {
            Used.Add($"{owner}.{name}");
            return found.Type;
        }

        var names = Members[owner].Select(member => member.Name).Concat(owner == "report" ? assigned.Concat(globals) : []);
        Tell(at, owner == "report" ? $"`{name}` is no member of the report, and no variable or function" : $"`{name}` is no member of {Article(owner)}{owner}", NameSuggestion.DidYouMean(name, names));
        return null;
    }

    private static string Article(string owner) => owner.StartsWith(ListOf, StringComparison.Ordinal) || owner is not ['a' or 'e' or 'i' or 'o' or 'u', ..] ? "a " : "an ";

    private void Tell(ScriptNode at, string message, string? help)
    {
        var (file, span) = sources.Find(at.Span);
        if (told.Add((file.Path, span, message)))
        {
            bag.Add(ReportCodes.UnknownMember, file, span, message, help);
        }
    }
}
