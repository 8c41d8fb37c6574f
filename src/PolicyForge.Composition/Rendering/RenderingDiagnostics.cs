using PolicyForge.Diagnostics;

namespace PolicyForge.Composition.Rendering;

/// <summary>Findings about a template that is rendered alone: PF93xx.</summary>
public static class RenderingDiagnostics
{
    public static readonly DiagnosticDescriptor DataNotRead = new(
        "PF9301", Severity.Error, "The data cannot be read", "The data is not {0}: {1}");

    public static readonly DiagnosticDescriptor DataNotAnObject = new(
        "PF9302", Severity.Error, "The data is not an object", "The data is no object with named members.", "Write names and values: the names are the template's variables.");
}
