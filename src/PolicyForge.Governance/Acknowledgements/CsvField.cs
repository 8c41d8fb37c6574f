using PolicyForge.Diagnostics;

namespace PolicyForge.Governance.Acknowledgements;

/// <summary>A field of a CSV file, and where it stands.</summary>
/// <param name="Value">Without its quotes, and without spaces round it.</param>
internal sealed record CsvField(string Value, SourceLocation Location);
