using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Scriban.Runtime;

/// <summary>Names a member of a .NET type for templates.</summary>
/// <param name="member">The member.</param>
/// <returns>The name templates use.</returns>
[SuppressMessage("Naming", "CA1711", Justification = "The name is Scriban's.")]
public delegate string MemberRenamerDelegate(MemberInfo member);
