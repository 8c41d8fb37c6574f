using System.Text.Json;
using PolicyForge.Diagnostics;
using PolicyForge.Yaml;

namespace PolicyForge.Composition.Rendering;

/// <summary>Reads a file of data for a template: JSON where the name ends in .json, else YAML.</summary>
/// <remarks>Mappings become <c>Dictionary&lt;string, object?&gt;</c> in the order of the file, sequences <c>List&lt;object?&gt;</c>, numbers int, long, BigInteger or double.</remarks>
public static class PlainData
{
    public static Outcome<object> Read(SourceText source)
    {
        try
        {
            return source.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
                ? Outcome<object>.Of(ReadJson(source.Text) ?? new Dictionary<string, object?>())
                : PlainYaml.Read(source, RenderingDiagnostics.DataNotRead);
        }
        catch (JsonException problem)
        {
            int offset = source.OffsetOf((int)(problem.LineNumber ?? 0) + 1, (int)(problem.BytePositionInLine ?? 0) + 1);
            return Outcome<object>.Failed(RenderingDiagnostics.DataNotRead.At(new SourceLocation(source, new SourceSpan(offset, 1)), "JSON", problem.Message));
        }
    }

    private static object? ReadJson(string text)
    {
        using var document = JsonDocument.Parse(text, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        return FromJson(document.RootElement);
    }

    private static object? FromJson(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => FromMembers(element.EnumerateObject().Select(member => (member.Name, FromJson(member.Value)))),
        JsonValueKind.Array => element.EnumerateArray().Select(FromJson).ToList(),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => PlainScalar.Number(element.GetRawText()),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private static Dictionary<string, object?> FromMembers(IEnumerable<(string Name, object? Value)> members)
    {
        var table = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in members) table[name] = value;
        return table;
    }
}
