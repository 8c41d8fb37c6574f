using System.Collections.Immutable;
using PolicyForge.Composition;
using PolicyForge.Composition.Copies;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Comparison;
using PolicyForge.Versions.Repositories;
using PolicyForge.Versions.Rows;
using PolicyForge.Workspaces.History;
using PolicyForge.Workspaces.Legislation;

namespace PolicyForge.Versions.Redlines;

/// <summary>The use case "redline": compares two states of copies, several at once.</summary>
/// <param name="working">Composes from the working folder.</param>
/// <param name="loading">What loading the working folder found: no copy is compared without a text that could not be read.</param>
/// <param name="today">The date of changes that are not committed, and of the version that the working folder would give.</param>
public sealed class RedlineCopies(IRepository repository, VersionArchive archive, PolicyComposer working, DateOnly today, ImmutableArray<Diagnostic> loading = default)
{
    private const string Uncommitted = "Not committed yet";

    private Side? _working;

    private readonly Dictionary<string, Commit?> _commits = new(StringComparer.Ordinal);

    /// <summary>Each copy with its changes, in the order given. A copy that one side does not have is a finding (PF5230), as are a missing version or commit; of several copies, those without the version are left out and named (PF5603).</summary>
    public Outcome<ImmutableArray<RedlinedCopy>> Run(ImmutableArray<PolicyCopy> copies, RedlineSide from, RedlineSide to)
    {
        var found = new DiagnosticBag();
        foreach (var side in new[] { from, to }.OfType<RedlineSide.AtCommit>().Where(side => Resolve(side.Revision) is null))
        {
            found.Report(RepositoryDiagnostics.UnknownRevision, null, side.Revision);
        }

        if (found.HasErrors) return Outcome<ImmutableArray<RedlinedCopy>>.Failed(found.ToImmutable());

        // Every copy's version may lie in another commit, and a workspace is large: only a few are held at a time.
        int together = IsVersion(from) || IsVersion(to) ? Environment.ProcessorCount : Math.Max(copies.Length, 1);
        var lacking = new List<(VersionSubject Copy, Diagnostic Why)>();
        ImmutableArray<RedlinedCopy> redlines = [.. copies.Chunk(together).SelectMany(some => Compare(some, from, to, lacking, found))];
        if (copies.Length == 1) found.AddRange(lacking.Select(copy => copy.Why));
        else if (lacking.Count > 0) found.Report(VersionDiagnostics.CopiesWithoutVersion, null, lacking.Count, string.Join("; ", lacking.GroupBy(lack => VersionArchive.LackOf(lack.Why), lack => lack.Copy).Select(of => $"{string.Join(", ", of)}: {of.Key}")));
        return new Outcome<ImmutableArray<RedlinedCopy>>(redlines, found.ToImmutable());
    }

    private IEnumerable<RedlinedCopy> Compare(PolicyCopy[] copies, RedlineSide from, RedlineSide to, List<(VersionSubject Copy, Diagnostic Why)> lacking, DiagnosticBag found)
    {
        // Git serves one thread, so that it is asked first; composing and comparing is what takes long.
        var sides = copies.Select(copy => (Old: SideOf(copy, from, lacking, found), New: SideOf(copy, to, lacking, found))).ToArray();
        var redlines = new RedlinedCopy?[copies.Length];
        var findings = new DiagnosticBag[copies.Length];
        Parallel.For(0, copies.Length, index => redlines[index] = Compare(copies[index], sides[index].Old, sides[index].New, findings[index] = new DiagnosticBag()));
        found.AddRange(findings.SelectMany(of => of.ToImmutable()));
        return redlines.OfType<RedlinedCopy>();
    }

    private RedlinedCopy? Compare(PolicyCopy copy, Side? from, Side? to, DiagnosticBag found)
    {
        if (from is null || to is null) return null;
        var subject = SubjectOf(copy);
        var (old, now) = (Compose(copy, subject, from, found), Compose(copy, subject, to, found));
        if (old is null || now is null) return null;
        var document = DocumentComparer.Compare(SignedCopy.Without(ClausesUnderTodaysNames.In(old.Document, now.Clauses)), SignedCopy.Without(now.Document), to.Author, to.Date);
        var layout = now.Layout with { Previous = old.Layout };
        return new RedlinedCopy(subject, document, layout, ChangeSummary.Of(document, layout)) 
        {
            From = from.Row,
            To = to.Row,
            RegisterBefore = from.Composer?.Workspace.Legislation ?? LegislationRegister.Empty,
            RegisterNow = to.Composer?.Workspace.Legislation ?? LegislationRegister.Empty,
        };
    }

