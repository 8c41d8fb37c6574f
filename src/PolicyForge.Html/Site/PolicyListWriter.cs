using System.Collections.Immutable;
using PolicyForge.Html.Output;

namespace PolicyForge.Html.Site;

/// <summary>A list of policies: title, marks, facts, files. Reads as a table on a wide screen and as cards on a telephone.</summary>
internal static class PolicyListWriter
{
    public static void Write(ImmutableArray<SitePolicy> policies, SitePage page, HtmlBuffer output)
    {
        output.Raw("<ul class=\"policies\">\n"u8);
        foreach (SitePolicy policy in policies) WritePolicy(policy, page, output);
        output.Raw("</ul>\n"u8);
    }

    /// <summary>Statutory policies that are missing, under a heading; nothing where none is.</summary>
    public static void WriteMissing(ImmutableArray<SiteMissingPolicy> missing, HtmlBuffer output)
    {
        if (missing.IsEmpty) return;
        output.Raw("<section class=\"missing\">\n<h2>Statutory policies not found here</h2>\n<ul class=\"list\">\n"u8);
        foreach (SiteMissingPolicy policy in missing)
        {
            output.Raw("<li>"u8);
            output.Text(policy.Title);
            if (policy.MustPublish) output.Raw(" <span class=\"badge publish\">Must be published</span>"u8);
            output.Raw("</li>\n"u8);
        }

        output.Raw("</ul>\n</section>\n"u8);
    }

    /// <summary>A status within a line; a word in capitals stays as it is.</summary>
    public static string Lower(string status) => status.Length > 1 && char.IsUpper(status[0]) && char.IsLower(status[1]) ? char.ToLowerInvariant(status[0]) + status[1..] : status;

    private static void WritePolicy(SitePolicy policy, SitePage page, HtmlBuffer output)
    {
        output.Raw("<li class=\"policy\""u8);
        output.Attribute("data-words"u8, string.Join(' ', policy.SearchWords));
        output.Raw(">\n<div class=\"policy-name\"><h3>"u8);
        if (MainLink(policy, page) is { } path) SitePageWriter.WriteLink(page.Path, path, policy.Title, output);
        else output.Text(policy.Title);
        output.Raw("</h3>"u8);
        if (policy.IsStatutory) output.Raw(" <span class=\"badge\">Statutory</span>"u8);
        if (policy.MustPublish) output.Raw(" <span class=\"badge publish\">Must be published</span>"u8);
        if (policy.ReviewState == SiteReviewState.NeverApproved) output.Raw(" <span class=\"badge overdue\">Never approved</span>"u8);
        else if (policy.IsUnderRevision) output.Raw(" <span class=\"badge revision\">Under revision</span>"u8);
        output.Raw("</div>\n<dl>\n"u8);
        WriteFact("Version", policy.Version is null ? "Not yet issued" : policy.Status is null ? policy.Version : $"{policy.Version}, {Lower(policy.Status)}", output);
        WriteFact("Approved", policy.Approved, output);
        WriteReview(policy, output);
        WriteFact("Owner", policy.Owner, output);
        output.Raw("</dl>\n"u8);
        WriteFiles(policy, page, output);
        output.Raw("</li>\n"u8);
    }

    private static void WriteFact(string name, string? fact, HtmlBuffer output)
    {
        if (fact is null) return;
        output.Raw("<div><dt>"u8);
        output.Text(name);
        output.Raw("</dt><dd>"u8);
        output.Text(fact);
        output.Raw("</dd></div>\n"u8);
    }

    private static void WriteReview(SitePolicy policy, HtmlBuffer output)
    {
        output.Raw("<div><dt>Next review</dt><dd>"u8);
        output.Text(policy.NextReview ?? "No date set");
        output.Raw(policy.ReviewState switch
        {
            SiteReviewState.Overdue => " <span class=\"badge overdue\">Overdue</span>"u8,
            SiteReviewState.LawChanged => " <span class=\"badge due\">Law changed</span>"u8,
            SiteReviewState.DueSoon => " <span class=\"badge due\">Due soon</span>"u8,
            _ => default,
        });
        output.Raw("</dd></div>\n"u8);
    }

    private static void WriteFiles(SitePolicy policy, SitePage page, HtmlBuffer output)
    {
        if (policy.Downloads.IsEmpty && policy.Archive.IsEmpty) return;
        output.Raw("<ul class=\"files\">\n"u8);
        DownloadListWriter.WriteItems(policy.Downloads, policy.Title, page.Path, output);
        if (!policy.Archive.IsEmpty)
        {
            output.Raw("<li>"u8);
            output.Raw("<a"u8);
            output.Attribute("href"u8, SitePath.Link(page.Path, SitePath.Archive(page.School, policy)));
            output.Raw(">Earlier versions<span class=\"unseen\"> of "u8);
            output.Text(policy.Title);
            output.Raw("</span></a></li>\n"u8);
        }

        output.Raw("</ul>\n"u8);
    }

    private static string? MainLink(SitePolicy policy, SitePage page) =>
        policy.Downloads.OrderBy(d => d.Format).FirstOrDefault(d => SitePath.Link(page.Path, d.Path) is not null)?.Path;
}
