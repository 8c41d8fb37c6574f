using System.Buffers;

namespace PolicyForge.Html.Output;

/// <summary>Characters that cannot stand in HTML text as they are.</summary>
internal static class HtmlCharacters
{
    /// <summary>Markup, and the controls that HTML forbids (HTML standard, 13.2.3.5: control-character-in-input-stream).</summary>
    public static SearchValues<char> Special { get; } = SearchValues.Create([.. "&<>\"", .. Controls(), '\uFFFE', '\uFFFF']);

    public static ReadOnlySpan<byte> Escape(char character) => character switch
    {
        '&' => "&amp;"u8,
        '<' => "&lt;"u8,
        '>' => "&gt;"u8,
        '"' => "&quot;"u8,
        _ => "\uFFFD"u8,
    };

    private static IEnumerable<char> Controls()
    {
        for (char c = '\0'; c <= '\u009F'; c++)
        {
            if (char.IsControl(c) && c is not ('\n' or '\t')) yield return c;
        }
    }
}
