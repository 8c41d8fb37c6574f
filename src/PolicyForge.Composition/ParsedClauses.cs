using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Markdown;
using PolicyForge.Documents.Markdown.Reading;
using PolicyForge.Workspaces.Clauses;

namespace PolicyForge.Composition;

/// <summary>Clauses parsed so far, by source and expanded text: a hundred schools that say a clause in the same words share its blocks.</summary>
/// <remarks>
/// Safe for several threads. What was not asked for since the cache last filled up is forgotten, so that memory does not grow with
/// the number of schools while what they share stays.
/// </remarks>
internal sealed class ParsedClauses
{
    /// <summary>Texts in each of two generations; a text takes some 10 KB as blocks.</summary>
    private const int MostEntries = 1024;

    private readonly Lock _turning = new();
    private volatile ConcurrentDictionary<Key, ParsedClause> _young = new();
    private volatile ConcurrentDictionary<Key, ParsedClause> _old = new();
    private int _count;

    public ParsedClause Of(ClauseText clause, MarkdownSource expanded)
    {
        var key = new Key(clause, expanded.Text, IncludedPictures(clause, expanded));
        if (_young.TryGetValue(key, out var known)) return known;
        var parsed = _old.TryGetValue(key, out known) ? known : new ParsedClause(MarkdownReader.Read(expanded));
        if (_young.TryAdd(key, parsed) && Interlocked.Increment(ref _count) >= MostEntries) TurnOver();
        return parsed;
    }

    private void TurnOver()
    {
        lock (_turning)
        {
            if (_count < MostEntries) return;
            _old = _young;
            _young = new();
            _count = 0;
        }
    }

    /// <summary>The files in which included pictures are written: two schools' includes may name, in the same words, a picture each beside them.</summary>
    private static string IncludedPictures(ClauseText clause, MarkdownSource expanded)
    {
        string files = "";
        for (int at = expanded.Text.IndexOf("![", StringComparison.Ordinal); at >= 0; at = expanded.Text.IndexOf("![", at + 2, StringComparison.Ordinal))
        {
            if (expanded.Mapping.Locate(new SourceSpan(at, 1)) is { } place && place.Path != clause.Source.Path) files += place.Path + "\n";
        }

        return files;
    }

    /// <summary>The clause by reference: two clauses with the same words have different origins.</summary>
    private readonly record struct Key(ClauseText Clause, string Text, string IncludedPictures)
    {
        public bool Equals(Key other) => ReferenceEquals(Clause, other.Clause) && Text == other.Text && IncludedPictures == other.IncludedPictures;

        public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(Clause), Text);
    }
}
