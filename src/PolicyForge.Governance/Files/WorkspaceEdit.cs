using System.Collections.Immutable;

namespace PolicyForge.Governance.Files;

/// <summary>Files that a command is about to move, to write and to take away, together.</summary>
/// <param name="Moves">From and to, relative to the workspace's root.</param>
/// <param name="Drafts">By the paths that the files have after the moves.</param>
public sealed record WorkspaceEdit(ImmutableArray<(string From, string To)> Moves, ImmutableArray<FileDraft> Drafts)
{
    /// <summary>True where the commit must hold nothing else: files with uncommitted changes are refused.</summary>
    public bool IsByItself { get; init; }

    /// <summary>Files that somebody has changed already, and that go into the same commit as they are.</summary>
    public ImmutableArray<string> AlsoCommitted { get; init; } = [];

    /// <summary>Files that are taken away.</summary>
    public ImmutableArray<string> Removed { get; init; } = [];

    /// <summary>Paths of today that are touched, files that are new left out.</summary>
    public IEnumerable<string> Touched
    {
        get
        {
            var targets = Moves.Select(move => move.To).ToHashSet(StringComparer.Ordinal);
            return Moves.Select(move => move.From).Concat(Removed).Concat(Drafts.Select(draft => draft.Path).Where(path => !targets.Contains(path))).Distinct(StringComparer.Ordinal);
        }
    }

    /// <summary>Every path that is another before and after.</summary>
    public IEnumerable<string> Paths => Touched.Concat(Moves.Select(move => move.To)).Distinct(StringComparer.Ordinal);
}
