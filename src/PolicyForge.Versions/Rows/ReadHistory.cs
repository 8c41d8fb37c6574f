using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Model;
using PolicyForge.Versions.Repositories;
using PolicyForge.Workspaces.History;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Versions.Rows;

/// <summary>The use case "history": the rows that a copy prints, each with the commit behind it.</summary>
public sealed class ReadHistory(IRepository repository, ISourceTree working)
{
    private readonly HistoryFile _files = new(working);
    private readonly HandRenames _renames = new(working);

    /// <summary>The entries in the order of the table; the findings of the files, PF5006, PF5201 to PF5206 and PF5236.</summary>
    public Outcome<ImmutableArray<HistoryEntry>> Run(VersionSubject subject)
    {
        var archive = HistoryArchive.Read(repository, subject.HistoryPaths);
        var found = new DiagnosticBag();
        if (repository.State is { IsShallow: true }) found.Add(ShallowNotice());
        var ofTrust = Read(subject.HistoryPaths[0], TextOwner.Trust, archive, found);
        ImmutableArray<HistoryEntry> own = subject.SchoolId is null ? [] : Read(subject.OwnHistoryPath, TextOwner.School, archive, found);
        int printed = PolicyHistory.TrustRowsBefore(ofTrust.Select(entry => entry.Row), own.Select(entry => entry.Row));
        return new Outcome<ImmutableArray<HistoryEntry>>([.. ofTrust.Take(printed), .. own], found.ToImmutable());
    }

    /// <summary>The entries of one file, whatever others the copy prints.</summary>
    public ImmutableArray<HistoryEntry> Read(string path, TextOwner owner, HistoryArchive archive, DiagnosticBag found)
    {
        var read = _files.Read(path);
        found.AddRange(read.Diagnostics);
        if (read.Value is not { } history) return [];
        var verification = new HistoryVerification(repository, archive);
        var verified = verification.Verify(history);
        found.AddRange(verified.Diagnostics);
        found.AddRange(_renames.Find(path, archive));
        return [.. verified.Value.Select((row, index) => EntryOf(row, path, owner, verification.StandingOf(index, verified.Value)))];
    }

    private HistoryEntry EntryOf(TracedRow traced, string path, TextOwner owner, RowStanding standing) => new(
        traced.Row, path, owner, traced.Commit is { } id && !repository.State.ShallowBoundary.Contains(id) ? repository.CommitOf(id) : null, standing);

    private Diagnostic ShallowNotice()
    {
        var log = repository.Log(new LogQuery());
        string oldest = log.Count == 0 ? "the newest" : repository.CommitOf(log[^1].Commit).CommitDate.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture);
        return RepositoryDiagnostics.Shallow.At(null, oldest);
    }
}
