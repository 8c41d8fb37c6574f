using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using PolicyForge.Cli.Printing;
using PolicyForge.Cli.Running;
using PolicyForge.Versions.Changes;
using PolicyForge.Versions.Repositories;
using PolicyForge.Workspaces;

namespace PolicyForge.Cli.Reporting;

/// <summary>What has changed since versions, for people and for programs.</summary>
internal static class ChangesReport
{
    private const int ClausesNamed = 3;

    public static void WriteText(CommandSession session, SourceChanges changes, Workspace workspace)
    {
        var output = session.Environment.Output;
        string since = changes.Last is { } last ? $"since version {last.Row.Version} of {last.Row.Date}" : "since the beginning";
        if (changes.IsEmpty)
        {
            output.WriteLine($"Nothing has changed in {changes.Subject} {since}.");
            return;
        }

        output.WriteLine($"{changes.Subject}, changed {since}:");
        if (changes.HasOtherSources)
        {
            WriteClauses(output, changes);
            WriteCommits(output, changes);
        }

        ChangedLaw.WriteText(output, changes.Law);
        WriteSchools(output, changes, workspace);
        output.WriteLine();
        if (!changes.WouldPrintOtherwise)
        {
            output.WriteLine("A new version would print what the last one does, until those texts are edited.");
            return;
        }

        output.WriteLine("To make a version of it (a draft, unless --status and the approval are given):");
        output.WriteLine($"    {TerminalText.Printable(ReleaseSuggestion.Of(changes))}");
    }

    private static void WriteClauses(TextWriter output, SourceChanges changes)
    {
        output.WriteLine();
        output.WriteLine(changes.Clauses.IsEmpty ? "Clauses: none" : "Clauses:");
        foreach (var clause in changes.Clauses) output.WriteLine($"    {clause.ClauseId}  \"{TerminalText.Printable(clause.Title)}\"  {WordsFor(clause)}");
    }

    private static void WriteCommits(TextWriter output, SourceChanges changes)
    {
        output.WriteLine();
        if (!changes.Commits.IsEmpty) output.WriteLine("Commits:");
        foreach (var (commit, files) in changes.Commits)
        {
            output.WriteLine($"    {commit.Id.Short}  {commit.AuthorDate.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}  {TerminalText.Printable(commit.Author)}  {TerminalText.Printable(commit.Subject)}");
            foreach (string file in files) output.WriteLine($"        {TerminalText.Printable(file)}");
        }

        if (!changes.Uncommitted.IsEmpty) output.WriteLine("Not committed:");
        foreach (string file in changes.Uncommitted) output.WriteLine($"        {TerminalText.Printable(file)}");
    }

    private static void WriteSchools(TextWriter output, SourceChanges changes, Workspace workspace)
    {
        if (changes.Schools.IsEmpty || changes.Subject.SchoolId is not null) return;
        string[] touched = [.. changes.Schools.Where(school => school.IsTouched).Select(school => school.SchoolId)];
        output.WriteLine();
        output.WriteLine($"Schools touched: {touched.Length} of {changes.Schools.Length}{(touched.Length is 0 or > 12 ? "" : $" ({string.Join(", ", touched)})")}");
        foreach (var school in changes.Schools.Where(school => !school.Keeps.IsEmpty))
            output.WriteLine($"    {workspace.Schools.Find(school.SchoolId)?.Name ?? school.SchoolId} keeps its own text of {string.Join(", ", school.Keeps)}");
    }

    public static void WriteTable(CommandSession session, ImmutableArray<SourceChanges> all)
    {
        ImmutableArray<SourceChanges> changed = [.. all.Where(changes => !changes.IsEmpty && !changes.IsBeyondShallow)];
        if (!changed.IsEmpty)
        {
            TerminalTable.Write(session, ["Policy", "School", "Last version", "Files", "Clauses", "Law", "Schools"], changed.Select(changes => (string[])
            [
                changes.Subject.PolicyId, changes.Subject.SchoolId ?? "", changes.Last is { } last ? $"{last.Row.Version}, {last.Row.Date}" : "none",
                FilesOf(changes), ClausesOf(changes), ChangedLaw.Brief(changes.Law),
                changes.Subject.SchoolId is null ? Number(changes.Schools.Count(school => school.IsTouched)) : "",
            ]));
        }

        if (session.IsQuiet) return;
        int untold = all.Count(changes => changes.IsBeyondShallow);
        if (untold > 0) session.Environment.Output.WriteLine($"Of {Count(untold)} it cannot be told: this is a shallow clone.");
        if (untold == all.Length) return;
        session.Environment.Output.WriteLine(changed.IsEmpty
            ? $"Nothing has changed since the last versions of {Count(all.Length - untold)}."
            : $"{Count(changed.Length)} of {all.Length - untold} changed since the last version.");
        if (changed.IsEmpty) return;
        session.Environment.Output.WriteLine("What, says `policyforge changes POLICY`; a release of all can be looked at with");
        session.Environment.Output.WriteLine("`policyforge release --all-changed --dry-run`.");
        static string Count(int count) => count == 1 ? "1 history" : $"{count} histories";
    }

