using System.Collections.Immutable;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Documents;
using ComplianceCheck.Yaml;

namespace ComplianceCheck.Rules;

/// <summary>Reads the tests of definitions and binds each definition to the things it is asked of.</summary>
internal sealed class DefinitionTestReader(ConditionBinder binder, SchemaShape schema, DiagnosticBag diagnostics)
{
    public ImmutableArray<DefinitionTest> Read(ImmutableArray<YamlNode> nodes) =>
        [.. RuleTestReader.Read(nodes, diagnostics, areOfDefinitions: true).Select(Bind).OfType<DefinitionTest>()];

    private DefinitionTest? Bind(RuleTest facts)
    {
        var scope = BindingScope.Of(RuleScope.Document, schema);
        ImmutableArray<BoundPath> paths = [];
        if (facts.Written["of"] is { } of)
        {
            if (binder.Paths.BindScalar(of, scope) is not { } path)
            {
                return null;
            }

            paths = [path];
            var site = path.MayLeadToSite && scope.Site is { } known ? known.Types : [];
            scope = scope.OverItems(binder.Paths.Followed(PathBinder.Elements(paths)), new Subject([.. scope.Document.Types.Concat(site).Distinct()], null));
        }

        return facts.Written["asks"] is YamlScalar name && binder.Definitions.Body(name.Text, name, scope.This, scope) is { } condition
            ? new DefinitionTest(name.Text, paths, condition, facts)
            : null;
    }
}
