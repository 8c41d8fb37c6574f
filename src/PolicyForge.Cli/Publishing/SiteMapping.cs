using System.Collections.Immutable;
using PolicyForge.Building.Publishing;
using PolicyForge.Composition.Copies;
using PolicyForge.Governance.Reviews;
using PolicyForge.Governance.Statutory;
using PolicyForge.Html.Site;
using PolicyForge.Versions.Rows;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Workspaces.Schools;
using PolicyForge.Workspaces.Statutory;

namespace PolicyForge.Cli.Publishing;

/// <summary>Puts what is published into the words that a website prints.</summary>
/// <param name="workspace">Loaded without errors.</param>
/// <param name="today">For which review dates are judged.</param>
/// <param name="copies">What is on the site.</param>
/// <param name="isInternal">True also says what is no affair of the public's: what is overdue, under revision, never approved or missing.</param>
internal sealed class SiteMapping(Workspace workspace, DateOnly today, IEnumerable<PublishedCopy> copies, bool isInternal)
{
    private readonly WorkspaceReviews _reviews = new(workspace, new TemplateCitations(workspace));
    private readonly ILookup<string, PublishedCopy> _bySchool = copies.ToLookup(copy => copy.Copy.School?.Id ?? "", StringComparer.Ordinal);

    public SiteModel Map()
    {
        var plain = workspace.Layouts.Find(workspace.Defaults.Layout.Value)?.Layout;
        var site = new SiteModel(workspace.Trust.Name, PartialDate.OfDay(today).ToString(), [.. workspace.Schools.Select(Map)])
        {
            Policies = Listed(""),
            Website = workspace.Trust.Website,
            Logo = plain?.Logo,
            IsInternal = isInternal,
        };
        return plain is null ? site : site with { Palette = plain.Palette, Typography = plain.Typography };
    }

    private SiteSchool Map(School school)
    {
        var dressed = workspace.Layouts.Find((school.Layout ?? workspace.Defaults.Layout).Value) is { } layout ? Workspace.Dress(layout, school) : null;
        string phase = SchoolWords.WordOf(school.Phase).Replace('-', ' ');
        return new SiteSchool(school.Id, school.Name, Listed(school.Id))
        {
            Phase = char.ToUpperInvariant(phase[0]) + phase[1..],
            Website = school.Website,
            Palette = dressed?.Palette,
            Logo = dressed?.Logo,
            Missing = isInternal
                ? [.. StatutoryCoverage.MissingFor(workspace, school).Select(entry => new SiteMissingPolicy(entry.Title, entry.Publish.For(school.Type) == Publication.Must))]
                : [],
        };
    }

    private ImmutableArray<SitePolicy> Listed(string school) => [.. _bySchool[school].OrderBy(copy => copy.Copy.Policy.Title, StringComparer.Ordinal).Select(Map)];

    private SitePolicy Map(PublishedCopy published)
    {
        var (policy, school) = published.Copy;
        var standing = VersionStanding.Of(published.Copy);
        // The trust is told which version is in force even where the site cannot show it.
        var shown = published.Shown ?? (isInternal ? ApprovedRows.InForce(standing.Rows) : null);
        var entry = policy.Statutory is { } id ? workspace.Statutory.Find(id.Value) : null;
        return new SitePolicy(policy.Id, policy.Title)
        {
            Version = shown?.Version.ToString(),
            Status = shown is not null ? VersionStanding.Printed(shown.Status) : null,
            Approved = shown is not null && ApprovedRows.WasInForce(shown) ? standing.ApprovedOn?.ToString() : null,
            NextReview = standing.NextReview?.ToString(),
            ReviewState = StateOf(_reviews.Assess(school, policy, today)),
            IsUnderRevision = isInternal && published.IsUnderRevision && standing.Latest is not null,
            Owner = policy.Owner,
            Downloads = Downloads(published.Files),
            Archive = [.. published.Earlier.Select(Earlier)],
            IsStatutory = policy.Statutory is not null && entry is null or { IsOfTrust: false, NotRequired: null },
            MustPublish = entry is { NotRequired: null } && MustPublish(entry, school),
            SearchWords = policy.Keywords,
        };
    }

    /// <summary>A policy of the whole trust must be published where any of its schools would have to publish it.</summary>
    private bool MustPublish(StatutoryPolicy entry, School? school) =>
        (school is null ? workspace.Schools : Enumerable.Repeat(school, 1)).Any(one => entry.IsFor(one) && entry.Publish.For(one.Type) == Publication.Must);

    private static SiteArchivedVersion Earlier(EarlierVersion version) =>
        new(version.Row.Version.ToString(), version.Row.Date.ToString(), version.Row.Summary, Downloads(version.Files)) { Status = VersionStanding.Printed(version.Row.Status) };

    private static ImmutableArray<SiteDownload> Downloads(IEnumerable<string> files) => [.. files.Select(file => new SiteDownload(FormatOf(Path.GetExtension(file)), file))];

    /// <summary>A public site gives the date of the next review and no judgement.</summary>
    private SiteReviewState StateOf(ReviewAssessment assessment) => assessment.State switch
    {
        _ when !isInternal => assessment.DueBy is null ? SiteReviewState.NotSet : SiteReviewState.InDate,
        ReviewState.Overdue => SiteReviewState.Overdue,
        ReviewState.Due or ReviewState.DueSoon => SiteReviewState.DueSoon,
        ReviewState.Triggered => SiteReviewState.LawChanged,
        ReviewState.NeverApproved => SiteReviewState.NeverApproved,
        _ => assessment.DueBy is null ? SiteReviewState.NotSet : SiteReviewState.InDate,
    };

    private static SiteFormat FormatOf(string extension) => extension switch
    {
        ".docx" => SiteFormat.Word,
        ".pdf" => SiteFormat.Pdf,
        _ => SiteFormat.WebPage,
    };
}
