namespace PolicyForge.Documents.Layouts;

/// <summary>Typefaces and sizes (points).</summary>
public sealed record Typography
{
    public string BodyFont { get; init; } = "Arial";

    public string HeadingFont { get; init; } = "Arial";

    /// <summary>Points; 12 is the least that GOV.UK's guidance allows for print.</summary>
    public double BodySize { get; init; } = 12;

    /// <summary>Multiple of the font's own line height.</summary>
    public double LineSpacing { get; init; } = 1.15;
}
