using PolicyForge.Diagnostics;
using PolicyForge.Documents.Writing;

namespace PolicyForge.Versions.Rows;

/// <summary>Holds a row's digest against the files of its commit, and where they differ says which of three things it is: the files changed, another program composed them, or neither.</summary>
/// <remarks>An upgrade of the program is not tampering: only where the row's own program gives another text has the history been rewritten.</remarks>
public static class RowProof
{
    /// <summary>Null where the digest is right, and for a row that has none; else PF5209, PF5216 or PF5217.</summary>
    public static Diagnostic? Check(VersionArchive archive, VersionSubject subject, HistoryEntry entry)
    {
        if (entry is not { Row: { Digest: { } digest } row, Commit: { } commit } || archive.DigestAt(subject, entry) is var now && now == digest) return null;
        string? sources = row.Sources is null ? null : archive.SourcesAt(subject, commit.Id);
        if (row.Sources is not null && sources != row.Sources) return VersionDiagnostics.SourcesChanged.At(row.Location, row.Version, commit.Id.Short);
        // Files that cannot be composed at all are no upgrade's work until it is known that they are the same.
        if (row.ComposedBy == Generator.NameAndVersion || (now is null && row.Sources is null)) return VersionDiagnostics.DigestDiffers.At(row.Location, row.Version, commit.Id.Short, Generator.NameAndVersion);
        string same = row.Sources is null ? "Whether the files of the commit are the same cannot be told, since the row was written before rows kept a digest of them." : "The files of the commit are those that it was made from.";
        return VersionDiagnostics.ComposedOtherwise.At(row.Location, row.Version, commit.Id.Short, row.ComposedBy ?? "a program that the row does not name", Generator.NameAndVersion, same);
    }
}
