using PolicyForge.Documents.Traversal;

namespace PolicyForge.Docx.Body;

/// <summary>A beginning of a text whose letters run in one direction: Word wants a run for each.</summary>
/// <param name="Length">In UTF-16 code units; spaces and marks after the letters go with them.</param>
internal readonly record struct TextStretch(int Length, bool IsRightToLeft)
{
    public static TextStretch FirstOf(ReadOnlySpan<char> text)
    {
        // The first of these letters is U+0590: most texts have no character so high but quotation marks and dashes.
        int first = text.IndexOfAnyInRange('\u0590', '\u08FF');
        int late = text.IndexOfAnyInRange('\uFB1D', '\uFEFC');
        if (late >= 0 && (first < 0 || late < first) && TextDirection.IsRightToLeft(text[late])) first = late;
        if (first != 0) return new TextStretch(first < 0 ? text.Length : first, false);
        int end = 1;
        for (int i = 1; i < text.Length; i++)
        {
            if (TextDirection.IsRightToLeft(text[i])) end = i + 1;
            else if (char.IsLetterOrDigit(text[i])) return new TextStretch(end, true);
        }

        return new TextStretch(text.Length, true);
    }
}
