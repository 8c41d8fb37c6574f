using PolicyForge.Diagnostics;

namespace PolicyForge.Composition.Copies;

/// <summary>Findings about what a user asked for: PF91xx.</summary>
public static class SelectionDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownSchool = new(
        "PF9101", Severity.Error, "Unknown school", "There is no school '{0}' in this workspace.");

    public static readonly DiagnosticDescriptor UnknownPolicy = new(
        "PF9102", Severity.Error, "Unknown policy", "There is no policy '{0}' in this workspace.");

    public static readonly DiagnosticDescriptor NothingSelected = new(
        "PF9103", Severity.Error, "Nothing to do", "{0} does not have the policy {1}.",
        "Look at \"applies_to\" in its policy.yaml and at \"policies\" in the school's school.yaml.");

    public static readonly DiagnosticDescriptor UnknownFormat = new(
        "PF9104", Severity.Error, "Unknown format", "There is no output format '{0}'.", "The formats are {1}.");
}
