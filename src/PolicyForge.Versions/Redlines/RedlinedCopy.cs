using PolicyForge.Documents.Comparison;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Versions.Rows;

namespace PolicyForge.Versions.Redlines;

/// <summary>A copy with everything marked that differs between two of its states.</summary>
/// <param name="Document">The newer document with change marks.</param>
/// <param name="Layout">The newer layout; it knows the older one.</param>
/// <param name="Summary">Empty where nothing differs.</param>
public sealed record RedlinedCopy(VersionSubject Subject, PolicyDocument Document, Layout Layout, ChangeSummary Summary);
