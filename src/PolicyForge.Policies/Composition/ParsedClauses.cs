using System.Collections.Concurrent;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Markdown;
using PolicyForge.Policies.Clauses;

namespace PolicyForge.Policies.Composition;

/// <summary>Clauses parsed so far, by source and expanded text: a hundred schools that say a clause in the same words share its blocks.</summary>
/// <remarks>Safe for several threads. Holds at most a fixed number of texts, so that memory does not grow with the number of schools.</remarks>
internal sealed class ParsedClauses
{
    /// <summary>Enough for a large clause library in a dozen wordings; a text takes some 10 KB as blocks.</summary>
    private const int MostEntries = 4096;

    private readonly ConcurrentDictionary<Key, Outcome<ParsedMarkdown>> _parsed = new();
    private int _count;

    public Outcome<ParsedMarkdown> Of(ClauseText clause, MarkdownSource expanded)
    {
        var key = new Key(clause, expanded.Text);
        if (_parsed.TryGetValue(key, out var known)) return known;
        var parsed = MarkdownReader.Read(expanded);
        if (Volatile.Read(ref _count) < MostEntries && _parsed.TryAdd(key, parsed)) Interlocked.Increment(ref _count);
        return parsed;
    }

    /// <summary>The clause by reference: two clauses with the same words have different origins.</summary>
    private readonly record struct Key(ClauseText Clause, string Text)
    {
        public bool Equals(Key other) => ReferenceEquals(Clause, other.Clause) && Text == other.Text;

        public override int GetHashCode() => HashCode.Combine(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Clause), Text);
    }
}
