using PolicyForge.Diagnostics;

namespace PolicyForge.Docx.Checking;

/// <summary>PF4231 to PF4239: what is wrong with a finished Office file.</summary>
public static class OutputDiagnostics
{
    public static DiagnosticDescriptor Invalid { get; } = Error("PF4231", "File that breaks the rules of its format",
        "In {0}, at {1}: {2}", "Word may call the file damaged. Where PolicyForge wrote it and nobody changed it since, this is a fault of PolicyForge, or of the reference.docx of the layout.");

    public static DiagnosticDescriptor Unreadable { get; } = Error("PF4232", "File that cannot be opened",
        "It cannot be opened: {0}.", "Build it again: `policyforge build --force`.");

    public static DiagnosticDescriptor WrongNumber { get; } = Error("PF4233", "Number that is not the policy's",
        "\"{0}\" is numbered {1} in the finished file and {2} in the policy, as its contents and cross-references have it; {3} numbers differ.",
        "A style of the layout's reference.docx numbers paragraphs that should have no number, or none that should. `policyforge layout check` says what it has.");

    public static DiagnosticDescriptor OtherText { get; } = new("PF4234", Severity.Information, "File of an earlier text",
        "It was built from another text than the sources have now, so its numbers were not compared with the policy's.", "`policyforge build` brings it up to date.");

    private static DiagnosticDescriptor Error(string code, string title, string message, string hint) => new(code, Severity.Error, title, message, hint);
}
