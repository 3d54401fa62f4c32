using System.Collections.Immutable;
using ComplianceCheck.Documents;

namespace ComplianceCheck.Rules;

/// <summary>A path that is known to exist in the schema.</summary>
/// <param name="Text">As written.</param>
/// <param name="Root">Where it begins.</param>
/// <param name="Slot">For a name, its slot; else -1.</param>
/// <param name="Hops">How many holders up it goes from there before it goes down (<c>^</c>).</param>
/// <param name="Steps">The properties to step through; references are followed and lists spread where they stand.</param>
/// <param name="Yields">What it leads to.</param>
/// <param name="IsMany">Whether it may lead to many values, because it steps through a list.</param>
public sealed record BoundPath(string Text, PathRoot Root, int Slot, int Hops, ImmutableArray<PathStep> Steps, Subject Yields, bool IsMany)
{
    /// <summary>For <see cref="PathRoot.Fleet"/>, the kind of document that it begins with; else null.</summary>
    public DocumentKind? Kind { get; init; }

    /// <summary>For <see cref="PathRoot.Constant"/>, the value; else null.</summary>
    public Operand? Value { get; init; }

    /// <summary>Whether what it leads to may stand in the site: it begins there, follows a reference, or inherits.</summary>
    public bool MayLeadToSite => Root == PathRoot.Site
        || Steps.Any(step => step.Alternatives.Any(alternative => alternative.Property.Inherits is not null || alternative.Holder.Inherits is not null))
        || Steps.SkipLast(1).Any(step => step.Alternatives.Any(alternative => alternative.Property.Type.Element is TextType));
}

/// <summary>A step to a property, which may stand in objects of several types.</summary>
/// <param name="Name">Name of the property.</param>
/// <param name="Alternatives">The property in each type of object that may be met here.</param>
public sealed record PathStep(string Name, ImmutableArray<(ObjectType Holder, SchemaProperty Property)> Alternatives)
{
    /// <summary>Whether it leads to the thing itself and to all that stand above it by this property (<c>parent*</c>).</summary>
    public bool IsChain { get; init; }

    /// <summary>Whether only some of the things that may be met here have the property, as is enough for what is only shown.</summary>
    public bool IsOfSome { get; init; }

    /// <summary>The property in an object of type <paramref name="holder"/>; null where it has none, as <see cref="IsOfSome"/> allows.</summary>
    public SchemaProperty? In(ObjectType holder)
    {
        foreach (var (type, property) in Alternatives)
        {
            if (ReferenceEquals(type, holder))
            {
                return property;
            }
        }

        return IsOfSome ? null : throw new InvalidOperationException($"a path bound to {string.Join(", ", Alternatives.Select(alternative => alternative.Holder.Name))} was followed into {holder.Name}");
    }
}
