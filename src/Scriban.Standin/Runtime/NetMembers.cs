using System.Reflection;

namespace Scriban.Runtime;

/// <summary>The public properties and fields of one .NET type, under the names templates use.</summary>
internal sealed class NetMembers
{
    private readonly Dictionary<string, MemberInfo> _members = new(StringComparer.Ordinal);

    public NetMembers(Type type, MemberRenamerDelegate renamer, MemberFilterDelegate? filter)
    {
        foreach (var member in type.GetMembers(BindingFlags.Public | BindingFlags.Instance))
        {
            var readable = member is FieldInfo
                || (member is PropertyInfo property && property.CanRead && property.GetIndexParameters().Length == 0);
            if (readable && !member.IsDefined(typeof(ScriptMemberIgnoreAttribute)) && filter?.Invoke(member) != false)
            {
                // The members of the derived type come first and hide those of its base.
                _members.TryAdd(renamer(member), member);
            }
        }
    }

    public IEnumerable<string> Names => _members.Keys;

    public bool TryGet(object owner, string name, out object? value)
    {
        value = _members.GetValueOrDefault(name) switch
        {
            PropertyInfo property => property.GetValue(owner),
            FieldInfo field => field.GetValue(owner),
            _ => null,
        };
        return _members.ContainsKey(name);
    }
}
