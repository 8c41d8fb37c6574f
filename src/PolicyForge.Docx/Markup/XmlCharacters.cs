using System.Buffers;

namespace PolicyForge.Docx.Markup;

/// <summary>Which characters can be copied into XML 1.0 as they are (production 2 of the recommendation).</summary>
internal static class XmlCharacters
{
    /// <summary>Markup characters, controls, surrogates (which must pair) and the two that are no characters.</summary>
    public static SearchValues<char> NeedCare { get; } = SearchValues.Create(Careful().ToArray());

    private static IEnumerable<char> Careful()
    {
        for (char c = '\0'; c < ' '; c++) yield return c;
        yield return '&';
        yield return '<';
        yield return '>';
        yield return '"';
        for (int c = 0xD800; c <= 0xDFFF; c++) yield return (char)c;
        yield return '\uFFFE';
        yield return '\uFFFF';
    }
}
