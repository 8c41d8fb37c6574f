using System.Collections.Immutable;
using System.Text.Json;
using PolicyForge.Cli.Printing;
using PolicyForge.Cli.Running;
using PolicyForge.Versions.Files;
using PolicyForge.Workspaces.History;

namespace PolicyForge.Cli.Reporting;

/// <summary>What files are, for people and for programs.</summary>
internal static class FileVerificationReport
{
    public static void WriteText(CommandSession session, ImmutableArray<FileVerification> results)
    {
        foreach (var result in results)
        {
            if (!session.IsQuiet) WriteText(session.Environment.Output, result);
            session.Environment.Output.Flush();
            foreach (var finding in result.Diagnostics) session.Printer.Print(finding);
        }

        if (results.Length < 2 || session.IsQuiet) return;
        session.Environment.Output.WriteLine(
            $"{results.Length} files: {Count(FileStanding.Unaltered)} unaltered, {Count(FileStanding.SameWords)} saved again with the same words, {Count(FileStanding.Altered)} altered, {Count(FileStanding.NotIssued)} never issued, {Count(FileStanding.Unverifiable)} not verified.");
        int Count(FileStanding standing) => results.Count(result => result.Standing == standing);
    }

    private static void WriteText(TextWriter output, FileVerification result)
    {
        output.WriteLine(TerminalText.Printable(result.Path));
        if (result.Title is not null) output.WriteLine($"  {TerminalText.Printable(result.Title)}, {TerminalText.Printable(result.Organisation ?? "")} ({result.Subject})");
        else if (result.Subject is not null) output.WriteLine($"  {result.Subject}");
        if (result.Entry is { Row: var row }) output.WriteLine($"  {TerminalText.Printable(Describe(row))}");
        output.WriteLine($"  {OutcomeOf(result)}");
    }

    /// <summary>"Version 2.0, approved on 12 November 2026 by Local Governing Body (LGB/26/41)".</summary>
    private static string Describe(VersionRow row)
    {
        string status = ReleaseStatusWords.Printed(row.Status).ToLowerInvariant();
        return row.Approval is { } approval
            ? $"Version {row.Version}, {status} on {approval.On} by {approval.By}{(approval.Minute is null ? "" : $" (minute {approval.Minute})")}"
            : $"Version {row.Version}, {status}, dated {row.Date}";
    }

    private static string OutcomeOf(FileVerification result) => result.Standing switch
    {
        FileStanding.Unaltered when result.IsOfRow => $"UNALTERED: it has the digest of the file that was issued{(result.BuiltFrom is { } released ? $", in commit {released.Id.Short}" : "")}.",
        FileStanding.Unaltered => $"UNALTERED: every byte is as {(result.BuiltFrom is { } commit ? $"commit {commit.Id.Short}" : "the working folder")} gives it.",
        FileStanding.SameWords => "SAME WORDS, but not the file that was issued.",
        FileStanding.Altered => result.Edits.IsEmpty ? "ALTERED: its words are the same, but what it says of itself is not." : $"ALTERED: {result.Edits.Length} {(result.Edits.Length == 1 ? "line differs" : "lines differ")} from what was issued.",
        FileStanding.NotIssued => "NOT A VERSION that was issued.",
        _ => "NOT VERIFIED.",
    };

    public static void WriteJson(CommandSession session, ImmutableArray<FileVerification> results) => JsonReport.Write(session.Environment.Output, json =>
    {
        json.WriteStartArray("files");
        foreach (var result in results) WriteFile(json, result);
        json.WriteEndArray();
        FindingsJson.WriteMembers(json, results.SelectMany(result => result.Diagnostics));
    });

    private static void WriteFile(Utf8JsonWriter json, FileVerification result)
    {
        json.WriteStartObject();
        json.WriteString("path", result.Path);
        json.WriteString("standing", JsonNamingPolicy.KebabCaseLower.ConvertName(result.Standing.ToString()));
        json.WriteString("policy", result.Subject?.PolicyId);
        json.WriteString("school", result.Subject?.SchoolId);
        json.WriteString("title", result.Title);
        json.WriteString("version", result.Version);
        json.WriteString("status", result.Entry is { Row.Status: var status } ? ReleaseStatusWords.WordOf(status) : null);
        json.WriteString("approved_on", result.Entry?.Row.Approval?.On.ToIso());
        json.WriteString("approved_by", result.Entry?.Row.Approval?.By);
        json.WriteString("built_from", result.BuiltFrom?.Id.Value);
        json.WriteBoolean("same_bytes", result.IsSameFile);
        json.WriteBoolean("digest_in_row", result.IsOfRow);
        json.WriteStartArray("edits");
        foreach (var edit in result.Edits) WriteEdit(json, edit);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteEdit(Utf8JsonWriter json, TextEdit edit)
    {
        json.WriteStartObject();
        json.WriteString("story", edit.Place.Story.ToString().ToLowerInvariant());
        json.WriteString("clause", edit.Place.ClauseId);
        json.WriteString("heading", edit.Place.Heading);
        json.WriteString("before", edit.Before);
        json.WriteString("after", edit.After);
        json.WriteEndObject();
    }
}