    private ComposedPolicy? Compose(PolicyCopy copy, VersionSubject subject, Side side, DiagnosticBag found)
    {
        Diagnostic[] unread = [.. UnreadTexts.Of(subject, side.Commit is null ? loading.IsDefault ? [] : loading : side.Loading)];
        if (unread.Length > 0)
        {
            if (side.Commit is null) found.AddRange(unread);
            else found.Report(VersionDiagnostics.UnreadThere, null, subject, side.Commit.Id.Short, $"{unread[0].Location?.Path}: {unread[0].Message}");
            return null;
        }

        if (side.Commit is null)
        {
            var composed = side.Composer!.ComposeNext(copy, today);
            found.AddRange(composed.Diagnostics.Where(IsError));
            return composed.Value;
        }

        if (side.Composer is { } composer && archive.Compose(subject, composer) is { Value: { } policy } past)
        {
            found.AddRange(IssuedFindings.OtherSchoolsIn(past.Diagnostics));
            return policy;
        }

        found.Report(VersionDiagnostics.NoCopyThere, null, subject, side.Commit.Id.Short);
        return null;
    }

    /// <summary>Where one state of a copy comes from; null, and a finding, for a version that cannot be built.</summary>
    private Side? SideOf(PolicyCopy copy, RedlineSide side, List<(VersionSubject Copy, Diagnostic Why)> lacking, DiagnosticBag found) => side switch
    {
        RedlineSide.AtCommit at when Resolve(at.Revision) is { } commit => At(commit, commit.Author.Length == 0 ? "Unknown" : commit.Author, commit.AuthorDate.ToUniversalTime()),
        RedlineSide.AtVersion at => AtVersion(SubjectOf(copy), subject => archive.Find(subject, at.Version), lacking, found),
        RedlineSide.LastApproved at => AtVersion(SubjectOf(copy), subject => archive.FindLastApproved(subject, at.By), lacking, found),
        _ => Working(),
    };

    /// <summary>The working folder: where all of it is committed, the commit's author made what differs.</summary>
    private Side Working()
    {
        if (_working is not null) return _working;
        var head = repository.Resolve("HEAD");
        _working = head is not null && head.Author.Length > 0 && repository.WorkingChanges().Count == 0
            ? new Side(working, null, head.Author, head.AuthorDate.ToUniversalTime())
            : new Side(working, null, Uncommitted, MidnightOf(today));
        return _working;
    }

    private Side? AtVersion(VersionSubject subject, Func<VersionSubject, Outcome<HistoryEntry>> find, List<(VersionSubject Copy, Diagnostic Why)> lacking, DiagnosticBag found)
    {
        var entry = find(subject);
        foreach (var why in entry.Diagnostics.Where(IsError))
        {
            if (VersionArchive.LackOf(why) is null) found.Add(why);
            else if (!lacking.Any(known => known.Copy == subject)) lacking.Add((subject, why));
        }

        return entry.Value is { Commit: { } commit, Row: var row } ? At(commit, row.Author, MidnightOf(row.Date.FirstDay)) with { Row = row } : null;
    }

    private Side At(Commit commit, string author, DateTimeOffset date) => new(archive.ComposerAt(commit.Id).Value, commit, author, date) { Loading = archive.ComposerAt(commit.Id).Diagnostics };

    private Commit? Resolve(string revision) =>
        _commits.TryGetValue(revision, out var known) ? known : _commits[revision] = repository.Resolve(revision);

    private static bool IsVersion(RedlineSide side) => side is RedlineSide.AtVersion or RedlineSide.LastApproved;

    private static VersionSubject SubjectOf(PolicyCopy copy) => new(copy.Policy.Id, copy.School?.Id);

    private static bool IsError(Diagnostic finding) => finding.Severity == Severity.Error;

    private static DateTimeOffset MidnightOf(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);

    /// <summary>What composes a state, and who made it.</summary>
    /// <param name="Composer">Null where the commit holds no workspace.</param>
    /// <param name="Commit">Null for the working folder.</param>
    private sealed record Side(PolicyComposer? Composer, Commit? Commit, string Author, DateTimeOffset Date)
    {
        /// <summary>What loading the commit found.</summary>
        public ImmutableArray<Diagnostic> Loading { get; init; } = [];

        /// <summary>The row of the version; null for what no version stands for.</summary>
        public VersionRow? Row { get; init; }
    }
}
