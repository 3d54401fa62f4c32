using global::Scriban.Syntax;

namespace ComplianceCheck.Tests.Scriban;

[TestClass]
public sealed class StringFunctionTests
{
    [TestMethod]
    [DataRow("\"Hel\\tlo\\n\\\"W\\\\orld\" | string.escape", "Hel\\tlo\\n\\\"W\\\\orld")]
    [DataRow("'Hello' | string.append ' World'", "Hello World")]
    [DataRow("'test' | string.capitalize", "Test")]
    [DataRow("'This is easy' | string.capitalizewords", "This Is Easy")]
    [DataRow("'This is easy' | string.contains 'easy'", "true")]
    [DataRow("'' | string.empty", "true")]
    [DataRow("'' | string.whitespace", "true")]
    [DataRow("'TeSt' | string.downcase", "test")]
    [DataRow("'This is easy' | string.ends_with 'easy'", "true")]
    [DataRow("'Scriban' | string.equals_ignore_case 'SCRIBAN'", "true")]
    [DataRow("'100% M & Ms!!!' | string.handleize", "100-m-ms")]
    [DataRow("'Hello\\n\"World\"' | string.literal", "\"Hello\\n\\\"World\\\"\"")]
    [DataRow("'   too many spaces' | string.lstrip", "too many spaces")]
    [DataRow("7 | string.pluralize 'product' 'products'", "products")]
    [DataRow("1 | string.pluralize 'product' 'products'", "product")]
    [DataRow("'World' | string.prepend 'Hello '", "Hello World")]
    [DataRow("'Hello, world. Goodbye, world.' | string.remove 'world'", "Hello, . Goodbye, .")]
    [DataRow("'Hello, world. Goodbye, world.' | string.remove_first 'world'", "Hello, . Goodbye, world.")]
    [DataRow("'Hello, world. Goodbye, world.' | string.remove_last 'world'", "Hello, world. Goodbye, .")]
    [DataRow("'Hello, world. Goodbye, world.' | string.replace 'world' 'buddy'", "Hello, buddy. Goodbye, buddy.")]
    [DataRow("'Hello, world. Goodbye, world.' | string.replace_first 'world' 'buddy'", "Hello, buddy. Goodbye, world.")]
    [DataRow("'   too many spaces   ' | string.rstrip", "   too many spaces")]
    [DataRow("'test' | string.size", "4")]
    [DataRow("'hello' | string.slice 0", "hello")]
    [DataRow("'hello' | string.slice 1", "ello")]
    [DataRow("'hello' | string.slice 1 3", "ell")]
    [DataRow("'hello' | string.slice 1 length:3", "ell")]
    [DataRow("'hello' | string.slice1 0", "h")]
    [DataRow("'hello' | string.slice1 1 length: 3", "ell")]
    [DataRow("'Hi, how are you' | string.split ' '", "[\"Hi,\", \"how\", \"are\", \"you\"]")]
    [DataRow("'This is easy' | string.starts_with 'This'", "true")]
    [DataRow("'   too many spaces   ' | string.strip", "too many spaces")]
    [DataRow("\"This is a string.\\r\\n With \\nanother \\rstring\" | string.strip_newlines", "This is a string. With another string")]
    [DataRow("'123' | string.to_int + 1", "124")]
    [DataRow("'x' | string.to_int", "")]
    [DataRow("'123678912345678' | string.to_long + 1", "123678912345679")]
    [DataRow("'123.4' | string.to_float + 1", "124.4")]
    [DataRow("'123.4' | string.to_double + 1", "124.4")]
    [DataRow("'The cat came back the very next day' | string.truncate 13", "The cat ca...")]
    [DataRow("'The cat came back the very next day' | string.truncatewords 4", "The cat came back...")]
    [DataRow("'test' | string.upcase", "TEST")]
    [DataRow("'test' | string.md5", "098f6bcd4621d373cade4e832627b4f6")]
    [DataRow("'test' | string.sha1", "a94a8fe5ccb19ba61c4c0873d391e987982fbbd3")]
    [DataRow("'test' | string.sha256", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
    [DataRow("'test' | string.sha512 | string.slice 0 16", "ee26b0dd4af7e749")]
    [DataRow("'test' | string.hmac_sha1 'secret'", "1aa349585ed7ecbd3b9c486a30067e395ca4b356")]
    [DataRow("'test' | string.hmac_sha256 'secret'", "0329a06b62cd16b33eb6792be8c60b158d89a2ee3a876fce9a881ebb488c0914")]
    [DataRow("'test' | string.hmac_sha512 'secret' | string.slice 0 16", "f8a4f0a209167bc1")]
    [DataRow("'world' | string.pad_left 10", "     world")]
    [DataRow("'hello' | string.pad_right 10", "hello     ")]
    [DataRow("'hello' | string.base64_encode", "aGVsbG8=")]
    [DataRow("'aGVsbG8=' | string.base64_decode", "hello")]
    [DataRow("'hello' | string.index_of 'l' stringComparison: 'Ordinal'", "2")]
    public void Function_OfTheDocumentation_GivesTheDocumentedResult(string expression, string expected) =>
        Assert.AreEqual(expected, Rendered.Text($"{{{{ {expression} }}}}"));

    [TestMethod]
    public void String_Extended_HasTheNewMemberInThisContextOnly()
    {
        Assert.AreEqual("Yoyo", Rendered.Text("{{ string.myprop = 'Yoyo'; string.myprop }}"));
        Assert.AreEqual("a", Rendered.Text("{{ string.downcase 'A' }}"));
    }

    [TestMethod]
    public void Slice_WithoutAStart_EndsTheRendering() =>
        Assert.ThrowsExactly<ScriptRuntimeException>(() => Rendered.Text("{{ 'x' | string.slice }}"));
}
