using System.Collections.Immutable;
using PolicyForge.Documents.Model;

namespace PolicyForge.Documents.Traversal;

/// <summary>Tells words that run from right to left (Arabic, Hebrew, Urdu, …) by their first letter, as Unicode's bidirectional algorithm does (UAX 9, P2 and P3).</summary>
public static class TextDirection
{
    /// <summary>True where the first letter, of the text or of an inline in it, is of a script that runs from right to left.</summary>
    public static bool IsRightToLeft(ImmutableArray<Inline> inlines) => Of(inlines) == true;

    /// <summary>The same of the first words in the blocks.</summary>
    public static bool IsRightToLeft(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            bool? direction = block switch
            {
                Paragraph paragraph => Of(paragraph.Inlines),
                ListBlock { Items: [var item, ..] } => IsRightToLeft(item.Blocks) ? true : null,
                _ => null,
            };
            if (direction is { } known) return known;
        }

        return false;
    }

    /// <summary>True for a letter of a script that runs from right to left.</summary>
    public static bool IsRightToLeft(char c) => c is >= '\u0590' and <= '\u08FF' or >= '\uFB1D' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC';

    private static bool? Of(ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            bool? direction = inline switch
            {
                Text text => Of(text.Value),
                Citation citation => Of(citation.Title),
                Code or FormField or Image or LineBreak or FootnoteReference => null,
                _ => Of(InlineChildren.Of(inline)),
            };
            if (direction is not null) return direction;
        }

        return null;
    }

    private static bool? Of(string text)
    {
        foreach (char c in text)
        {
            if (IsRightToLeft(c)) return true;
            if (char.IsLetter(c)) return false;
        }

        return null;
    }
}
