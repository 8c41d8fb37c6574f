using System.Text;

namespace PolicyForge.Docx.Reading;

/// <summary>A paragraph while it is read.</summary>
internal sealed class FiledParagraph
{
    public StringBuilder Text { get; } = new();

    public string? ClauseId { get; set; }

    public string? Style { get; set; }

    /// <summary>The page that a contents line ends in.</summary>
    public int? Page { get; set; }

    public bool IsHeading => Style is { } style && style.Contains("Heading", StringComparison.Ordinal) && char.IsAsciiDigit(style[^1]);
}
