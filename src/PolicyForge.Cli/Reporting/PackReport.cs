using System.Collections.Immutable;
using System.Text.Json;
using PolicyForge.Building.Packs;
using PolicyForge.Cli.Printing;
using PolicyForge.Cli.Running;
using PolicyForge.Diagnostics;

namespace PolicyForge.Cli.Reporting;

/// <summary>What was packed, and what a pack that was put to the program is.</summary>
internal static class PackReport
{
    public static void WriteText(CommandSession session, string path, ImmutableArray<PackedFile> files, ImmutableArray<Diagnostic> findings)
    {
        session.Printer.PrintAll(findings);
        if (session.IsQuiet) return;
        int policies = files.Count(file => file.Kind == "policy" && file.Path.EndsWith(".docx", StringComparison.Ordinal));
        int portable = files.Count(file => file.Path.EndsWith(".pdf", StringComparison.Ordinal));
        bool isSigned = files.Any(file => file.Kind == "signature");
        session.Environment.Output.WriteLine($"{session.Shown(path)} written: {policies} signed-off {(policies == 1 ? "policy" : "policies")} ({(portable > 0 ? "Word and PDF" : "Word")}), changes, register, manifest{(isSigned ? ", signed" : "")}.");
        session.Environment.Output.WriteLine($"Check it at any time: policyforge verify {session.Shown(path)}");
    }

    public static void WriteJson(CommandSession session, string path, ImmutableArray<PackedFile> files, ImmutableArray<Diagnostic> findings) => JsonReport.Write(session.Environment.Output, json =>
    {
        json.WriteString("pack", session.Shown(path));
        json.WriteBoolean("signed", files.Any(file => file.Kind == "signature"));
        json.WriteStartArray("files");
        foreach (var file in files)
        {
            json.WriteStartObject();
            json.WriteString("path", file.Path);
            json.WriteString("kind", file.Kind);
            json.WriteString("policy", file.Version?.Copy.Policy.Id);
            json.WriteString("version", file.Version?.Row.Version.ToString());
            json.WriteString("sha256", PackManifest.DigestOf(file.Content));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        FindingsJson.WriteMembers(json, findings);
    });

    public static void WriteText(TextWriter output, DiagnosticPrinter printer, bool isQuiet, PackVerification result)
    {
        if (!isQuiet) WriteText(output, result);
        output.Flush();
        printer.PrintAll(result.Diagnostics);
    }

    private static void WriteText(TextWriter output, PackVerification result)
    {
        output.WriteLine(TerminalText.Printable(result.Path));
        if (result.Manifest is not { } manifest)
        {
            output.WriteLine("  NOT VERIFIED.");
            return;
        }

        output.WriteLine($"  Signed-off policies of {TerminalText.Printable(manifest.School)}, packed on {TerminalText.Printable(manifest.AsOf)}");
        if (result.Signer is { } signer) output.WriteLine($"  Signed by {TerminalText.Printable(signer.Name)} ({(signer.IsSelfIssued ? "a certificate that nobody else vouches for" : $"certificate from {TerminalText.Printable(signer.Issuer)}")}), SHA-256 {signer.Fingerprint}");
        foreach (var (entry, isAsPacked) in result.Files) output.WriteLine($"  {(isAsPacked ? "AS PACKED" : "NOT AS PACKED")}  {TerminalText.Printable(entry.Path)}{(entry.Version is { } version ? $"  {Described(entry, version)}" : "")}");
        output.WriteLine(result.HasErrors ? "  ALTERED, or not what it says." : $"  UNALTERED: {(result.Files.Length == 1 ? "the file is" : $"all {result.Files.Length} files are")} as packed.");
    }

    private static string Described(ManifestEntry entry, ManifestVersion version)
    {
        string approval = version.ApprovedOn is null ? "" : $", approved {version.ApprovedOn}{(version.ApprovedBy is null ? "" : $" by {version.ApprovedBy}")}{(version.Minute is null ? "" : $" (minute {version.Minute})")}";
        return TerminalText.Printable($"{entry.Title} {version.Version}{approval}");
    }

    public static void WriteJson(TextWriter output, ImmutableArray<PackVerification> results) => JsonReport.Write(output, json =>
    {
        json.WriteStartArray("packs");
        foreach (var result in results)
        {
            json.WriteStartObject();
            WriteMembers(json, result);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        FindingsJson.WriteMembers(json, results.SelectMany(result => result.Diagnostics));
    });

    private static void WriteMembers(Utf8JsonWriter json, PackVerification result)
    {
        json.WriteString("path", result.Path);
        json.WriteString("standing", result.Manifest is null ? "unverifiable" : result.HasErrors ? "altered" : "unaltered");
        json.WriteString("school", result.Manifest?.SchoolId);
        json.WriteString("as_of", result.Manifest?.AsOf);
        json.WriteString("commit", result.Manifest?.Commit);
        if (result.Signer is not { } signer) json.WriteNull("signer");
        else
        {
            json.WriteStartObject("signer");
            json.WriteString("name", signer.Name);
            json.WriteString("issuer", signer.Issuer);
            json.WriteString("sha256", signer.Fingerprint);
            json.WriteString("valid_from", signer.ValidFrom.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            json.WriteString("valid_until", signer.ValidUntil.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }

        json.WriteStartArray("files");
        foreach (var (entry, isAsPacked) in result.Files)
        {
            json.WriteStartObject();
            json.WriteString("path", entry.Path);
            json.WriteBoolean("as_packed", isAsPacked);
            json.WriteString("policy", entry.Version?.Policy);
            json.WriteString("version", entry.Version?.Version);
            json.WriteString("approved_on", entry.Version?.ApprovedOn);
            json.WriteString("approved_by", entry.Version?.ApprovedBy);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
