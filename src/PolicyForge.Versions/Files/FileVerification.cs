using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Versions.Repositories;
using PolicyForge.Versions.Rows;

namespace PolicyForge.Versions.Files;

/// <summary>A file, and what it is.</summary>
/// <param name="Path">As the user gave it.</param>
public sealed record FileVerification(string Path, FileStanding Standing, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Which policy of whom; null where the file does not say, or says what the workspace does not have.</summary>
    public VersionSubject? Subject { get; init; }

    /// <summary>The title, as the version has it.</summary>
    public string? Title { get; init; }

    /// <summary>The school, or the trust, as the version has it.</summary>
    public string? Organisation { get; init; }

    /// <summary>What the file claims.</summary>
    public string? Version { get; init; }

    /// <summary>The row of that version; null where there is none.</summary>
    public HistoryEntry? Entry { get; init; }

    /// <summary>The commit whose files give this text; null for the working folder, and where none does.</summary>
    public Commit? BuiltFrom { get; init; }

    /// <summary>True where every byte is the same.</summary>
    public bool IsSameFile { get; init; }

    /// <summary>True where the version's row has the digest of this very file.</summary>
    public bool IsOfRow { get; init; }

    /// <summary>In the order of the document.</summary>
    public ImmutableArray<TextEdit> Edits { get; init; } = [];

    internal static FileVerification Unverifiable(string path, params ImmutableArray<Diagnostic> found) => new(path, FileStanding.Unverifiable, found);
}
