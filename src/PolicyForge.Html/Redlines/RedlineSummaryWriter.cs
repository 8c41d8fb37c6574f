using System.Collections.Immutable;
using System.Globalization;
using PolicyForge.Documents.Comparison;
using PolicyForge.Html.Output;
using PolicyForge.Html.State;

namespace PolicyForge.Html.Redlines;

/// <summary>The table that opens a redline: each section that changed, what happened there, and a link to the first change.</summary>
internal static class RedlineSummaryWriter
{
    public static void Write(PageState page, HtmlBuffer output)
    {
        output.Raw("<section class=\"redline-summary\">\n<h2>What changed</h2>\n"u8);
        ImmutableArray<RedlinePlace> places = RedlinePlace.From(page.Changes);
        ChangeSummary summary = ChangeSummary.Of(page.Document, page.Layout);
        if (places.IsEmpty && summary.Properties.IsEmpty && summary.Layout.IsEmpty) output.Raw("<p>Nothing changed.</p>\n"u8);
        WriteProperties(summary.Properties, output);
        WriteLayout(summary.Layout, output);
        if (!places.IsEmpty) WriteTable(places, summary, page, output);
        output.Raw("</section>\n"u8);
    }

    private static void WriteTable(ImmutableArray<RedlinePlace> places, ChangeSummary summary, PageState page, HtmlBuffer output)
    {
        output.Raw("<p>"u8);
        output.Text($"{Authors(page.Changes)} {Words(summary)} New text is underlined, deleted text is struck through.");
        output.Raw("</p>\n<table class=\"data\">\n<caption><span class=\"unseen\">Changes by section</span></caption>\n<thead>\n<tr>\n<th scope=\"col\">Where</th>\n<th scope=\"col\">What happened</th>\n</tr>\n</thead>\n<tbody>\n"u8);
        foreach (RedlinePlace place in places)
        {
            output.Raw("<tr>\n<th scope=\"row\"><a"u8);
            output.Attribute("href"u8, "#" + place.FirstAnchor);
            output.Raw(">"u8);
            output.Text(place.Title);
            output.Raw("</a></th>\n<td>"u8);
            output.Text(place.Happened);
            output.Raw("</td>\n</tr>\n"u8);
        }

        output.Raw("</tbody>\n</table>\n"u8);
    }

    /// <summary>Title, version and the like, which no mark in the text shows.</summary>
    private static void WriteProperties(ImmutableArray<PropertyChange> properties, HtmlBuffer output)
    {
        if (properties.IsEmpty) return;
        output.Raw("<ul class=\"list\">\n"u8);
        foreach (PropertyChange property in properties)
        {
            output.Raw("<li>"u8);
            output.Text(property.ToString());
            output.Raw("</li>\n"u8);
        }

        output.Raw("</ul>\n"u8);
    }

    /// <summary>The page wears the new layout: the reader is told what the old one was.</summary>
    private static void WriteLayout(ImmutableArray<PropertyChange> layout, HtmlBuffer output)
    {
        if (layout.IsEmpty) return;
        output.Raw("<p>The layout changed too, which the text below does not show:</p>\n"u8);
        WriteProperties(layout, output);
    }

    private static string Words(ChangeSummary summary) =>
        $"{Count(summary.WordsAdded)} added, {Count(summary.WordsRemoved)} removed.";

    private static string Count(int words) => words == 1 ? "1 word" : string.Create(CultureInfo.InvariantCulture, $"{words} words");

    private static string Authors(IEnumerable<RecordedChange> changes)
    {
        IEnumerable<string> authors = changes.Select(c => c.Mark)
            .Select(m => $"{m.Author} ({m.Date.ToUniversalTime().ToString("d MMMM yyyy", CultureInfo.InvariantCulture)})")
            .Distinct(StringComparer.Ordinal);
        return $"Changes by {string.Join("; ", authors)}.";
    }
}
