using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using PolicyForge.Cli.Running;
using PolicyForge.Documents.Model;
using PolicyForge.Versions.Repositories;
using PolicyForge.Versions.Rows;
using PolicyForge.Workspaces.History;

namespace PolicyForge.Cli.Reporting;

/// <summary>A copy's history, for people and for programs.</summary>
internal static class HistoryReport
{
    public static void WriteTable(CommandSession session, ImmutableArray<HistoryEntry> entries)
    {
        if (entries.IsEmpty)
        {
            if (!session.IsQuiet) session.Environment.Output.WriteLine("There are no versions yet. `policyforge release` makes the first.");
            return;
        }

        TerminalTable.Write(
            session,
            ["Version", "Date", "Status", "Author", "Changes", "Row of", "Commit", "Committed", "By"],
            entries.Select(entry => (string[])
            [
                entry.Row.Version.ToString(), entry.Row.Date.ToString(), ReleaseStatusWords.Printed(entry.Row.Status), entry.Row.Author, string.Join("\n", SummaryOf(entry.Row)), OwnerOf(entry),
                CommitOf(entry), entry.Commit is null ? "" : DayOf(entry.Commit), entry.Commit?.Author ?? "",
            ]));
    }

    public static void WriteMembers(Utf8JsonWriter json, VersionSubject subject, ImmutableArray<HistoryEntry> entries)
    {
        json.WriteString("policy", subject.PolicyId);
        json.WriteString("school", subject.SchoolId);
        json.WriteStartArray("versions");
        foreach (var entry in entries) WriteEntry(json, entry);
        json.WriteEndArray();
    }

    private static void WriteEntry(Utf8JsonWriter json, HistoryEntry entry)
    {
        var row = entry.Row;
        json.WriteStartObject();
        json.WriteString("version", row.Version.ToString());
        json.WriteString("date", row.Date.ToIso());
        json.WriteString("status", ReleaseStatusWords.WordOf(row.Status));
        json.WriteString("author", row.Author);
        json.WriteStartArray("summary");
        foreach (string paragraph in row.Summary) json.WriteStringValue(paragraph);
        json.WriteEndArray();
        json.WriteBoolean("reviewed_without_change", row.ReviewedWithoutChange);
        json.WriteString("consulted", row.Consulted);
        json.WriteString("signed_by", row.Approval?.SignedBy);
        json.WriteStartObject("override");
        if (row.Override is { } all)
        {
            json.WriteString("reason", all.Reason);
            json.WriteString("by", all.By);
        }

        json.WriteEndObject();
        json.WriteString("digest", row.Digest);
        WriteFiles(json, row.Files);
        json.WriteString("owner", OwnerOf(entry));
        json.WriteString("path", entry.Path);
        json.WriteString("standing", JsonNamingPolicy.KebabCaseLower.ConvertName(entry.Standing.ToString()));
        json.WriteString("commit", entry.Commit?.Id.Value);
        json.WriteString("commit_date", entry.Commit?.AuthorDate.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
        json.WriteString("commit_author", entry.Commit?.Author);
        json.WriteEndObject();
    }

    private static void WriteFiles(Utf8JsonWriter json, IssuedFiles? files)
    {
        json.WriteStartObject("files");
        if (files is not null) json.WriteString("generator", files.Generator);
        foreach (var (format, digest) in files?.Digests ?? ImmutableSortedDictionary<string, string>.Empty) json.WriteString(format, digest);
        json.WriteEndObject();
    }

    private static ImmutableArray<string> SummaryOf(VersionRow row) => row.Override is { } all ? row.Summary.Add($"Override by {all.By}: {all.Reason}") : row.Summary;

    private static string OwnerOf(HistoryEntry entry) => entry.Owner == TextOwner.School ? "school" : "trust";

    private static string CommitOf(HistoryEntry entry) => entry.Standing switch
    {
        RowStanding.NotCommitted => "not committed",
        RowStanding.BeyondShallow => "beyond the shallow clone",
        RowStanding.Imported when entry.Commit is null => "imported",
        RowStanding.Imported => $"{entry.Commit?.Id.Short} (imported)",
        RowStanding.Squashed => $"{entry.Commit?.Id.Short} (squashed or rebased)",
        _ => entry.Commit?.Id.Short ?? "",
    };

    private static string DayOf(Commit commit) => commit.AuthorDate.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
