using PolicyForge.Diagnostics;

namespace PolicyForge.Versions.Rows;

/// <summary>Which errors of loading a workspace leave a copy without a text of its own.</summary>
/// <remarks>A clause whose front matter cannot be read is no clause: the trust's would stand in its place, and nobody would know.</remarks>
public static class UnreadTexts
{
    public static IEnumerable<Diagnostic> Of(VersionSubject subject, IEnumerable<Diagnostic> loading) =>
        loading.Where(finding => finding.Severity == Severity.Error && Touches(subject, finding.Location?.Path ?? ""));

    private static bool Touches(VersionSubject subject, string path) => path.Split('/') switch
    {
        ["schools", var school, "policies", var policy, ..] => school == subject.SchoolId && policy == subject.PolicyId,
        ["schools", var school, ..] => school == subject.SchoolId,
        ["templates", var policy, ..] => policy == subject.PolicyId || policy.StartsWith('_'),
        _ => true,
    };
}
