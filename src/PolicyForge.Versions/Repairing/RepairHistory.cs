using System.Collections.Immutable;
using System.Text;
using PolicyForge.Diagnostics;
using PolicyForge.Versions.Repositories;
using PolicyForge.Versions.Rows;
using PolicyForge.Workspaces.History;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Versions.Repairing;

/// <summary>The use case "history repair": puts the rows of two branches into one history.yaml, none lost, those of a number that is taken under the next. Writes nothing itself.</summary>
public sealed class RepairHistory(IRepository repository, ISourceTree working)
{
    /// <summary>What git calls the other side of what it is in the middle of.</summary>
    private static readonly ImmutableArray<string> OtherSides = ["MERGE_HEAD", "CHERRY_PICK_HEAD", "REBASE_HEAD"];

    private readonly HistoryFile _files = new(working);
    private readonly Lazy<HistoryArchive> _archive = new(() => HistoryArchive.Read(repository));

    /// <summary>True while two sides are being put together, and the user commits the outcome.</summary>
    public bool IsInMerge => repository.State.OperationInProgress is not null || repository.State.Squashed is not null;

    /// <returns>The file as it shall be; a null value where every row is there; PF5235 where the rows of both sides cannot follow one another.</returns>
    public Outcome<RepairedHistory?> Plan(string path)
    {
        var (text, ours, theirs) = IsInMerge ? InMerge(path) : AfterMerge(path);
        var rows = JoinedRows.Of(ours, theirs);
        if (HasRows(_files.Read(path), rows)) return new Outcome<RepairedHistory?>(null, []);
        string repaired = TextOf(text, ours, rows);
        var read = new HistoryFile(new MemorySourceTree((path, repaired))).Read(path);
        return HasRows(read, rows)
            ? new Outcome<RepairedHistory?>(new RepairedHistory(path, repaired, [.. rows.Where(row => row.RenumberedFrom is not null && !ours.Contains(row))]), [])
            : new Outcome<RepairedHistory?>(null, [.. read.Diagnostics, VersionDiagnostics.CannotRepair.At(SourceLocation.OfFile(path), path)]);
    }

    private static bool HasRows(Outcome<PolicyHistory> file, ImmutableArray<VersionRow> rows) =>
        !file.HasErrors && file.Value is { } history && history.Rows.Select(row => (RowText.Of(row), row.Version)).SequenceEqual(rows.Select(row => (RowText.Of(row), row.Version)));

    /// <summary>Both sides as they were committed, whatever stands in the file now.</summary>
    private (string Text, ImmutableArray<VersionRow> Ours, ImmutableArray<VersionRow> Theirs) InMerge(string path)
    {
        if (repository.State.Head is not { } head || OtherSide is not { } other) return AfterMerge(path);
        var (ours, theirs) = (repository.TreeAt(head), repository.TreeAt(other.Id));
        return (TextIn(ours, path), new HistoryFile(ours).Load(path).Rows, new HistoryFile(theirs).Load(path).Rows);
    }

    private Commit? OtherSide => OtherSides.Append(repository.State.Squashed?.Value).OfType<string>().Select(repository.Resolve).FirstOrDefault(commit => commit is not null);

    /// <summary>The file as it stands, and the rows that a merge dropped or put others in the place of.</summary>
    private (string Text, ImmutableArray<VersionRow> Ours, ImmutableArray<VersionRow> Theirs) AfterMerge(string path)
    {
        var read = _files.Read(path);
        bool isReadable = read.Value is not null && !read.Diagnostics.Any(finding => finding.Severity == Severity.Error && finding.Code.StartsWith("PF1", StringComparison.Ordinal));
        var ours = isReadable ? read.Value!.Rows : [];
        var lost = RowTracer.FindAltered(ours, _archive.Value.RevisionsOf(path)).Where(altered => altered.By is { } by ? repository.CommitOf(by).Parents.Length > 1 : altered.After is null || !isReadable);
        return (isReadable ? TextIn(working, path) : "", ours, [.. lost.Select(altered => altered.Before)]);
    }

    /// <summary>The text as far as its rows stay where they are, then the others.</summary>
    private static string TextOf(string text, ImmutableArray<VersionRow> before, ImmutableArray<VersionRow> rows)
    {
        int kept = before.Zip(rows).TakeWhile(pair => ReferenceEquals(pair.First, pair.Second)).Count();
        string start = text;
        if (kept < before.Length)
        {
            int at = before[kept].Location.Span.Start;
            start = kept == 0 ? "" : text[..(text.LastIndexOf('\n', Math.Min(at, text.Length) - 1) + 1)];
        }

        return rows.Skip(kept).Aggregate(start, RowYaml.Append);
    }

    private static string TextIn(ISourceTree tree, string path) => tree.Find(path) is { Kind: SourceEntryKind.File } entry ? Encoding.UTF8.GetString(tree.Read(entry).Span).TrimStart('\ufeff') : "";
}

/// <summary>A history.yaml with the rows of both sides.</summary>
/// <param name="Renumbered">The rows that got another number.</param>
public sealed record RepairedHistory(string Path, string Text, ImmutableArray<VersionRow> Renumbered);
