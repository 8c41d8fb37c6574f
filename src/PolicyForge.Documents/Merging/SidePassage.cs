using System.Collections.Immutable;
using PolicyForge.Documents.Passages;

namespace PolicyForge.Documents.Merging;

/// <summary>A passage of one side of a merge, with what aligning it asks for worked out once.</summary>
internal sealed class SidePassage
{
    private readonly Lazy<Dictionary<string, int>> _words;

    private SidePassage(Passage passage, string lead)
    {
        Passage = passage;
        Lead = lead;
        Text = passage.Text;
        _words = new Lazy<Dictionary<string, int>>(() => CountWords(Text));
    }

    public Passage Passage { get; }

    public string Text { get; }

    /// <summary>What stands between the passage before (or what opens their holder) and this one: white space with line ends.</summary>
    public string Lead { get; }

    public static ImmutableArray<SidePassage> AllIn(ImmutableArray<Passage> passages, int start)
    {
        var sides = ImmutableArray.CreateBuilder<SidePassage>(passages.Length);
        foreach (var passage in passages)
        {
            sides.Add(new SidePassage(passage, passage.Source[start..passage.Start]));
            start = passage.End;
        }

        return sides.DrainToImmutable();
    }

    /// <summary>Passages of all depths, which have no lead.</summary>
    public static ImmutableArray<SidePassage> AllOf(ImmutableArray<NamedPassage> named) => [.. named.Select(of => new SidePassage(of.Passage, ""))];

    public bool IsSame(SidePassage other) => Text == other.Text;

    /// <summary>The part of the words that two passages have in common, 0 to 1.</summary>
    public double Likeness(SidePassage other)
    {
        if (Passage.Kind != other.Passage.Kind) return 0;
        if (IsSame(other)) return 1;
        int common = 0;
        foreach (var (word, count) in _words.Value) common += Math.Min(count, other._words.Value.GetValueOrDefault(word));
        int all = _words.Value.Values.Sum() + other._words.Value.Values.Sum();
        return all == 0 ? 0 : 2.0 * common / all;
    }

    private static Dictionary<string, int> CountWords(string text)
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var token in MergeTokens.Of(text).Where(token => token.IsWord)) words[token.Text] = words.GetValueOrDefault(token.Text) + 1;
        return words;
    }
}
