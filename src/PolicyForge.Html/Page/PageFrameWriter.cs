using System.Collections.Immutable;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Html.Blocks;
using PolicyForge.Html.Inlines;
using PolicyForge.Html.Output;
using PolicyForge.Html.State;

namespace PolicyForge.Html.Page;

/// <summary>What stands round a document on its page: skip link, banner, contents where the document has none, colophon.</summary>
internal static class PageFrameWriter
{
    private const int FewestEntries = 3;

    public static void WriteBanner(PageState page)
    {
        DocumentProperties properties = page.Document.Properties;
        page.Out.Raw("<a class=\"skip\" href=\"#pf_main\">Skip to the policy</a>\n<header class=\"banner\">\n<div class=\"banner-line\">\n"u8);
        if (page.Layout.Logo is { } logo)
        {
            page.Out.Raw("<span class=\"logo-plate\">"u8);
            HtmlImageWriter.Write(logo, page.Out);
            page.Out.Raw("</span>\n"u8);
        }

        WriteNames(page);
        WriteState(properties, page.Out);
        page.Out.Raw("</div>\n"u8);
        if (properties.IsUnverified) page.Out.Raw("<p class=\"draft-mark\"><strong>Not verified</strong> This is not verified as the approved text.</p>\n"u8);
        else if (properties.IsDraft) page.Out.Raw("<p class=\"draft-mark\"><strong>Draft</strong> This text has not been approved.</p>\n"u8);
        page.Out.Raw("</header>\n"u8);
    }

    /// <summary>A contents list of the page's own, where the document prints none and is long enough to need one. Never printed.</summary>
    public static void WriteOwnContents(PageState page)
    {
        if (OwnEntries(page.Document) is not { Length: >= FewestEntries } entries) return;
        page.HasContents = true;
        page.Out.Raw("<nav class=\"contents rail own\""u8);
        page.Out.Attribute("aria-label"u8, page.UniqueLandmark("Contents"));
        page.Out.Raw(">\n<p class=\"contents-title\">Contents</p>\n<details><summary>Contents</summary>\n"u8);
        HtmlContentsWriter.WriteEntries(entries, page);
        page.Out.Raw("</details>\n</nav>\n"u8);
    }

    /// <summary>True where a contents list stands beside the text on a wide screen.</summary>
    public static bool HasRail(PolicyDocument document) =>
        PageOutline.HasContents(document.Blocks) || OwnEntries(document).Length >= FewestEntries;

    public static void WriteColophon(PageState page)
    {
        DocumentProperties properties = page.Document.Properties;
        page.Out.Raw("<footer class=\"colophon\">\n"u8);
        WriteLine([.. RunningText(page)], page.Out);
        WriteLine([.. Dates(properties)], page.Out);
        page.Out.Raw("</footer>\n"u8);
    }

    private static ImmutableArray<ContentsEntry> OwnEntries(PolicyDocument document) =>
        PageOutline.HasContents(document.Blocks) ? [] : PageOutline.Sections(document.Blocks, depth: 1);

    private static void WriteNames(PageState page)
    {
        DocumentProperties properties = page.Document.Properties;
        bool isTrustWide = properties.TrustName == properties.OrganisationName;
        page.Out.Raw("<div class=\"banner-names\"><p class=\"banner-name\">"u8);
        page.Out.Text(properties.OrganisationName);
        page.Out.Raw("</p>"u8);
        if (!isTrustWide)
        {
            page.Out.Raw("<p class=\"banner-trust\">"u8);
            page.Out.Text(properties.TrustName);
            page.Out.Raw("</p>"u8);
        }

        page.Out.Raw("</div>\n"u8);
    }

    private static void WriteState(DocumentProperties properties, HtmlBuffer output)
    {
        if (properties.Version is null && properties.Status is null) return;
        output.Raw("<p class=\"banner-state\">"u8);
        if (properties.Version is { } version)
        {
            output.Raw("Version "u8);
            output.Text(version);
        }

        if (properties.Status is { } status)
        {
            output.Raw(" <span class=\"state\">"u8);
            output.Text(status);
            output.Raw("</span>"u8);
        }

        output.Raw("</p>\n"u8);
    }

    /// <summary>Header and footer of the printed page, without page numbers and without saying twice what a longer part says.</summary>
    private static IEnumerable<string> RunningText(PageState page)
    {
        Layout layout = page.Layout;
        DocumentProperties properties = page.Document.Properties;
        string[] lines = [.. new[] { layout.Header.Left, layout.Header.Centre, layout.Header.Right, layout.Footer.Left, layout.Footer.Centre, layout.Footer.Right }
            .Select(p => RunningLine.OnScreen(p, properties)).OfType<string>().Distinct(StringComparer.Ordinal)];
        if (lines.Length == 0) lines = [properties.Title, properties.OrganisationName];
        return lines.Where(line => !Array.Exists(lines, other => other.Length > line.Length && other.Contains(line, StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Dates(DocumentProperties properties)
    {
        if (properties.ApprovedOn is { } approved) yield return properties.ApprovedBy is { } by ? $"Approved by {by} on {approved}" : $"Approved on {approved}";
        if (properties.NextReview is { } review) yield return $"Next review: {review}";
    }

    private static void WriteLine(ImmutableArray<string> parts, HtmlBuffer output)
    {
        if (parts.IsEmpty) return;
        output.Raw("<p>"u8);
        for (int i = 0; i < parts.Length; i++)
        {
            output.Raw(i == 0 ? "<span>"u8 : " <span>"u8);
            output.Text(parts[i]);
            output.Raw("</span>"u8);
        }

        output.Raw("</p>\n"u8);
    }
}
