using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PolicyForge.Building.Packs;

/// <summary>What a pack holds: each file with its digest, its version and its approval.</summary>
/// <param name="AsOf">The day for which it was packed, ISO 8601.</param>
/// <param name="Commit">The commit checked out when it was packed.</param>
/// <param name="Generator">What made it: "PolicyForge 0.1.0".</param>
/// <param name="LeftOut">Policies without a signed-off version, each with why.</param>
public sealed record PackManifest(string Trust, string SchoolId, string School, string AsOf, string Commit, string Generator, ImmutableArray<ManifestEntry> Files, ImmutableArray<string> LeftOut)
{
    public const string FileName = "manifest.json";
    public const string SignatureName = "manifest.p7s";
    public const string PageName = "manifest.html";

    private const int Format = 1;
    private const int MostFiles = 5000;

    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public static string DigestOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    public byte[] ToBytes()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("policyforge_pack", Format);
            json.WriteString("trust", Trust);
            json.WriteString("school", SchoolId);
            json.WriteString("school_name", School);
            json.WriteString("as_of", AsOf);
            json.WriteString("commit", Commit);
            json.WriteString("generator", Generator);
            json.WriteStartArray("files");
            foreach (var file in Files) Write(json, file);
            json.WriteEndArray();
            json.WriteStartArray("left_out");
            foreach (string policy in LeftOut) json.WriteStringValue(policy);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    /// <summary>Null, and why, for what no pack has.</summary>
    public static (PackManifest? Manifest, string Wrong) Read(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var json = JsonDocument.Parse(content);
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("policyforge_pack", out var format)) return (null, "it is not the manifest of a pack");
            if (format.ValueKind != JsonValueKind.Number || !format.TryGetInt32(out int number) || number != Format) return (null, "it is of another kind than this program knows");
            var files = root.GetProperty("files").EnumerateArray().Take(MostFiles + 1).Select(Read).ToImmutableArray();
            if (files.Length > MostFiles) return (null, $"it names more than {MostFiles} files");
            if (files.GroupBy(file => file.Path, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { } twice) return (null, $"it names {twice.Key} twice");
            return (new PackManifest(
                Text(root, "trust"), Text(root, "school"), Text(root, "school_name"), Text(root, "as_of"), Text(root, "commit"), Text(root, "generator"), files,
                [.. root.GetProperty("left_out").EnumerateArray().Select(policy => policy.GetString() ?? "")]), "");
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return (null, problem is FormatException ? problem.Message : "it is not whole");
        }
    }

    private static void Write(Utf8JsonWriter json, ManifestEntry file)
    {
        json.WriteStartObject();
        json.WriteString("path", file.Path);
        json.WriteString("kind", file.Kind);
        json.WriteString("title", file.Title);
        json.WriteString("sha256", file.Sha256);
        json.WriteNumber("bytes", file.Bytes);
        if (file.Version is { } version)
        {
            json.WriteString("policy", version.Policy);
            json.WriteString("version", version.Version);
            json.WriteString("status", version.Status);
            json.WriteString("commit", version.Commit);
            json.WriteString("approved_by", version.ApprovedBy);
            json.WriteString("approved_on", version.ApprovedOn);
            json.WriteString("minute", version.Minute);
            json.WriteString("signed_by", version.SignedBy);
            json.WriteString("next_review", version.NextReview);
        }

        json.WriteEndObject();
    }

    private static ManifestEntry Read(JsonElement file)
    {
        string path = Text(file, "path");
        if (path.Length == 0 || path.Contains('\\') || path.Contains(':') || path.Split('/').Any(name => name is "" or "." or "..")) throw new FormatException("it names a file outside the pack");
        string digest = Text(file, "sha256");
        if (digest.Length != 64 || digest.Any(digit => !char.IsAsciiHexDigitLower(digit))) throw new FormatException($"the digest of {path} is none");
        return new ManifestEntry(path, Text(file, "kind"), Text(file, "title"), digest, file.GetProperty("bytes").GetInt64())
        {
            Version = !file.TryGetProperty("policy", out _) ? null : new ManifestVersion(Text(file, "policy"), Text(file, "version"), Text(file, "status"), Text(file, "commit"))
            {
                ApprovedBy = Given(file, "approved_by"),
                ApprovedOn = Given(file, "approved_on"),
                Minute = Given(file, "minute"),
                SignedBy = Given(file, "signed_by"),
                NextReview = Given(file, "next_review"),
            },
        };
    }

    private static string Text(JsonElement from, string name) => from.GetProperty(name).GetString() ?? "";

    private static string? Given(JsonElement from, string name) => from.TryGetProperty(name, out var value) ? value.GetString() : null;
}
