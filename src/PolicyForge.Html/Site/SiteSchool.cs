using System.Collections.Immutable;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;

namespace PolicyForge.Html.Site;

/// <summary>A school and its policies.</summary>
/// <param name="Id">Lower-case letters, digits and hyphens: its page is schools/Id/index.html.</param>
/// <param name="Name">As printed.</param>
/// <param name="Policies">By title.</param>
public sealed record SiteSchool(string Id, string Name, ImmutableArray<SitePolicy> Policies)
{
    /// <summary>"Primary", "Sixth form"; null leaves it out.</summary>
    public string? Phase { get; init; }

    public string? Website { get; init; }

    /// <summary>The school's own colours; null takes the trust's.</summary>
    public Palette? Palette { get; init; }

    public Image? Logo { get; init; }

    /// <summary>Statutory policies that the school should have and has not.</summary>
    public ImmutableArray<SiteMissingPolicy> Missing { get; init; } = [];
}
