using System.Collections.Immutable;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;

namespace PolicyForge.Html.Site;

/// <summary>A trust's published policies, ready to print: every date and status is already in words.</summary>
/// <param name="TrustName">As printed.</param>
/// <param name="AsOf">The day for which review dates are judged, as printed ("12 March 2026").</param>
/// <param name="Schools">In the order in which they are listed.</param>
public sealed record SiteModel(string TrustName, string AsOf, ImmutableArray<SiteSchool> Schools)
{
    /// <summary>Policies of the whole trust, by title.</summary>
    public ImmutableArray<SitePolicy> Policies { get; init; } = [];

    /// <summary>Statutory policies that the trust itself should have and has not.</summary>
    public ImmutableArray<SiteMissingPolicy> Missing { get; init; } = [];

    /// <summary>True for a site that is not for the public: it says so, and asks search engines to leave it alone.</summary>
    public bool IsInternal { get; init; }

    /// <summary>The trust's own website (https); null for none.</summary>
    public string? Website { get; init; }

    public Palette Palette { get; init; } = new();

    public Typography Typography { get; init; } = new();

    public Image? Logo { get; init; }
}
