using PolicyForge.Diagnostics;

namespace PolicyForge.Governance.Renaming;

/// <summary>PF8501 to PF8509 (PF8504 is of all files): giving a policy, a school or a clause another id.</summary>
public static class RenameDiagnostics
{
    public static DiagnosticDescriptor Unknown { get; } = Error("PF8501", "Nothing to rename",
        "There is no {0} \"{1}\".", "`policyforge list` shows what there is.");

    public static DiagnosticDescriptor Taken { get; } = Error("PF8502", "Name that is taken",
        "There is already a {0} \"{1}\".", "Choose another name.");

    public static DiagnosticDescriptor BadName { get; } = Error("PF8503", "Name that cannot be used",
        "\"{0}\" cannot be the name of a {1}.", "Use {2}.");

    public static DiagnosticDescriptor BreaksSources { get; } = Error("PF8505", "Renaming that would leave errors",
        "Under its new name the {0} would leave errors in the sources, so nothing was renamed.", "The errors are listed above. A name that a template works out (`clause area + \"/use\"`) has to be changed by hand first.");

    public static DiagnosticDescriptor Link { get; } = Error("PF8506", "Link that cannot be moved",
        "{0} is a symbolic link, so it is not renamed.", "Put a real file in its place.");

    private static DiagnosticDescriptor Error(string code, string title, string message, string hint) =>
        new(code, Severity.Error, title, message, hint);
}
