namespace PolicyForge.Documents.Layouts;

/// <summary>Colours as six lower-case hexadecimal digits without #. Contrast with white is checked when loaded (WCAG 2.2, 1.4.3).</summary>
public sealed record Palette
{
    /// <summary>Headings and rules.</summary>
    public string Primary { get; init; } = "1f3864";

    /// <summary>Behind table headers and notices; text on it is <see cref="Text"/>.</summary>
    public string Tint { get; init; } = "e7ecf4";

    public string Text { get; init; } = "1a1a1a";

    public string Link { get; init; } = "1d4f91";
}
