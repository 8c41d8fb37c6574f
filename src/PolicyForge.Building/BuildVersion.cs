using System.Collections.Immutable;
using PolicyForge.Composition;
using PolicyForge.Composition.Copies;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Writing;
using PolicyForge.Versions.Repositories;
using PolicyForge.Versions.Rows;
using PolicyForge.Workspaces.History;

namespace PolicyForge.Building;

/// <summary>The use case "build" for a past version or commit: the same build, from the commit's own files.</summary>
/// <param name="buildWith">Makes the build of a workspace, with the writers that the user asked for.</param>
public sealed class BuildVersion(IRepository repository, VersionArchive archive, Func<PolicyComposer, BuildPolicies> buildWith)
{
    /// <summary>Builds what a commit holds. PF5007 where the name means no commit.</summary>
    public BuildResult OfCommit(string revision, BuildRequest request, CancellationToken cancellation = default) => repository.Resolve(revision) is { } commit
        ? At(commit.Id, request, cancellation)
        : BuildResult.Failed([RepositoryDiagnostics.UnknownRevision.At(null, revision)]);

    /// <summary>Builds one version of each subject, each from the commit of its row. Nothing is written where one is missing.</summary>
    public BuildResult OfVersion(string version, ImmutableArray<VersionSubject> subjects, BuildRequest request, CancellationToken cancellation = default)
    {
        var found = subjects.Select(subject => (Subject: subject, Entry: archive.Find(subject, version))).ToArray();
        ImmutableArray<Diagnostic> missing = [.. found.SelectMany(of => of.Entry.Diagnostics)];
        if (missing.Any(finding => finding.Severity == Severity.Error)) return BuildResult.Failed(missing);
        ImmutableArray<Diagnostic> differing = [.. found.Select(of => RowProof.Check(archive, of.Subject.SchoolId is not null && of.Entry.Value!.Owner == TextOwner.Trust ? of.Subject with { SchoolId = null } : of.Subject, of.Entry.Value!)).OfType<Diagnostic>().DistinctBy(finding => (finding.Descriptor, finding.Location))];
        if (differing.Any(finding => finding.Severity == Severity.Error)) return BuildResult.Failed(differing);
        var results = found.GroupBy(of => of.Entry.Value!.Commit!.Id)
            .Select(group => At(group.Key, request with { IsIssued = true, Selection = SelectionAt(group.Key, [.. group.Select(of => of.Subject)]) }, cancellation)).ToArray();
        IEnumerable<Diagnostic> compared = request.PageNumbers || results.Any(result => result.HasErrors) ? [] : found.SelectMany(of => CompareWithIssued(of.Subject, of.Entry.Value!, request.OutputFolder));
        return new BuildResult(
            [.. results.SelectMany(result => result.Written).Order(StringComparer.Ordinal)], results.Sum(result => result.Unchanged),
            [], results.Sum(result => result.Documents), [.. results.SelectMany(result => result.Diagnostics), .. differing, .. differing.IsEmpty ? compared : []]);
    }

    /// <summary>The subjects by the ids that they had at a commit.</summary>
    private CopySelection SelectionAt(CommitId commit, VersionSubject[] subjects)
    {
        if (archive.ComposerAt(commit).Value is { Workspace: var then }) subjects = [.. subjects.Select(subject => archive.SubjectIn(subject, then))];
        return new CopySelection([.. subjects.Select(subject => subject.SchoolId).OfType<string>().Distinct(StringComparer.Ordinal)], [.. subjects.Select(subject => subject.PolicyId).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>Says whether the files in place are those of the row.</summary>
    private IEnumerable<Diagnostic> CompareWithIssued(VersionSubject subject, HistoryEntry entry, string folder)
    {
        if (entry.Row.Files is not { } issued || archive.CopyAt(subject, entry.Commit!.Id) is not { } copy) yield break;
        var files = issued.Digests.Keys.Select(format => (Format: format, Path: BuildPlan.PathOf(copy, "." + format))).Where(file => File.Exists(Path.Combine(folder, file.Path))).ToArray();
        if (files.Length == 0) yield break;
        var now = new IssuedFiles(Generator.NameAndVersion, files.ToImmutableSortedDictionary(file => file.Format, file => FileDigests.Of(File.ReadAllBytes(Path.Combine(folder, file.Path))), StringComparer.Ordinal));
        yield return issued.AreThoseOf(now)
            ? VersionDiagnostics.FilesReproduced.At(null, entry.Row.Version, subject, string.Join(" and ", files.Select(file => Path.GetFileName(file.Path))))
            : VersionDiagnostics.OtherFiles(entry.Row, issued, now);
    }

    private BuildResult At(CommitId commit, BuildRequest request, CancellationToken cancellation)
    {
        var opened = archive.ComposerAt(commit);
        return opened.Value is { } composer
            ? buildWith(composer).Run(request, opened.Diagnostics, cancellation: cancellation)
            : BuildResult.Failed(opened.Diagnostics);
    }
}
