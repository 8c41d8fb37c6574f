using PolicyForge.Documents.Comparison;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Versions.Rows;
using PolicyForge.Workspaces.History;
using PolicyForge.Workspaces.Legislation;

namespace PolicyForge.Versions.Redlines;

/// <summary>A copy with everything marked that differs between two of its states.</summary>
/// <param name="Document">The newer document with change marks.</param>
/// <param name="Layout">The newer layout; it knows the older one.</param>
/// <param name="Summary">Empty where nothing differs.</param>
public sealed record RedlinedCopy(VersionSubject Subject, PolicyDocument Document, Layout Layout, ChangeSummary Summary)
{
    /// <summary>The version of the older side; null where it is a commit or the working folder.</summary>
    public VersionRow? From { get; init; }

    /// <summary>That of the newer side.</summary>
    public VersionRow? To { get; init; }

    /// <summary>The register of the law as the older side has it.</summary>
    public LegislationRegister RegisterBefore { get; init; } = LegislationRegister.Empty;

    /// <summary>That of the newer side.</summary>
    public LegislationRegister RegisterNow { get; init; } = LegislationRegister.Empty;
}
