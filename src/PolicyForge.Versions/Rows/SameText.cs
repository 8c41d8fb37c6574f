using PolicyForge.Versions.Repositories;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Versions.Rows;

/// <summary>Tells whether a file of the working folder still says what a commit's says. Line endings are no text: an editor, or git itself, changes them for a whole file. For one thread.</summary>
internal sealed class SameText(IRepository repository, ISourceTree working)
{
    private readonly Dictionary<CommitId, ISourceTree> _trees = [];

    public bool Is(CommitId commit, string path)
    {
        if (!_trees.TryGetValue(commit, out var tree)) _trees[commit] = tree = repository.TreeAt(commit);
        return tree.Find(path) is { Kind: SourceEntryKind.File } then && working.Find(path) is { Kind: SourceEntryKind.File } now && IsSame(tree.Read(then).Span, working.Read(now).Span);
    }

    private static bool IsSame(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        int first = 0, second = 0;
        while (true)
        {
            if (IsCarriageReturn(one, first)) first++;
            if (IsCarriageReturn(other, second)) second++;
            if (first >= one.Length || second >= other.Length) return first >= one.Length && second >= other.Length;
            if (one[first++] != other[second++]) return false;
        }
    }

    private static bool IsCarriageReturn(ReadOnlySpan<byte> text, int at) => at + 1 < text.Length && text[at] == '\r' && text[at + 1] == '\n';
}