    /// <summary>"in 2 commits, 1 not committed".</summary>
    private static string FilesOf(SourceChanges changes) => string.Join(", ", (string[])
    [
        .. changes.Commits.IsEmpty ? [] : (string[])[changes.Commits.Length == 1 ? "in 1 commit" : $"in {changes.Commits.Length} commits"],
        .. changes.Uncommitted.IsEmpty ? [] : (string[])[$"{changes.Uncommitted.Length} not committed"],
    ]);

    /// <summary>The first few: the command for one policy names all.</summary>
    private static string ClausesOf(SourceChanges changes)
    {
        string[] ids = [.. changes.Clauses.Select(clause => clause.ClauseId).Distinct(StringComparer.Ordinal)];
        return ids.Length <= ClausesNamed ? string.Join(", ", ids) : $"{string.Join(", ", ids.Take(ClausesNamed - 1))} and {ids.Length - ClausesNamed + 1} more";
    }

    public static void WriteJson(CommandSession session, ImmutableArray<SourceChanges> all) => JsonReport.Write(session.Environment.Output, json =>
    {
        json.WriteStartArray("changes");
        foreach (var changes in all) WriteChanges(json, changes);
        json.WriteEndArray();
    });

    private static void WriteChanges(Utf8JsonWriter json, SourceChanges changes)
    {
        json.WriteStartObject();
        json.WriteString("policy", changes.Subject.PolicyId);
        json.WriteString("school", changes.Subject.SchoolId);
        json.WriteString("since_version", changes.Last?.Row.Version.ToString());
        json.WriteString("since_commit", changes.Last?.Commit?.Id.Value);
        json.WriteBoolean("beyond_shallow", changes.IsBeyondShallow);
        json.WriteStartArray("commits");
        foreach (var (commit, files) in changes.Commits) WriteCommit(json, commit, files);
        json.WriteEndArray();
        WriteList(json, "uncommitted", changes.Uncommitted);
        json.WriteStartArray("clauses");
        foreach (var clause in changes.Clauses)
        {
            json.WriteStartObject();
            json.WriteString("id", clause.ClauseId);
            json.WriteString("title", clause.Title);
            json.WriteString("change", JsonNamingPolicy.KebabCaseLower.ConvertName(clause.Kind.ToString()));
            json.WriteString("school", clause.SchoolId);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        ChangedLaw.WriteJson(json, changes.Law);
        WriteList(json, "schools_touched", changes.Schools.Where(school => school.IsTouched).Select(school => school.SchoolId));
        json.WriteString("suggested", !changes.WouldPrintOtherwise || changes.IsBeyondShallow ? null : ReleaseSuggestion.Of(changes));
        json.WriteEndObject();
    }

    private static void WriteCommit(Utf8JsonWriter json, Commit commit, ImmutableArray<string> files)
    {
        json.WriteStartObject();
        json.WriteString("id", commit.Id.Value);
        json.WriteString("date", commit.AuthorDate.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
        json.WriteString("author", commit.Author);
        json.WriteString("subject", commit.Subject);
        WriteList(json, "files", files);
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static string WordsFor(ClauseChange clause)
    {
        string own = clause.SchoolId is null ? "" : "the school's own text ";
        return clause.Kind switch
        {
            ClauseChangeKind.Added when clause.HasTextOf is { } old => $"added, with the text that {old} had: if that is what it was called, `policyforge rename clause {old} {clause.ClauseId}` notes it",
            ClauseChangeKind.Added => "added",
            ClauseChangeKind.TakenOut => "taken out",
            ClauseChangeKind.TextChanged => own.Length > 0 ? own + "changed" : "text changed",
            ClauseChangeKind.DetailsChanged => "text as it was; title, citations or slots changed",
            ClauseChangeKind.Customised => "customised: the school has put its own text in place of the trust's",
            _ => "the school has gone back to the trust's text",
        };
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
