using System.Collections.Immutable;
using PolicyForge.Composition;
using PolicyForge.Composition.Expansion;
using PolicyForge.Diagnostics;

namespace PolicyForge.Versions.Rows;

/// <summary>What is wrong in a version that was issued cannot be mended there, but who passes it on should know that it names another school.</summary>
public static class IssuedFindings
{
    /// <summary>The same version, with another school's name (PF3513) as a warning.</summary>
    public static Outcome<ComposedPolicy> Soften(Outcome<ComposedPolicy> issued) => new(issued.Value, [.. issued.Diagnostics.Select(Soften)]);

    /// <summary>Only that another school is named, as a warning.</summary>
    public static ImmutableArray<Diagnostic> OtherSchoolsIn(ImmutableArray<Diagnostic> findings) => [.. findings.Where(finding => finding.Descriptor == ExpansionDiagnostics.OtherSchool).Select(Soften)];

    private static Diagnostic Soften(Diagnostic finding) => finding.Descriptor == ExpansionDiagnostics.OtherSchool ? finding with { Severity = Severity.Warning } : finding;
}
