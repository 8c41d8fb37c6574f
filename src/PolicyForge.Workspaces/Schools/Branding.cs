using PolicyForge.Diagnostics;
using PolicyForge.Documents.Model;

namespace PolicyForge.Workspaces.Schools;

/// <summary>A school's colours and logo, which take the place of the layout's.</summary>
/// <param name="Primary">Six lower-case hexadecimal digits; null keeps the layout's.</param>
/// <param name="Tint">Six lower-case hexadecimal digits; null keeps the layout's.</param>
/// <param name="Logo">Checked when it was loaded; null for none.</param>
public sealed record Branding(string? Primary, string? Tint, Image? Logo)
{
    public static Branding None { get; } = new(null, null, null);

    /// <summary>Where the colour is written; null where it is not.</summary>
    public SourceLocation? PrimaryLocation { get; init; }

    /// <summary>Where the colour is written; null where it is not.</summary>
    public SourceLocation? TintLocation { get; init; }
}
