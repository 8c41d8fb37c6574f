using PolicyForge.Diagnostics;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Writing;
using PolicyForge.Versions.Repositories;
using PolicyForge.Versions.Rows;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Versions.Verification;

/// <summary>The use case "verify": holds version rows against git, and where asked rebuilds each from its commit.</summary>
public sealed class VerifyVersions(IRepository repository, ISourceTree working, IReadOnlyList<IDocumentWriter> writers)
{
    private readonly VersionArchive _archive = new(repository, working);

    /// <param name="subjects">One for each history.yaml to verify.</param>
    /// <param name="rebuild">True composes every row that has a digest from its commit, and compares.</param>
    public VerificationResult Run(IReadOnlyCollection<VersionSubject> subjects, bool rebuild, CancellationToken cancellation = default)
    {
        var found = new DiagnosticBag();
        var reader = new ReadHistory(repository, working);
        var history = HistoryArchive.Read(repository, subjects.Count > 20 ? [] : [.. subjects.Select(subject => subject.OwnHistoryPath)]);
        int rows = 0, rebuilt = 0, reproduced = 0;
        foreach (var subject in subjects)
        {
            cancellation.ThrowIfCancellationRequested();
            var entries = reader.Read(subject.OwnHistoryPath, subject.SchoolId is null ? TextOwner.Trust : TextOwner.School, history, found);
            rows += entries.Length;
            foreach (var entry in entries.Where(entry => rebuild && entry is { Standing: RowStanding.Committed, Row.Digest: not null, Commit: not null }))
            {
                cancellation.ThrowIfCancellationRequested();
                rebuilt++;
                if (RowProof.Check(_archive, subject, entry) is { } differs) found.Add(differs);
                else if (Reproduces(subject, entry, found)) reproduced++;
            }
        }

        return new VerificationResult(subjects.Count, rows, rebuilt, reproduced, found.ToImmutable());
    }

    /// <summary>True where the files that the row names come out again byte for byte; where they do not although the content does, that is a finding.</summary>
    private bool Reproduces(VersionSubject subject, HistoryEntry entry, DiagnosticBag found)
    {
        if (entry.Row.Files is not { } issued || _archive.Compose(subject, entry.Commit!.Id).Value is not { } policy) return false;
        var now = FileDigests.Of(policy, writers.Where(writer => issued.Digests.ContainsKey(writer.Format)));
        if (issued.AreThoseOf(now)) return true;
        found.Add(VersionDiagnostics.OtherFiles(entry.Row, issued, now));
        return false;
    }
}

/// <summary>What was verified.</summary>
/// <param name="Files">How many history.yaml files.</param>
/// <param name="Rebuilt">How many rows were composed again from their commits.</param>
/// <param name="Reproduced">How many of them gave the very files that were issued.</param>
public sealed record VerificationResult(int Files, int Rows, int Rebuilt, int Reproduced, System.Collections.Immutable.ImmutableArray<Diagnostic> Diagnostics);
