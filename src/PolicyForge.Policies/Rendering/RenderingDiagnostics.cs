using PolicyForge.Diagnostics;

namespace PolicyForge.Policies.Rendering;

/// <summary>Findings about a template that is rendered alone: PF93xx.</summary>
public static class RenderingDiagnostics
{
    public static readonly DiagnosticDescriptor DataNotRead = new(
        "PF9301", Severity.Error, "The data cannot be read", "The data is not {0}: {1}");
}
