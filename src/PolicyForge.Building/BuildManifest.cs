using System.Collections.Immutable;
using System.Text.Json;

namespace PolicyForge.Building;

/// <summary>What an output folder holds from earlier builds: which file, and how it looked when it was written.</summary>
/// <remarks>Kept in the folder itself. A manifest that cannot be read counts as empty: then everything is built and nothing removed.</remarks>
/// <param name="Files">By path relative to the output folder.</param>
public sealed record BuildManifest(ImmutableSortedDictionary<string, WrittenFile> Files)
{
    private const int Format = 1;

    public static BuildManifest Empty { get; } = new(ImmutableSortedDictionary.Create<string, WrittenFile>(StringComparer.Ordinal));

    /// <summary>The fingerprint of all that the last whole build was made from; null where it was not whole, or had errors.</summary>
    public string? Inputs { get; init; }

    /// <summary>Which share of a trust the folder holds; null where it holds no share.</summary>
    public BuiltShard? Shard { get; init; }

    /// <summary>What that build found.</summary>
    public ImmutableArray<RememberedFinding> Findings { get; init; } = [];

    public static BuildManifest Read(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var root = document.RootElement;
            if (root.GetProperty("format").GetInt32() != Format) return Empty;
            var files = ImmutableSortedDictionary.CreateBuilder<string, WrittenFile>(StringComparer.Ordinal);
            foreach (var file in root.GetProperty("files").EnumerateObject())
                files[file.Name] = new WrittenFile(file.Value.GetProperty("length").GetInt64(), file.Value.GetProperty("modified").GetInt64(), file.Value.TryGetProperty("checksum", out var checksum) ? checksum.GetString() : null);
            return new BuildManifest(files.ToImmutable())
            {
                Inputs = root.GetProperty("inputs").GetString(),
                Shard = root.TryGetProperty("shard", out var shard) ? BuiltShard.Read(shard) : null,
                Findings = root.TryGetProperty("findings", out var findings) ? [.. findings.EnumerateArray().Select(RememberedFinding.Read)] : [],
            };
        }
        catch (Exception problem) when (problem is IOException or JsonException or KeyNotFoundException or InvalidOperationException or UnauthorizedAccessException or FormatException)
        {
            return Empty;
        }
    }

    public byte[] ToBytes()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("format", Format);
            json.WriteString("inputs", Inputs);
            Shard?.Write(json);
            json.WriteStartObject("files");
            foreach (var (path, file) in Files)
            {
                json.WriteStartObject(path);
                json.WriteNumber("length", file.Length);
                json.WriteNumber("modified", file.Modified);
                if (file.Checksum is { } checksum) json.WriteString("checksum", checksum);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteStartArray("findings");
            foreach (var finding in Findings) finding.Write(json);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }
}

/// <summary>How a file looked when it was written.</summary>
/// <param name="Length">Bytes.</param>
/// <param name="Modified">Ticks of the last write, UTC.</param>
/// <param name="Checksum">Of its bytes (<see cref="FileChecksum"/>); null where an older program wrote it.</param>
public readonly record struct WrittenFile(long Length, long Modified, string? Checksum)
{
    /// <summary>True where nobody has touched the file on disk since.</summary>
    public bool IsStill(FileInfo file) => file.Exists && file.Length == Length && file.LastWriteTimeUtc.Ticks == Modified;

    /// <summary>True where the file on disk has the bytes that were written, though it may have been copied since.</summary>
    public bool IsUnchanged(FileInfo file) => IsStill(file) || (file.Exists && file.Length == Length && Checksum is not null && FileChecksum.Of(file) == Checksum);

    public static WrittenFile Of(FileInfo file, string checksum) => new(file.Length, file.LastWriteTimeUtc.Ticks, checksum);
}
