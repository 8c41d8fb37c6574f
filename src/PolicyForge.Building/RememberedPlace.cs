using System.Runtime.InteropServices;
using System.Text.Json;
using PolicyForge.Diagnostics;

namespace PolicyForge.Building;

/// <summary>A place in a file of the working folder.</summary>
/// <param name="Text">The checksum of the file's text; null where none was shown, since the file is missing or no text.</param>
public sealed record RememberedPlace(string Path, int Start, int Length, string? Text)
{
    /// <summary>Null for a place in a commit, or in a text that is no file.</summary>
    public static RememberedPlace? Of(SourceLocation location) => location.Revision is null
        ? new RememberedPlace(location.Path, location.Span.Start, location.Span.Length, location.Source.Text.Length == 0 ? null : ChecksumOf(location.Source))
        : null;

    internal static string ChecksumOf(SourceText source) => FileChecksum.Of(MemoryMarshal.AsBytes(source.Text.AsSpan()));

    internal static RememberedPlace Read(JsonElement json) =>
        new(json.GetProperty("path").GetString()!, json.GetProperty("start").GetInt32(), json.GetProperty("length").GetInt32(), json.GetProperty("text").GetString());

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("place");
        json.WriteString("path", Path);
        json.WriteNumber("start", Start);
        json.WriteNumber("length", Length);
        json.WriteString("text", Text);
        json.WriteEndObject();
    }
}
