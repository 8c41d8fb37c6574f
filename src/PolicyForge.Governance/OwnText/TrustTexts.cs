using System.Text;
using PolicyForge.Diagnostics;
using PolicyForge.Versions.Repositories;
using PolicyForge.Workspaces.Clauses;

namespace PolicyForge.Governance.OwnText;

/// <summary>Every text that the trust's clauses had, read from git once. For one thread.</summary>
/// <remarks>Texts are found by their digest, so a clause that was renamed or moved since is found under its old path.</remarks>
public sealed class TrustTexts(IRepository repository)
{
    private const string Folder = "clauses";

    private readonly Lazy<Dictionary<string, List<(CommitId Commit, string Blob)>>> _blobs = new(() => ReadLog(repository));
    private readonly Dictionary<string, (ClauseDigest Digest, string Body)?> _texts = new(StringComparer.Ordinal);

    /// <summary>True where git may have had the text, and this clone has not.</summary>
    public bool IsCutOff => repository.State.IsShallow;

    /// <summary>The text of a clause that had a digest; null where the history holds none.</summary>
    public TrustText? Find(Clause clause, ClauseDigest digest)
    {
        string path = PathOf(clause.Id);
        var seen = new List<ClauseDigest> { clause.Text.Digest };
        if (clause.Text.Digest == digest) return new TrustText(clause.Text.Body, 0, null);
        foreach (var (commit, blob) in _blobs.Value.GetValueOrDefault(path) ?? [])
        {
            if (TextOf(path, blob) is not { } text) continue;
            if (text.Digest == digest) return new TrustText(text.Body, seen.Count, commit);
            if (seen[^1] != text.Digest) seen.Add(text.Digest);
        }

        foreach (var (other, blobs) in _blobs.Value.Where(entry => entry.Key != path))
        {
            int newer = 0;
            ClauseDigest? last = seen[^1];
            foreach (var (commit, blob) in blobs)
            {
                if (TextOf(other, blob) is not { } text) continue;
                if (text.Digest == digest) return new TrustText(text.Body, seen.Count + newer, commit);
                if (last != text.Digest) newer++;
                last = text.Digest;
            }
        }

        return null;
    }

    private static string PathOf(string clauseId) => $"{Folder}/{clauseId}.md";

    private static Dictionary<string, List<(CommitId, string)>> ReadLog(IRepository repository)
    {
        var blobs = new Dictionary<string, List<(CommitId, string)>>(StringComparer.Ordinal);
        foreach (var change in repository.Log(new LogQuery { Paths = [Folder] }))
        {
            foreach (var file in change.Files.Where(file => file.Path.EndsWith(".md", StringComparison.Ordinal)))
            {
                if (!blobs.TryGetValue(file.Path, out var list)) blobs[file.Path] = list = [];
                if (file.BlobId is { } blob) list.Add((change.Commit, blob));
                // Beyond the end of a shallow clone, the parents of its oldest commits are unknown, but a merge's may be there.
                list.AddRange(file.PreviousBlobIds.Where(previous => !list.Exists(known => known.Item2 == previous)).Select(previous => (change.Commit, previous)));
            }
        }

        return blobs;
    }

    private (ClauseDigest Digest, string Body)? TextOf(string path, string blob)
    {
        if (_texts.TryGetValue(blob, out var known)) return known;
        var source = new SourceText(path, Encoding.UTF8.GetString(repository.ReadBlob(blob).Span).TrimStart('\uFEFF'));
        string? body = ClauseBody.Of(source);
        return _texts[blob] = body is null ? null : (ClauseDigest.Of(body), body);
    }
}

/// <summary>A text that a clause of the trust's had.</summary>
/// <param name="VersionsSince">How many texts have taken its place since; 0 for the text of now.</param>
/// <param name="Commit">A commit that held it; null for the text of now.</param>
public sealed record TrustText(string Body, int VersionsSince, CommitId? Commit);
