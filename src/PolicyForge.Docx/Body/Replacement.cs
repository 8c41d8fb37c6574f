using System.Collections.Immutable;
using PolicyForge.Documents.Model;
using PolicyForge.Docx.Typesetting;

namespace PolicyForge.Docx.Body;

/// <summary>Words that took the place of others: a deletion, then an insertion.</summary>
internal static class Replacement
{
    /// <summary>Writes both texts; <paramref name="change"/> gives author and date. Equal texts are written once, without a mark, and so are the words that both begin with.</summary>
    public static void Write(Story story, string? old, string? now, Change change, RunFormat format = RunFormat.None)
    {
        if (old == now)
        {
            story.Runs.Text(new RunContext(format, null), now);
            return;
        }

        old ??= "";
        now ??= "";
        int kept = CommonWords(old, now);
        story.Runs.Text(new RunContext(format, null), old.AsSpan(0, kept));
        story.Runs.Text(new RunContext(format, change with { Kind = ChangeKind.Deleted, Before = null }), old.AsSpan(kept));
        story.Runs.Text(new RunContext(format, change with { Kind = ChangeKind.Inserted, Before = null }), now.AsSpan(kept));
    }

    /// <summary>The length of the words that both texts begin with: "4.0" for "4.0" and "4.0 with later changes".</summary>
    private static int CommonWords(string old, string now)
    {
        int same = old.AsSpan().CommonPrefixLength(now);
        while (same > 0 && !(EndsWord(old, same) && EndsWord(now, same))) same--;
        return same;
    }

    private static bool EndsWord(string text, int at) => at == text.Length || text[at] == ' ';

    /// <summary>True where both states of an inline lead to the same places, so that only its looks changed.</summary>
    public static bool KeepsLinks(Inline before, Inline now)
    {
        var old = new List<string>();
        var current = new List<string>();
        Collect(before, old);
        Collect(now, current);
        return old.SequenceEqual(current);
    }

    private static void Collect(Inline inline, List<string> targets)
    {
        switch (inline)
        {
            case Link link:
                targets.Add(link.Target);
                CollectAll(link.Inlines, targets);
                break;
            case Emphasis e: CollectAll(e.Inlines, targets); break;
            case Strong s: CollectAll(s.Inlines, targets); break;
            case Underline u: CollectAll(u.Inlines, targets); break;
            case DefinedTerm d: CollectAll(d.Inlines, targets); break;
            case Passage p: CollectAll(p.Inlines, targets); break;
            case CrossReference r: targets.Add("#" + r.Anchor + " " + r.Text); break;
            case Citation c: targets.Add($"{c.Target} {CitationText.Of(c)}"); break;
        }
    }

    private static void CollectAll(ImmutableArray<Inline> inlines, List<string> targets)
    {
        foreach (var inline in inlines) Collect(inline, targets);
    }
}
