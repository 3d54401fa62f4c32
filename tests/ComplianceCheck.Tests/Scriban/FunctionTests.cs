using global::Scriban.Runtime;
using global::Scriban.Syntax;

namespace ComplianceCheck.Tests.Scriban;

[TestClass]
public sealed class FunctionTests
{
    [TestMethod]
    [DataRow("{{ func sub; ret $0 - $1; end; sub 5 1 }}", "4")]
    [DataRow("{{ func sub; ret $0 - $1; end; 5 | sub 1 }}", "4")]
    [DataRow("{{ func inc }}<{{ $0 + 1 }}>{{ end }}{{ inc 1 }}", "<2>")]
    [DataRow("{{ func last; ret $[-1]; end; last 1 2 3 }}", "3")]
    [DataRow("{{ func f; ret $.count + $[\"options\"]; end; f 'x' count: 15 options: 'o' }}", "15o")]
    [DataRow("{{ func f; for $x in $; $x; end; end; f 'a' 'b' }}", "ab")]
    [DataRow("{{ func f; a = 10; $b = 1; end; f; a; $b }}", "10")]
    public void SimpleFunction_Called_SeesItsArguments(string template, string expected) => Assert.AreEqual(expected, Rendered.Text(template));

    [TestMethod]
    [DataRow("{{ func sub(x, y); ret x - y; end; sub 5 1 }}", "4")]
    [DataRow("{{ func sub(x, y); ret x - y; end; sub(5, 1) }}", "4")]
    [DataRow("{{ func sub(x, y); ret x - y; end; sub y: 1 x: 5 }}", "4")]
    [DataRow("{{ func s(x, y, z = 1, w = 2); ret x - y - z - w; end; s 5 1 }}", "1")]
    [DataRow("{{ func s(x, y, z = 1, w = 2); ret x - y - z - w; end; 5 | s 1 0 }}", "2")]
    [DataRow("{{ func s(x, y...); ret x - (y[0] ?? 0) - (y[1] ?? 0); end; s 5 1 2 }}", "2")]
    [DataRow("{{ func f(x); x = 2; end; x = 1; f 5; x }}", "1")]
    [DataRow("{{ sub(x, y) = x - y; sub 5 1 }}", "4")]
    [DataRow("{{ func f(x); ret x; end; for x in [1]; f(x + 1); end }}", "2")]
    public void ParametricFunction_Called_SeesItsParameters(string template, string expected) => Assert.AreEqual(expected, Rendered.Text(template));

    [TestMethod]
    [DataRow("{{ sub = do; ret $0 - $1; end; 1 | sub 3 }}", "-2")]
    [DataRow("{{ func launch; ret $0 1 2; end\nlaunch do \n    ret $0 + $1\nend }}", "3")]
    [DataRow("{{ func inc; ret $0 + 1; end; o = {}; o.f = @inc; 1 | o.f }}", "2")]
    [DataRow("{{ [1, 2] | array.each (do; ret $0 * 2; end) }}", "[2, 4]")]
    public void FunctionValue_PassedOn_IsCalledLater(string template, string expected) => Assert.AreEqual(expected, Rendered.Text(template));

    [TestMethod]
    [DataRow("{{ 'text' |\n  string.append 'END' |\n  string.prepend 'START' }}", "STARTtextEND")]
    [DataRow("{{ 'text'\n  | string.append 'END'\n  | string.prepend 'START' }}", "STARTtextEND")]
    [DataRow("{{ '123' | string.to_int + 1 }}", "124")]
    [DataRow("{{ -15.5| math.abs }}", "15.5")]
    [DataRow("{{ 1 + 2 | math.times 2 }}", "6")]
    [DataRow("{{ x = 'a' | string.upcase; x }}", "A")]
    [DataRow("{{ [1,2] | array.size > 1 }}", "true")]
    [DataRow("{{ string.upcase 'a' + 'b' }}", "AB")]
    [DataRow("{{ string.upcase('a') + 'b' }}", "Ab")]
    [DataRow("{{ (string.upcase 'a') + 'b' }}", "Ab")]
    public void Pipe_IntoFunctions_PassesTheFirstArgument(string template, string expected) => Assert.AreEqual(expected, Rendered.Text(template));

    [TestMethod]
    [DataRow("{{ hello_opt 'test' }}", "hello test with option:")]
    [DataRow("{{ hello_opt 'test' 'my_option' }}", "hello test with option:my_option")]
    [DataRow("{{ hello_opt 'test' option: 'my_option' }}", "hello test with option:my_option")]
    [DataRow("{{ hello_opt text: 'test' }}", "hello test with option:")]
    [DataRow("{{ hello_args 'this' 'is' 'a' 'test' }}", "hello this,is,a,test")]
    [DataRow("{{ hello_args 'this' 'is' args: 'a' args: 'test' }}", "hello this,is,a,test")]
    public void ImportedType_Called_TakesOptionalAndVariableArguments(string template, string expected)
    {
        var context = Rendered.Context();
        context.CurrentGlobal.Import(typeof(Greetings));
        Assert.AreEqual(expected, Rendered.In(context, template));
    }

    [TestMethod]
    public void ImportedDelegate_Called_ReceivesConvertedArguments()
    {
        var context = Rendered.Context();
        var prefix = "p";
        context.CurrentGlobal.Import("f", new Func<string, int, string>((text, count) => prefix + text + count));
        Assert.AreEqual("p12", Rendered.In(context, "{{ f 1 2.0 }}"));
    }

    [TestMethod]
    public void ImportedDelegate_ThatThrows_EndsTheRenderingAtTheCall()
    {
        var context = Rendered.Context();
        context.CurrentGlobal.Import("f", new Func<string>(() => throw new InvalidOperationException("no")));
        var error = Assert.ThrowsExactly<ScriptRuntimeException>(() => Rendered.In(context, "\n {{ f }}"));
        Assert.AreEqual(1, error.Span.Start.Line);
    }

    [TestMethod]
    [DataRow("{{ func f(x); ret x; end; f }}")]
    [DataRow("{{ func f(x); ret x; end; f 1 2 }}")]
    [DataRow("{{ string.upcase 'a' 'b' }}")]
    public void Function_WithAWrongNumberOfArguments_EndsTheRendering(string template) =>
        Assert.ThrowsExactly<ScriptRuntimeException>(() => Rendered.Text(template));
}
