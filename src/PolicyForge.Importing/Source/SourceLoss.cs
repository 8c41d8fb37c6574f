namespace PolicyForge.Importing.Source;

/// <summary>Words of a file that stand where no policy can hold them, so that they are not built.</summary>
/// <param name="Place">"the text", "a footnote", "a chart".</param>
public sealed record SourceLoss(string Place, string Words);
