using System.Collections.Immutable;

namespace PolicyForge.Html.Site;

/// <summary>One school's (or the trust's) copy of a policy.</summary>
/// <param name="Id">Lower-case letters, digits and hyphens; unique among its owner's policies.</param>
/// <param name="Title">As printed.</param>
public sealed record SitePolicy(string Id, string Title)
{
    /// <summary>Null before the first version.</summary>
    public string? Version { get; init; }

    /// <summary>As printed ("Approved"); null before the first version.</summary>
    public string? Status { get; init; }

    /// <summary>When it was approved, as printed; null where it was not.</summary>
    public string? Approved { get; init; }

    /// <summary>As printed; null where no date is set.</summary>
    public string? NextReview { get; init; }

    public SiteReviewState ReviewState { get; init; } = SiteReviewState.NotSet;

    /// <summary>True where a newer text is being worked on.</summary>
    public bool IsUnderRevision { get; init; }

    public string? Owner { get; init; }

    public ImmutableArray<SiteDownload> Downloads { get; init; } = [];

    /// <summary>Earlier versions, newest first.</summary>
    public ImmutableArray<SiteArchivedVersion> Archive { get; init; } = [];

    /// <summary>True for a policy that the law asks for.</summary>
    public bool IsStatutory { get; init; }

    /// <summary>True where it must be on the school's or trust's website.</summary>
    public bool MustPublish { get; init; }

    /// <summary>Words by which it can be found, besides its title: keywords, headings.</summary>
    public ImmutableArray<string> SearchWords { get; init; } = [];
}

/// <summary>How a policy stands against its next review.</summary>
public enum SiteReviewState
{
    NotSet,
    InDate,
    DueSoon,
    LawChanged,
    NeverApproved,
    Overdue,
}

/// <summary>An earlier version.</summary>
/// <param name="Version">As printed.</param>
/// <param name="Date">As printed.</param>
/// <param name="Summary">What changed, a paragraph each.</param>
/// <param name="Downloads">Its files; none where they were not kept.</param>
public sealed record SiteArchivedVersion(string Version, string Date, ImmutableArray<string> Summary, ImmutableArray<SiteDownload> Downloads)
{
    public string? Status { get; init; }
}

/// <summary>A file of a policy.</summary>
/// <param name="Format">What it is.</param>
/// <param name="Path">From the root of the site, with slashes: "schools/larch-vale/social-media.docx". A path that leads out of the site is left out.</param>
public sealed record SiteDownload(SiteFormat Format, string Path);

/// <summary>A format in which a policy can be had.</summary>
public enum SiteFormat
{
    WebPage,
    Word,
    Pdf,
}

/// <summary>A statutory policy that is not there.</summary>
/// <param name="Title">As the statutory list names it.</param>
/// <param name="MustPublish">True where it would have to be on the website.</param>
public sealed record SiteMissingPolicy(string Title, bool MustPublish);

/// <summary>A file of the site.</summary>
/// <param name="Path">From the root of the site, with slashes.</param>
/// <param name="Content">UTF-8.</param>
public sealed record SiteFile(string Path, ImmutableArray<byte> Content);
