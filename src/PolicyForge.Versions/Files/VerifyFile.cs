using System.Collections.Immutable;
using PolicyForge.Composition;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Reading;
using PolicyForge.Documents.Writing;
using PolicyForge.Versions.Repositories;
using PolicyForge.Versions.Rows;
using PolicyForge.Workspaces.History;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Versions.Files;

/// <summary>The use case "verify" for files: which version is it, and is it as it was issued? For one thread.</summary>
/// <remarks>Nothing in a file is believed: the version that it claims is built again, and the two are compared, by bytes, then by words.</remarks>
public sealed class VerifyFile(IRepository repository, ISourceTree working, IReadOnlyList<IFiledDocumentReader> readers, IReadOnlyList<IDocumentWriter> writers)
{
    private readonly ReadHistory _history = new(repository, working);
    private readonly IssuedStates _states = new(repository, new VersionArchive(repository, working), working);
    private readonly FileContent _content = new(readers);

    /// <param name="path">As the user gave it.</param>
    /// <param name="fullPath">Absolute.</param>
    public FileVerification Run(string path, string fullPath)
    {
        var location = SourceLocation.OfFile(path);
        var read = _content.Read(fullPath, location);
        if (read.Value is not { } file) return FileVerification.Unverifiable(path, read.Diagnostics);
        var document = file.Document;
        string name = Path.GetFileName(path);
        if (document.PolicyId is not { } policyId) return FileVerification.Unverifiable(path, [.. read.Diagnostics, FiledDocumentDiagnostics.NotOurs.At(location, name)]);
        var subject = VersionSubject.Find(working, policyId, document.SchoolId).Value ?? new EarlierNames(repository, working).Now(policyId, document.SchoolId);
        var result = new FileVerification(path, FileStanding.Unverifiable, read.Diagnostics) { Version = document.Version };
        if (subject is not { } known) return With(result, FileDiagnostics.OtherWorkspace.At(location, name, policyId, document.SchoolId is { } school ? $"the school \"{school}\"" : "the trust"));
        result = result with { Subject = known };
        return FindRows(result, known, document, location) is var (rows, refused) && refused is not null ? With(result, refused) with { Standing = FileStanding.NotIssued } : Compare(result, known, file, rows, location);
    }

    /// <summary>The rows of the version that the file claims; or why it is no version.</summary>
    private (ImmutableArray<HistoryEntry> Rows, Diagnostic? Refused) FindRows(FileVerification result, VersionSubject subject, FiledDocument document, SourceLocation location)
    {
        string name = Path.GetFileName(result.Path);
        if (document.Version is not { Length: > 0 } claimed) return ([], FileDiagnostics.NoVersionYet.At(location, name));
        var history = _history.Run(subject).Value;
        if (!VersionNumber.TryParse(claimed, out var version)) return ([], FileDiagnostics.NeverIssued.At(location, name, $"version {claimed.Split(' ')[0]}", claimed));
        ImmutableArray<HistoryEntry> rows = history.IsDefault ? [] : [.. history.Where(entry => entry.Row.Version.IsSameAs(version))];
        return rows.IsEmpty ? ([], VersionArchive.NoSuchVersion(subject, claimed, history, location)) : (rows, null);
    }

