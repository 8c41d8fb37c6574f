using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PolicyForge.Cli.Running;
using PolicyForge.Diagnostics;
using PolicyForge.Governance.OwnText;
using PolicyForge.Versions.Repositories;

namespace PolicyForge.Cli.Reporting;

/// <summary>Says what a merge of own texts did.</summary>
internal static class MergeReport
{
    public static void WriteText(CommandSession session, ImmutableArray<MergedClause> merged, Commit? commit, bool isDryRun, bool hasErrors)
    {
        if (session.IsQuiet) return;
        var output = session.Environment.Output;
        if (merged.IsEmpty)
        {
            if (!hasErrors) output.WriteLine("No school's own text is behind the trust's.");
            return;
        }

        TerminalTable.Write(session, ["School", "Clause", "Behind", "Result", "File"], merged.Select(of => (string[])
        [
            of.School.Id, of.Clause.Id, of.VersionsBehind == 0 ? "" : CountOf(of.VersionsBehind, "version", "versions"), ResultOf(of), of.Path,
        ]));
        int written = merged.Count(of => of.File is not null);
        if (isDryRun) output.WriteLine($"Nothing was written. Without --dry-run {CountOf(written, "file", "files")} would be.");
        else if (commit is not null) output.WriteLine($"{CountOf(merged.Count(of => of.File is not null && of.State != MergeState.Conflict), "file", "files")} written, in commit {commit.Id.Short}.");
        foreach (var school in merged.Where(of => of.State != MergeState.NotMerged && of.State != MergeState.KeptOwn).Select(of => of.School.Id).Distinct(StringComparer.Ordinal).Take(3))
        {
            if (!isDryRun && !merged.Any(of => of.School.Id == school && of.State == MergeState.Conflict)) output.WriteLine($"Next: policyforge check --school {school}");
        }
    }

    public static void WriteJson(CommandSession session, ImmutableArray<MergedClause> merged, Commit? commit, ImmutableArray<Diagnostic> found) => JsonReport.Write(session.Environment.Output, json =>
    {
        json.WriteStartArray("merged");
        foreach (var of in merged)
        {
            json.WriteStartObject();
            json.WriteString("school", of.School.Id);
            json.WriteString("clause", of.Clause.Id);
            json.WriteString("file", of.Path);
            json.WriteString("state", ListReport.NameOf(of.State));
            json.WriteNumber("versions_behind", of.VersionsBehind);
            json.WriteNumber("taken_over", of.TakenOver);
            json.WriteStartArray("conflicts");
            foreach (var conflict in of.Conflicts)
            {
                json.WriteStartObject();
                json.WriteString("before", conflict.Base);
                json.WriteString("school", conflict.Ours);
                json.WriteString("trust", conflict.Theirs);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("commit", commit?.Id.Value);
        FindingsJson.WriteMembers(json, found);
    });

    /// <summary>The message of the commit.</summary>
    public static string MessageOf(IReadOnlyList<MergedClause> done)
    {
        string[] schools = [.. done.Select(of => of.School.Id).Distinct(StringComparer.Ordinal)];
        var text = new StringBuilder(done is [var one]
            ? $"Merge the trust's {one.Clause.Id} into {one.School.Id}'s own text\n\n"
            : $"Merge the trust's new text into {done.Count} own texts of {(schools is [var school] ? school : $"{schools.Length} schools")}\n\n");
        foreach (var of in done) text.Append(CultureInfo.InvariantCulture, $"{of.School.Id} {of.Clause.Id}: {ResultOf(of)}\n");
        return text.ToString();
    }

    private static string ResultOf(MergedClause of) => of.State switch
    {
        MergeState.Merged => of.TakenOver == 0 ? "nothing to take over" : CountOf(of.TakenOver, "block taken over", "blocks taken over"),
        MergeState.KeptOwn => "own words kept",
        MergeState.Conflict => CountOf(of.Conflicts.Length, "conflict", "conflicts"),
        MergeState.Resolved => "conflict resolved",
        _ => "not merged",
    };

    private static string CountOf(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
}
