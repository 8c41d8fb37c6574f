using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using PolicyForge.Documents.Digests;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;

namespace PolicyForge.Documents.Comparison;

/// <summary>What is known of a node for finding its partner.</summary>
/// <param name="Loose">Hash of words and structure.</param>
/// <param name="Exact">Hash of all that a comparison must restore.</param>
/// <param name="Words">Hashes of its words, ascending, repeats kept.</param>
internal sealed record NodeProfile(ulong Loose, ulong Exact, ImmutableArray<uint> Words);

/// <summary>Profiles of nodes, made once each.</summary>
internal sealed class NodeProfiles
{
    private readonly Dictionary<DocumentNode, NodeProfile> _profiles = new(ReferenceEqualityComparer.Instance);
    private readonly CanonicalWriter _writer = new();

    public NodeProfile Of(DocumentNode node)
    {
        if (_profiles.TryGetValue(node, out var profile)) return profile;
        profile = new NodeProfile(Hash(node, CanonicalDetail.WithoutNumbers), Hash(node, CanonicalDetail.Everything) ^ ColumnWeights.HashOf(node), Words(node));
        _profiles.Add(node, profile);
        return profile;
    }

    public bool AreSame(DocumentNode left, DocumentNode right) => ReferenceEquals(left, right) || Of(left).Exact == Of(right).Exact;

    public bool AreAlike(DocumentNode left, DocumentNode right) => ReferenceEquals(left, right) || Of(left).Loose == Of(right).Loose;

    /// <summary>The share of words that both hold, 0 to 1 (Dice's coefficient, repeats counted).</summary>
    public double Likeness(DocumentNode left, DocumentNode right)
    {
        int words = Of(left).Words.Length + Of(right).Words.Length;
        return words == 0 ? 0 : 2.0 * Shared(left, right) / words;
    }

    /// <summary>How many words both hold, repeats counted.</summary>
    public int Shared(DocumentNode left, DocumentNode right)
    {
        var a = Of(left).Words.AsSpan();
        var b = Of(right).Words.AsSpan();
        int shared = 0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            if (a[i] == b[j])
            {
                shared++;
                i++;
                j++;
            }
            else if (a[i] < b[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return shared;
    }

    private ulong Hash(DocumentNode node, CanonicalDetail detail)
    {
        _writer.Reset();
        new CanonicalContent(_writer, detail).Write([node]);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(_writer.Written, hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }

    private static ImmutableArray<uint> Words(DocumentNode node)
    {
        var words = ImmutableArray.CreateBuilder<uint>();
        string text = PlainTextOutput.Write([node]);
        foreach (var word in WordSplitter.Split(text))
        {
            if (WordSplitter.IsWord(text.AsSpan(word.Start, word.Length))) words.Add(Fnv(text.AsSpan(word.Start, word.Length)));
        }

        words.Sort();
        return words.DrainToImmutable();
    }

    /// <summary>FNV-1a, case kept; the same in every process, unlike string.GetHashCode.</summary>
    private static uint Fnv(ReadOnlySpan<char> word)
    {
        uint hash = 2166136261;
        foreach (char c in word) hash = (hash ^ c) * 16777619;
        return hash;
    }
}
