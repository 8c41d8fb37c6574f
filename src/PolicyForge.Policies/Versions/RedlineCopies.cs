using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Comparison;
using PolicyForge.Policies.Composition;
using PolicyForge.Policies.History;

namespace PolicyForge.Policies.Versions;

/// <summary>The use case "redline": compares two states of copies, several at once.</summary>
/// <param name="working">Composes from the working folder.</param>
/// <param name="today">The date of changes that are not committed.</param>
public sealed class RedlineCopies(IRepository repository, VersionArchive archive, PolicyComposer working, DateOnly today)
{
    private const string Uncommitted = "Not committed yet";

    private readonly Dictionary<string, Commit?> _commits = new(StringComparer.Ordinal);

    /// <summary>Held while git is asked: its process, and the archive's workspaces, serve one thread at a time.</summary>
    private readonly Lock _asking = new();

    /// <summary>Each copy with its changes, in the order given. A copy that one side does not have is a finding (PF5230), as are a missing version or commit.</summary>
    public Outcome<ImmutableArray<RedlinedCopy>> Run(ImmutableArray<PolicyCopy> copies, RedlineSide from, RedlineSide to)
    {
        var found = new DiagnosticBag();
        foreach (var side in new[] { from, to }.OfType<RedlineSide.AtCommit>().Where(side => Resolve(side.Revision) is null))
        {
            found.Report(RepositoryDiagnostics.UnknownRevision, null, side.Revision);
        }

        if (found.HasErrors) return Outcome<ImmutableArray<RedlinedCopy>>.Failed(found.ToImmutable());
        var redlines = new RedlinedCopy?[copies.Length];
        var findings = new DiagnosticBag[copies.Length];
        Parallel.For(0, copies.Length, index => redlines[index] = Compare(copies[index], from, to, findings[index] = new DiagnosticBag()));
        found.AddRange(findings.SelectMany(of => of.ToImmutable()));
        return new Outcome<ImmutableArray<RedlinedCopy>>([.. redlines.OfType<RedlinedCopy>()], found.ToImmutable());
    }

    private RedlinedCopy? Compare(PolicyCopy copy, RedlineSide from, RedlineSide to, DiagnosticBag found)
    {
        var subject = new VersionSubject(copy.Policy.Id, copy.School?.Id);
        var old = StateOf(subject, copy, from, found);
        var now = StateOf(subject, copy, to, found);
        if (old is null || now is null) return null;
        var document = DocumentComparer.Compare(old.Policy.Document, now.Policy.Document, now.Author, now.Date);
        var layout = now.Policy.Layout with { Previous = old.Policy.Layout };
        return new RedlinedCopy(subject, document, layout, ChangeSummary.Of(document, layout));
    }

    private State? StateOf(VersionSubject subject, PolicyCopy copy, RedlineSide side, DiagnosticBag found) => side switch
    {
        RedlineSide.AtCommit at => StateAt(subject, Resolve(at.Revision)!, null, found),
        RedlineSide.AtVersion at => StateOfVersion(subject, at.Version, found),
        _ => WorkingState(copy, found),
    };

    private State? WorkingState(PolicyCopy copy, DiagnosticBag found)
    {
        var composed = working.Compose(copy);
        found.AddRange(composed.Diagnostics.Where(IsError));
        return composed.Value is { } policy ? new State(policy, Uncommitted, MidnightOf(today)) : null;
    }

    private State? StateOfVersion(VersionSubject subject, string version, DiagnosticBag found)
    {
        Outcome<HistoryEntry> entry;
        lock (_asking) entry = archive.Find(subject, version);
        found.AddRange(entry.Diagnostics.Where(IsError));
        return entry.Value is { Commit: { } commit, Row: var row } ? StateAt(subject, commit, row, found) : null;
    }

    /// <param name="row">The row that names the author; null names the commit's.</param>
    private State? StateAt(VersionSubject subject, Commit commit, VersionRow? row, DiagnosticBag found)
    {
        PolicyComposer? composer;
        lock (_asking) composer = archive.ComposerAt(commit.Id).Value;
        if (composer is null || VersionArchive.Compose(subject, composer).Value is not { } policy)
        {
            found.Report(VersionDiagnostics.NoCopyThere, null, subject, commit.Id.Short);
            return null;
        }

        return row is null
            ? new State(policy, commit.Author.Length == 0 ? "Unknown" : commit.Author, commit.AuthorDate.ToUniversalTime())
            : new State(policy, row.Author, MidnightOf(row.Date.FirstDay));
    }

    private Commit? Resolve(string revision)
    {
        lock (_asking) return _commits.TryGetValue(revision, out var known) ? known : _commits[revision] = repository.Resolve(revision);
    }

    private static bool IsError(Diagnostic finding) => finding.Severity == Severity.Error;

    private static DateTimeOffset MidnightOf(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);

    /// <summary>A document, and whose it is.</summary>
    private sealed record State(ComposedPolicy Policy, string Author, DateTimeOffset Date);
}
