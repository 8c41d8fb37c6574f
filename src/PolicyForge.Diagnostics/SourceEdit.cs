namespace PolicyForge.Diagnostics;

/// <summary>A stretch of a source and what should stand there instead.</summary>
public sealed record SourceEdit(SourceLocation Location, string Text);
