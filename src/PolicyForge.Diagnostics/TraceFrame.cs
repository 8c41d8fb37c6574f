namespace PolicyForge.Diagnostics;

/// <summary>One step of the way to a finding: "included from", "clause placed by".</summary>
public sealed record TraceFrame(string Description, SourceLocation Location);