    private FileVerification Compare(FileVerification result, VersionSubject subject, FileOfFormat file, ImmutableArray<HistoryEntry> rows, SourceLocation location)
    {
        var entry = rows.LastOrDefault(row => IsFileOf(row, file)) ?? rows[^1];
        result = result with { Entry = entry, IsSameFile = IsFileOf(entry, file), IsOfRow = IsFileOf(entry, file), BuiltFrom = entry.Commit };
        if (result.IsOfRow) return OfRow(result, location);
        if (_states.Find(subject, file.Document, rows) is not var (state, hasDigest))
        {
            string reason = entry.Standing == RowStanding.Committed ? _states.ReasonFor(subject, entry) : VersionArchive.Reason(entry.Standing);
            return With(result, FileDiagnostics.CannotRebuild.At(location, result.Version, subject, reason));
        }

        result = result with { Title = state.Policy.Document.Properties.Title, Organisation = state.Policy.Document.Properties.OrganisationName, BuiltFrom = state.Commit };
        var writer = writers.First(writer => writer.Format == file.Reader.Format);
        var (own, published) = (IssuedFile.Build(state, file, writer), IssuedFile.Build(state.ForPublic, file, writer));
        var issued = IsNearer(published, own, file) ? published : own;
        var found = new DiagnosticBag();
        Provenance(found, state, hasDigest, rows, location);
        if (issued.Bytes.Span.SequenceEqual(file.Bytes.Span) || IsFinal(state, file)) return With(result with { Standing = FileStanding.Unaltered, IsSameFile = true }, found.ToImmutable());
        var comparison = new FileFindings(state, file.Document, issued.Document, location);
        comparison.Report(found, ignoreDigest: !hasDigest);
        return With(result with { Standing = comparison.Standing, Edits = comparison.Edits }, found.ToImmutable());
    }

    /// <summary>The row's own digest of the file says more than building it again: the generator may have changed since, or the commit's files be squashed away.</summary>
    private FileVerification OfRow(FileVerification result, SourceLocation location)
    {
        var (policy, school) = (_states.Workspace?.Policies.Find(result.Subject!.PolicyId), result.Subject!.SchoolId is { } id ? _states.Workspace?.Schools.Find(id) : null);
        result = result with { Standing = FileStanding.Unaltered, Title = policy?.Title, Organisation = school?.Name ?? result.Subject!.SchoolId ?? _states.Workspace?.Trust.Name };
        return result.Entry is { Standing: RowStanding.NotCommitted, Row.Version: var version }
            ? With(result, FileDiagnostics.NoProof.At(location, version, "the row's digest", VersionArchive.Reason(RowStanding.NotCommitted)))
            : result;
    }

    private static bool IsFileOf(HistoryEntry row, FileOfFormat file) => row.Row.Files?.Digests.GetValueOrDefault(file.Reader.Format) == FileDigests.Of(file.Bytes.Span);

    /// <summary>True for the file as `pack` gives it to governors: marked as final, and otherwise the same.</summary>
    private bool IsFinal(IssuedState state, FileOfFormat file)
    {
        if (state.Policy.Document.Properties.IsSignedOff) return false;
        var final = state with { Policy = state.Policy with { Document = SignedCopy.Final(state.Policy.Document) } };
        return IssuedFile.Build(final, file, writers.First(writer => writer.Format == file.Reader.Format)).Bytes.Span.SequenceEqual(file.Bytes.Span);
    }

    /// <summary>How sure it is that the state is the version.</summary>
    private static void Provenance(DiagnosticBag found, IssuedState state, bool hasDigest, ImmutableArray<HistoryEntry> rows, SourceLocation location)
    {
        var entry = rows[^1];
        var version = entry.Row.Version;
        if (!hasDigest) found.Report(FileDiagnostics.DigestUnknown, location, version, state.Commit?.Id.Short ?? "the working folder");
        if (entry.Standing != RowStanding.Committed) found.Report(FileDiagnostics.NoProof, location, version, state.Name, VersionArchive.Reason(entry.Standing));
        else if (hasDigest && rows.All(row => row.Commit?.Id != state.Commit?.Id)) found.Report(FileDiagnostics.BuiltElsewhere, location, version, state.Name);
    }

    /// <summary>Whether the file is the copy that the website has, whose history leaves drafts out.</summary>
    private static bool IsNearer(IssuedFile one, IssuedFile other, FileOfFormat file) =>
        !other.Bytes.Span.SequenceEqual(file.Bytes.Span) && FiledTextComparison.Compare(one.Document.Lines, file.Document.Lines).Length < FiledTextComparison.Compare(other.Document.Lines, file.Document.Lines).Length;

    private static FileVerification With(FileVerification result, params ImmutableArray<Diagnostic> found) => result with { Diagnostics = [.. result.Diagnostics, .. found] };
}
