using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;

namespace ComplianceCheck.Tests.Authoring;

/// <summary>The YAML language server that editors use, spoken to as an editor does (Language Server Protocol over standard streams).</summary>
internal sealed class EditorServer : IDisposable
{
    private const string Server = "obj/node/node_modules/yaml-language-server/bin/yaml-language-server";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private int requests;

    private EditorServer()
    {
        process = Process.Start(new ProcessStartInfo("node", [Repository.PathOf(Server), "--stdio"]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        _ = process.StandardError.ReadToEndAsync();
        Request("initialize", new JsonObject
        {
            ["processId"] = Environment.ProcessId,
            ["rootUri"] = new Uri(Repository.Root).AbsoluteUri,
            ["capabilities"] = new JsonObject { ["workspace"] = new JsonObject { ["configuration"] = true }, ["textDocument"] = new JsonObject { ["completion"] = new JsonObject { ["completionItem"] = new JsonObject { ["documentationFormat"] = new JsonArray("markdown", "plaintext") } } } },
        });
        Notify("initialized", []);
    }

    /// <summary>The server; the test ends here, and says so, where it is not installed.</summary>
    public static EditorServer Start()
    {
        if (!File.Exists(Repository.PathOf(Server)))
        {
            Assert.Inconclusive("no language server: npm install --prefix obj/node yaml-language-server");
        }

        return new EditorServer();
    }

    /// <summary>Opens a file, whatever the disk holds, and gives what the server has against it, as <c>line:column message</c>.</summary>
    public IReadOnlyList<string> Open(string path, string text)
    {
        var uri = UriOf(path);
        Notify("textDocument/didOpen", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri, ["languageId"] = "yaml", ["version"] = 1, ["text"] = text } });
        while (true)
        {
            var message = Receive();
            if (message["method"]?.GetValue<string>() == "textDocument/publishDiagnostics" && message["params"]!["uri"]!.GetValue<string>() == uri)
            {
                return [.. message["params"]!["diagnostics"]!.AsArray().Select(diagnostic => $"{(int)diagnostic!["range"]!["start"]!["line"]! + 1}:{(int)diagnostic["range"]!["start"]!["character"]! + 1} {diagnostic["message"]}")];
            }
        }
    }

    /// <summary>What the server offers at a place of an open file, by label with its documentation.</summary>
    public IReadOnlyDictionary<string, string> Complete(string path, int line, int column)
    {
        var answer = Request("textDocument/completion", At(path, line, column));
        var items = (answer is JsonArray list ? list : answer!["items"]!.AsArray()).OfType<JsonObject>();
        return items.GroupBy(item => item["label"]!.GetValue<string>()).ToDictionary(group => group.Key, group => string.Join(' ', group.Select(item => item["documentation"] is JsonObject documentation ? documentation["value"]!.ToString() : item["documentation"]?.ToString() ?? "")));
    }

    /// <summary>What the server says of the word at a place of an open file.</summary>
    public string Hover(string path, int line, int column) => Request("textDocument/hover", At(path, line, column))?["contents"]?["value"]?.GetValue<string>() ?? "";

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    private static string UriOf(string path) => new Uri(Repository.PathOf(path)).AbsoluteUri;

    private static JsonObject At(string path, int line, int column) => new()
    {
        ["textDocument"] = new JsonObject { ["uri"] = UriOf(path) },
        ["position"] = new JsonObject { ["line"] = line - 1, ["character"] = column - 1 },
    };

    private JsonNode? Request(string method, JsonObject parameters)
    {
        var id = ++requests;
        Send(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method, ["params"] = parameters });
        while (true)
        {
            var message = Receive();
            if (message["method"] is null && (int?)message["id"] == id)
            {
                Assert.IsNull(message["error"]?.ToJsonString());
                return message["result"];
            }
        }
    }

    private void Notify(string method, JsonObject parameters) => Send(new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = parameters });

    private void Send(JsonObject message)
    {
        var body = Encoding.UTF8.GetBytes(message.ToJsonString());
        var stream = process.StandardInput.BaseStream;
        stream.Write(Encoding.ASCII.GetBytes($"Content-Length: {body.Length}\r\n\r\n"));
        stream.Write(body);
        stream.Flush();
    }

    /// <summary>The next message; what the server asks is answered here.</summary>
    private JsonObject Receive()
    {
        while (true)
        {
            var message = JsonNode.Parse(ReadBody())!.AsObject();
            if (message["method"]?.GetValue<string>() is not { } method || message["id"] is not { } id)
            {
                return message;
            }

            JsonNode? result = method == "workspace/configuration"
                ? new JsonArray([.. message["params"]!["items"]!.AsArray().Select(item => item!["section"]?.GetValue<string>() == "yaml"
                    ? new JsonObject { ["validate"] = true, ["completion"] = true, ["hover"] = true, ["schemaStore"] = new JsonObject { ["enable"] = false } }
                    : null)])
                : null;
            Send(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id.DeepClone(), ["result"] = result });
        }
    }

    private byte[] ReadBody()
    {
        var stream = process.StandardOutput.BaseStream;
        using var patience = new CancellationTokenSource(Patience);
        var header = new StringBuilder();
        var one = new byte[1];
        while (!header.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            stream.ReadExactlyAsync(one, patience.Token).AsTask().GetAwaiter().GetResult();
            header.Append((char)one[0]);
        }

        var length = int.Parse(header.ToString().Split("Content-Length: ")[1].Split('\r')[0], System.Globalization.CultureInfo.InvariantCulture);
        var body = new byte[length];
        stream.ReadExactlyAsync(body, patience.Token).AsTask().GetAwaiter().GetResult();
        return body;
    }
}
