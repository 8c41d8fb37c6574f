using System.Collections.Immutable;
using PolicyForge.Importing.Source;

namespace PolicyForge.Importing.Word;

/// <summary>Counts what is left out or read otherwise than it stands.</summary>
internal sealed class RemarkCounter
{
    private const int ExampleLength = 60;

    private readonly SortedDictionary<SourceRemark, (int Count, string Example)> _counts = [];

    public void Add(SourceRemark kind, string words)
    {
        var (count, example) = _counts.GetValueOrDefault(kind, (0, ""));
        if (example.Length == 0) example = Shortened(words);
        _counts[kind] = (count + 1, example);
    }

    public ImmutableArray<SourceNote> ToImmutable() => [.. _counts.Select(pair => new SourceNote(pair.Key, pair.Value.Count, pair.Value.Example))];

    private static string Shortened(string words)
    {
        string text = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= ExampleLength ? text : text[..(ExampleLength - 1)].TrimEnd() + "…";
    }
}
