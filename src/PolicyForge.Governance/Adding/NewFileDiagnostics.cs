using PolicyForge.Diagnostics;

namespace PolicyForge.Governance.Adding;

/// <summary>PF8520 to PF8529: files that a command writes for the user.</summary>
public static class NewFileDiagnostics
{
    public static DiagnosticDescriptor BadName { get; } = Error("PF8520", "Name that a new thing cannot have",
        "\"{0}\" cannot be the name of a {1}.", "Use {2}.");

    public static DiagnosticDescriptor Taken { get; } = Error("PF8521", "Thing that is there already",
        "There is already a {0} \"{1}\".", "Choose another name, or edit the one that is there.");

    public static DiagnosticDescriptor NothingToCopy { get; } = Error("PF8522", "Policy without a template to copy",
        "There is no template of a policy \"{0}\" to make this one like.", "`policyforge list policies` shows those there are.");

    private static DiagnosticDescriptor Error(string code, string title, string message, string hint) =>
        new(code, Severity.Error, title, message, hint);
}
