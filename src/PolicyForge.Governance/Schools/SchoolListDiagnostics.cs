using PolicyForge.Diagnostics;

namespace PolicyForge.Governance.Schools;

/// <summary>PF8510 to PF8519: schools that join and leave.</summary>
public static class SchoolListDiagnostics
{
    public static DiagnosticDescriptor NotListed { get; } = Error("PF8510", "School that is not one of the trust's",
        "\"{0}\" is not among the schools of policyforge.yaml.", "`policyforge list schools` shows them.");

    public static DiagnosticDescriptor LastSchool { get; } = Error("PF8511", "The last school",
        "\"{0}\" is the only school, and a trust has at least one.", "Add the other schools first.");

    private static DiagnosticDescriptor Error(string code, string title, string message, string hint) =>
        new(code, Severity.Error, title, message, hint);
}
