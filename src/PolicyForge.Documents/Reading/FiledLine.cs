using System.Text;

namespace PolicyForge.Documents.Reading;

/// <summary>A paragraph, heading, cell or item of a file that was read back.</summary>
/// <param name="Text">White space is one blank. Numbers that a word processor counts are no part of it.</param>
public sealed record FiledLine(string Text, FiledPlace Place)
{
    /// <summary>Every stretch of white space as one blank, none at the ends; soft hyphens left out.</summary>
    public static string Normalise(string text)
    {
        var normal = new StringBuilder(text.Length);
        foreach (char character in text)
        {
            if (character == '\u00AD') continue;
            if (!char.IsWhiteSpace(character)) normal.Append(character);
            else if (normal.Length > 0 && normal[^1] != ' ') normal.Append(' ');
        }

        return normal.ToString().TrimEnd();
    }
}
