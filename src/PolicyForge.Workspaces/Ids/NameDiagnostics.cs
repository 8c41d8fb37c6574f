using PolicyForge.Diagnostics;

namespace PolicyForge.Workspaces.Ids;

/// <summary>PF1010 and PF1011: names that no file or folder of a workspace can have.</summary>
public static class NameDiagnostics
{
    public static DiagnosticDescriptor InvalidName { get; } = Error("PF1010", "Name that cannot be used",
        "\"{0}\" cannot be the name of a file or folder here.", "Use {1}.");

    public static DiagnosticDescriptor ReservedName { get; } = Error("PF1011", "Name that Windows reserves",
        "\"{0}\" cannot be used as a name: Windows keeps it for a device.", "Choose another name.");

    private static DiagnosticDescriptor Error(string code, string title, string message, string hint) =>
        new(code, Severity.Error, title, message, hint);
}
