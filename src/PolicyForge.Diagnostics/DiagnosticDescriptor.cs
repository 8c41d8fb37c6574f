namespace PolicyForge.Diagnostics;

/// <summary>A kind of finding: its code never changes meaning once published.</summary>
/// <param name="Code">"PF" and four digits; the first digit is the area (docs/reference/diagnostics.md).</param>
/// <param name="Severity">The severity with which it is reported.</param>
/// <param name="Title">A few words for the reference page.</param>
/// <param name="MessageFormat">Composite format string (invariant culture) for the message: what is wrong, in plain British English.</param>
/// <param name="Hint">Composite format string for how to mend it, with the same arguments; null where there is nothing to add.</param>
public sealed record DiagnosticDescriptor(string Code, Severity Severity, string Title, string MessageFormat, string? Hint = null)
{
    /// <summary>Makes a finding of this kind. <paramref name="location"/> is null where no file is to blame.</summary>
    public Diagnostic At(SourceLocation? location, params object?[] arguments) =>
        new(this, location, [.. arguments]);
}
