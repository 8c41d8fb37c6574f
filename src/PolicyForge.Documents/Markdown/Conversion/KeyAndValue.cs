using System.Collections.Immutable;
using PolicyForge.Documents.Model;

namespace PolicyForge.Documents.Markdown.Conversion;

/// <summary>Parts "Key: value" at its first colon, which may be bold with the key.</summary>
internal static class KeyAndValue
{
    /// <summary>The value is empty where nothing follows the colon, and null where there is no colon.</summary>
    public static (ImmutableArray<Inline> Key, ImmutableArray<Inline>? Value) Split(ImmutableArray<Inline> inlines)
    {
        for (int i = 0; i < inlines.Length; i++)
        {
            switch (inlines[i])
            {
                case Text text when ColonIn(text.Value) is >= 0 and var colon:
                    return (Join(inlines[..i], text, text.Value[..colon]), Join([], text, text.Value[(colon + 1)..].TrimStart()).AddRange(inlines[(i + 1)..]));
                case Strong { Inlines: [.., Text { Value: [.. var words, ':'] } last] } strong:
                    var key = strong with { Inlines = strong.Inlines.SetItem(strong.Inlines.Length - 1, last with { Value = words }) };
                    return ([.. inlines[..i], key], TrimStart(inlines[(i + 1)..]));
            }
        }

        return (inlines, null);
    }

    private static int ColonIn(string text)
    {
        int colon = text.IndexOf(": ", StringComparison.Ordinal);
        return colon >= 0 ? colon : text.EndsWith(':') ? text.Length - 1 : -1;
    }

    private static ImmutableArray<Inline> Join(ImmutableArray<Inline> before, Text text, string words) =>
        words.Length == 0 ? before : before.Add(text with { Value = words });

    private static ImmutableArray<Inline> TrimStart(ImmutableArray<Inline> inlines) =>
        inlines is [Text first, .. var rest] ? [.. Join([], first, first.Value.TrimStart()), .. rest] : inlines;
}
