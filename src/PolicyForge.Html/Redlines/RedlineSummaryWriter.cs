using System.Collections.Immutable;
using System.Globalization;
using PolicyForge.Html.Output;
using PolicyForge.Html.Page;

namespace PolicyForge.Html.Redlines;

/// <summary>The table that opens a redline: each section that changed, what happened there, and a link to the first change.</summary>
internal static class RedlineSummaryWriter
{
    public static void Write(PageState page, HtmlBuffer output)
    {
        output.Raw("<section class=\"redline-summary\">\n<h2>What changed</h2>\n"u8);
        ImmutableArray<RedlinePlace> places = RedlinePlace.From(page.Changes);
        if (places.IsEmpty) output.Raw("<p>Nothing changed.</p>\n"u8);
        else WriteTable(places, page, output);
        output.Raw("</section>\n"u8);
    }

    private static void WriteTable(ImmutableArray<RedlinePlace> places, PageState page, HtmlBuffer output)
    {
        output.Raw("<p>"u8);
        output.Text(Authors(page.Changes));
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

    private static string Authors(IEnumerable<RecordedChange> changes)
    {
        IEnumerable<string> authors = changes.Select(c => c.Mark)
            .Select(m => $"{m.Author} ({m.Date.ToUniversalTime().ToString("d MMMM yyyy", CultureInfo.InvariantCulture)})")
            .Distinct(StringComparer.Ordinal);
        return $"Changes by {string.Join("; ", authors)}. New text is underlined, deleted text is struck through.";
    }
}
