using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Scriban.Runtime;

/// <summary>Says whether templates see a member of a .NET type.</summary>
/// <param name="member">The member.</param>
/// <returns>Whether templates see it.</returns>
[SuppressMessage("Naming", "CA1711", Justification = "The name is Scriban's.")]
public delegate bool MemberFilterDelegate(MemberInfo member);
