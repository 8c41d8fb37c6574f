using System.Collections.Immutable;
using PolicyForge.Documents.Layouts;
using PolicyForge.Html.Site;

namespace PolicyForge.Html.Tests.Samples;

/// <summary>A trust of three schools: policies in date, due and overdue, with and without files and earlier versions, and one that is missing.</summary>
public static class SampleSite
{
    public static SiteModel Model { get; } = new("Larch Vale Learning Trust", "12 March 2026",
    [
        School("larch-vale", "Larch Vale Primary School", "Primary", null),
        School("st-cuthmans", "St Cuthman's <Academy> & Sixth Form", "Secondary", new Palette { Primary = "7a1f3d", Tint = "f6e9ee", Link = "9c1c4e" }),
        new SiteSchool("new-school", "New School", []),
    ])
    {
        Website = "https://www.larchvale.example",
        Logo = SampleLayouts.Decimal.Logo,
        Policies = [new SitePolicy("scheme-of-delegation", "Scheme of delegation") { Version = "3.0", Status = "Approved", Approved = "1 September 2025", Owner = "Trust Board", Downloads = [new(SiteFormat.Pdf, "trust/scheme-of-delegation.pdf")] }],
    };

    private static SiteSchool School(string id, string name, string phase, Palette? palette) => new(id, name,
    [
        new SitePolicy("child-protection", "Safeguarding and child protection policy")
        {
            Version = "2.0", Status = "Approved", Approved = "9 September 2025", NextReview = "1 September 2026", ReviewState = SiteReviewState.InDate,
            Owner = "Designated Safeguarding Lead", IsStatutory = true, MustPublish = true, Downloads = Files(id, "child-protection"),
            Archive =
            [
                new SiteArchivedVersion("1.1", "September 2025", ["Brought up to date with this year's guidance.", "Local contacts checked."], Files(id, "archive/child-protection-1.1")) { Status = "superseded" },
                new SiteArchivedVersion("1.0", "5 September 2024", ["Initial document."], []),
            ],
            SearchWords = ["safeguarding", "Designated Safeguarding Lead", "abuse", "neglect"],
        },
        new SitePolicy("complaints", "Complaints policy") { Version = "1.0", Status = "Approved", Approved = "March 2024", NextReview = "March 2026", ReviewState = SiteReviewState.DueSoon, Owner = "Headteacher", IsStatutory = true, Downloads = Files(id, "complaints") },
        new SitePolicy("social-media", "Social media policy") { Version = "1.2", Status = "Approved", Approved = "12 March 2024", NextReview = "12 March 2025", ReviewState = SiteReviewState.Overdue, Owner = "Director of IT", Downloads = Files(id, "social-media"), SearchWords = ["Facebook", "café"] },
        new SitePolicy("staff-conduct", "Staff code of conduct") { Owner = "Human resources" },
    ])
    {
        Phase = phase,
        Palette = palette,
        Website = $"https://www.{id}.example",
        Missing = [new SiteMissingPolicy("Charging and remissions", true), new SiteMissingPolicy("Biometrics", false)],
    };

    private static ImmutableArray<SiteDownload> Files(string school, string policy) =>
    [
        new(SiteFormat.Word, $"schools/{school}/{policy}.docx"), new(SiteFormat.Pdf, $"schools/{school}/{policy}.pdf"), new(SiteFormat.WebPage, $"schools/{school}/{policy}.html"),
    ];
}
