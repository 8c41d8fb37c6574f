using PolicyForge.Diagnostics;

namespace PolicyForge.Cli.Publishing;

/// <summary>Findings of the commands for layouts: PF45xx.</summary>
public static class LayoutCommandDiagnostics
{
    public static readonly DiagnosticDescriptor BadName = new(
        "PF4501", Severity.Error, "Name that no layout can have", "'{0}' cannot be the name of a layout.", "A name has lower-case letters, digits and hyphens: house-style.");

    public static readonly DiagnosticDescriptor Exists = new(
        "PF4502", Severity.Error, "The layout is there already", "There is already a layout '{0}' in {1}.", "Take another name, or change the one that is there.");

    public static readonly DiagnosticDescriptor Unknown = new(
        "PF4503", Severity.Error, "Unknown layout", "There is no layout '{0}' in this workspace.", "The layouts are: {1}.");
}
