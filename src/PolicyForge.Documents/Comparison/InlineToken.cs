using System.Collections.Immutable;
using PolicyForge.Documents.Digests;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;

namespace PolicyForge.Documents.Comparison;

/// <summary>A word, a sign, white space, or an inline that cannot be divided, with what it stands in.</summary>
/// <param name="Leaf">The words, or the inline itself.</param>
/// <param name="Path">The inlines round it, outermost first.</param>
/// <param name="Key">Equal keys are equal content, formatting aside.</param>
/// <param name="Format">Equal for equal paths.</param>
internal sealed record InlineToken(Inline Leaf, ImmutableArray<Inline> Path, string Key, string Format)
{
    public bool IsWord => Leaf is not Text text || WordSplitter.IsWord(text.Value);

    public static List<InlineToken> Split(ImmutableArray<Inline> inlines)
    {
        var tokens = new List<InlineToken>();
        Split(inlines, [], "", tokens);
        return tokens;
    }

    /// <summary>Equal for inlines that may hold each other's content without a reader noticing.</summary>
    public static string WrapperKey(Inline wrapper) => wrapper is Link link ? $"link {link.Target}/" : wrapper is Passage passage ? $"passage {passage.Language}/" : wrapper.GetType().Name + "/";

    private static void Split(ImmutableArray<Inline> inlines, ImmutableArray<Inline> path, string format, List<InlineToken> tokens)
    {
        foreach (var inline in inlines)
        {
            if (inline is Text text)
            {
                foreach (var word in WordSplitter.Split(text.Value))
                {
                    string value = text.Value.Substring(word.Start, word.Length);
                    tokens.Add(new InlineToken(text with { Value = value }, path, value, format));
                }
            }
            else if (InlineChildren.Of(inline) is [_, ..] children)
            {
                Split(children, path.Add(inline), format + WrapperKey(inline), tokens);
            }
            else
            {
                tokens.Add(new InlineToken(inline, path, KeyOf(inline, format), format));
            }
        }
    }

    private static string KeyOf(Inline inline, string format)
    {
        if (inline is ParagraphBreak) return "\u0001end";
        // Any two footnote marks may be partners: their footnotes are compared. Their formatting is not marked.
        if (inline is FootnoteReference) return "\u0001note " + format;
        using var writer = new CanonicalWriter();
        new CanonicalContent(writer, CanonicalDetail.Everything).Write([inline]);
        return "\u0001" + System.Text.Encoding.UTF8.GetString(writer.Written);
    }
}
