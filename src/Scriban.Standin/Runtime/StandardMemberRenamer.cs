using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text;

namespace Scriban.Runtime;

/// <summary>Scriban's naming of .NET members: <c>MyMethodIsNice</c> becomes <c>my_method_is_nice</c>.</summary>
public static class StandardMemberRenamer
{
    /// <summary>The renamer used where none is given.</summary>
    public static readonly MemberRenamerDelegate Default = Rename;

    /// <summary>The name of a member for templates.</summary>
    public static string Rename(MemberInfo member)
    {
        ArgumentNullException.ThrowIfNull(member);
        return Rename(member.Name);
    }

    /// <summary>Lower case, with an underscore before each upper case letter that follows another kind of character.</summary>
    [SuppressMessage("Globalization", "CA1308", Justification = "Lower case is what is wanted here.")]
    public static string Rename(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var renamed = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0 && !char.IsUpper(name[i - 1]))
            {
                renamed.Append('_');
            }

            renamed.Append(char.ToLowerInvariant(name[i]));
        }

        return renamed.ToString();
    }
}
