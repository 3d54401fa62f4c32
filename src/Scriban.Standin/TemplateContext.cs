using System.Globalization;
using System.Text.RegularExpressions;
using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban;

/// <summary>One rendering: variables, output, limits. Not for several threads at once, unlike <see cref="Template"/>.</summary>
public partial class TemplateContext
{
    private readonly Stack<CultureInfo> _cultures = new();
    private readonly Dictionary<Type, NetMembers> _netMembers = [];
    private MemberRenamerDelegate _memberRenamer = StandardMemberRenamer.Default;
    private MemberFilterDelegate? _memberFilter;

    /// <summary>A context with the functions of Scriban.</summary>
    public TemplateContext()
        : this(new BuiltinFunctions())
    {
    }

    /// <summary>A context with the given functions.</summary>
    /// <param name="builtin">The object at the bottom of the stack of globals.</param>
    public TemplateContext(ScriptObject? builtin)
    {
        BuiltinObject = builtin ?? new BuiltinFunctions();
        _globals.Push(new GlobalScope(BuiltinObject));

        // Templates may set variables although nobody pushed an object, but never change the functions of Scriban.
        _globals.Push(new GlobalScope(new ScriptObject()));
        _frames.Push(new LocalFrame(string.Empty));
        _outputs.Push(new OutputState(new StringBuilderOutput()));
    }

    /// <summary>The functions of Scriban: the object at the bottom of the stack of globals.</summary>
    public ScriptObject BuiltinObject { get; }

    /// <summary>Whether reading a variable that does not exist is an error instead of null; off unless set.</summary>
    public bool StrictVariables { get; set; }

    /// <summary>Whether a member that an object lacks is null instead of an error; on unless unset.</summary>
    public bool EnableRelaxedMemberAccess { get; set; } = true;

    /// <summary>Whether a member of null is null instead of an error; off unless set.</summary>
    public bool EnableRelaxedTargetAccess { get; set; }

    /// <summary>Whether the call of a function that does not exist is null instead of an error; off unless set.</summary>
    public bool EnableRelaxedFunctionAccess { get; set; }

    /// <summary>Whether an index out of range is null instead of an error; on unless unset.</summary>
    public bool EnableRelaxedIndexerAccess { get; set; } = true;

    /// <summary>Whether null as an index is null instead of an error; off unless set.</summary>
    public bool EnableNullIndexer { get; set; }

    /// <summary>How many steps an outermost loop and all loops inside it may take together; 0 for any number.</summary>
    public int LoopLimit { get; set; } = 1000;

    /// <summary>As <see cref="LoopLimit"/>, for queries; <see cref="LoopLimit"/> unless set.</summary>
    public int? LoopLimitQueryable { get; set; }

    /// <summary>How deep functions and included pages may call each other; 0 for as deep as the stack allows.</summary>
    public int RecursiveLimit { get; set; } = 100;

    /// <summary>
    /// How many characters one output and one converted value may have; 0 for any number. The stand-in ends the
    /// rendering with an error where the package cuts the output and appends <c>...</c>.
    /// </summary>
    public int LimitToString { get; set; } = 1048576;

    /// <summary>How deep a value may nest that is converted to text; 0 for as deep as the stack allows.</summary>
    public int ObjectRecursionLimit { get; set; } = 20;

    /// <summary>How long one regular expression may run.</summary>
    public TimeSpan RegexTimeOut { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Whether lines that a code block writes are indented as its first line is; on unless unset.</summary>
    public bool AutoIndent { get; set; } = true;

    /// <summary>Whether empty lines are indented, too; on unless unset.</summary>
    public bool IndentOnEmptyLines { get; set; } = true;

    /// <summary>What <see cref="WriteLine"/> ends a line with.</summary>
    public string NewLine { get; set; } = Environment.NewLine;

    /// <summary>Finds the templates that <c>include</c> names; including is an error without it.</summary>
    public ITemplateLoader? TemplateLoader { get; set; }

    /// <summary>The included templates that have been parsed, by the key that the loader gave them.</summary>
    public Dictionary<string, Template> CachedTemplates { get; } = new(StringComparer.Ordinal);

    /// <summary>Ends the rendering with <see cref="ScriptAbortException"/> when it asks for it.</summary>
    public CancellationToken CancellationToken { get; set; }

    /// <summary>The place that is being rendered.</summary>
    public SourceSpan CurrentSpan { get; internal set; }

    /// <summary>The culture that numbers and dates are written and read with; invariant unless another is pushed.</summary>
    public CultureInfo CurrentCulture => _cultures.TryPeek(out var culture) ? culture : CultureInfo.InvariantCulture;

    /// <summary>How members of .NET types are named.</summary>
    public MemberRenamerDelegate MemberRenamer
    {
        get => _memberRenamer;
        set
        {
            _memberRenamer = value ?? StandardMemberRenamer.Default;
            _netMembers.Clear();
        }
    }

    /// <summary>Which members of .NET types templates see; all unless set.</summary>
    public MemberFilterDelegate? MemberFilter
    {
        get => _memberFilter;
        set
        {
            _memberFilter = value;
            _netMembers.Clear();
        }
    }

    /// <summary>Where <c>array.cycle</c> stands in each of its groups.</summary>
    internal Dictionary<string, int> Cycles { get; } = new(StringComparer.Ordinal);

    /// <summary>Makes a culture the current one.</summary>
    public void PushCulture(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        _cultures.Push(culture);
    }

    /// <summary>Goes back to the culture before the current one.</summary>
    /// <returns>The culture that was current.</returns>
    public CultureInfo PopCulture() => _cultures.Pop();

    internal NetMembers MembersOf(Type type)
    {
        if (!_netMembers.TryGetValue(type, out var members))
        {
            members = new NetMembers(type, MemberRenamer, MemberFilter);
            _netMembers.Add(type, members);
        }

        return members;
    }

    internal Regex Pattern(string pattern, RegexOptions options) => new(pattern, options | RegexOptions.CultureInvariant, RegexTimeOut);
}
