using System.Collections.Immutable;
using PolicyForge.Html.Site;
using PolicyForge.Policies.Building;
using PolicyForge.Policies.Composition;
using PolicyForge.Policies.Dates;
using PolicyForge.Policies.History;
using PolicyForge.Policies.Reviews;
using PolicyForge.Policies.Schools;
using PolicyForge.Policies.Workspaces;

namespace PolicyForge.Cli.Publishing;

/// <summary>Puts a workspace into the words that a website prints.</summary>
/// <param name="workspace">Loaded without errors.</param>
/// <param name="today">For which review dates are judged.</param>
/// <param name="isPublished">Which copies are on the site.</param>
/// <param name="extensions">Of the formats that are generated, with their dots.</param>
/// <param name="archive">The files of an earlier version, where they were kept or can be made again.</param>
internal sealed class SiteMapping(
    Workspace workspace, DateOnly today, Func<PolicyCopy, bool> isPublished, ImmutableArray<string> extensions, Func<PolicyCopy, VersionRow, ImmutableArray<SiteDownload>> archive)
{
    /// <summary>The folder of the documents, in the site's.</summary>
    public const string Documents = "documents";

    private readonly WorkspaceReviews _reviews = new(workspace, new TemplateCitations(workspace));

    public SiteModel Map()
    {
        var plain = workspace.Layouts.Find(workspace.Defaults.Layout.Value)?.Layout;
        var site = new SiteModel(workspace.Trust.Name, PartialDate.OfDay(today).ToString(), [.. workspace.Schools.Select(Map)])
        {
            Policies = Listed(workspace.TrustPolicies.Select(policy => new PolicyCopy(policy, null))),
            Website = workspace.Trust.Website,
            Logo = plain?.Logo,
        };
        return plain is null ? site : site with { Palette = plain.Palette, Typography = plain.Typography };
    }

    private SiteSchool Map(School school)
    {
        var dressed = workspace.Layouts.Find((school.Layout ?? workspace.Defaults.Layout).Value) is { } layout ? Workspace.Dress(layout, school) : null;
        string phase = SchoolWords.WordOf(school.Phase).Replace('-', ' ');
        return new SiteSchool(school.Id, school.Name, Listed(workspace.PoliciesFor(school).Select(policy => new PolicyCopy(policy, school))))
        {
            Phase = char.ToUpperInvariant(phase[0]) + phase[1..],
            Website = school.Website,
            Palette = dressed?.Palette,
            Logo = dressed?.Logo,
        };
    }

    private ImmutableArray<SitePolicy> Listed(IEnumerable<PolicyCopy> copies) =>
        [.. copies.Where(isPublished).OrderBy(copy => copy.Policy.Title, StringComparer.Ordinal).Select(Map)];

    private SitePolicy Map(PolicyCopy copy)
    {
        var (policy, school) = copy;
        var standing = VersionStanding.Of(copy);
        return new SitePolicy(policy.Id, policy.Title)
        {
            Version = standing.Latest?.Version.ToString(),
            Status = standing.Latest is { } latest ? VersionStanding.Printed(latest.Status) : null,
            Approved = standing.IsDraft ? null : standing.ApprovedOn?.ToString(),
            NextReview = standing.NextReview?.ToString(),
            ReviewState = StateOf(_reviews.Assess(school, policy, today)),
            Owner = policy.Owner,
            Downloads = [.. extensions.Select(extension => new SiteDownload(FormatOf(extension), $"{Documents}/{BuildPlan.PathOf(copy, extension)}"))],
            Archive = [.. standing.Rows.SkipLast(1).Reverse().Select(row => Earlier(copy, row))],
            IsStatutory = policy.Statutory is not null,
            SearchWords = policy.Keywords,
        };
    }

    private SiteArchivedVersion Earlier(PolicyCopy copy, VersionRow row) =>
        new(row.Version.ToString(), row.Date.ToString(), row.Summary, archive(copy, row)) { Status = VersionStanding.Printed(row.Status) };

    private static SiteReviewState StateOf(ReviewAssessment assessment) => assessment.State switch
    {
        ReviewState.Overdue => SiteReviewState.Overdue,
        ReviewState.Due or ReviewState.DueSoon => SiteReviewState.DueSoon,
        _ => assessment.DueBy is null ? SiteReviewState.NotSet : SiteReviewState.InDate,
    };

    private static SiteFormat FormatOf(string extension) => extension switch
    {
        ".docx" => SiteFormat.Word,
        ".pdf" => SiteFormat.Pdf,
        _ => SiteFormat.WebPage,
    };
}
