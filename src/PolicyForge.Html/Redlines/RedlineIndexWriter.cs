using System.Globalization;
using System.Text;
using static PolicyForge.Html.Output.StandalonePage;

namespace PolicyForge.Html.Redlines;

/// <summary>Writes the index of a set of redlines: a page that loads nothing and has no script.</summary>
public static class RedlineIndexWriter
{
    private const string Style = """
        :root { color-scheme: light dark; }
        body { font: 1rem/1.5 Arial, "Liberation Sans", sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
        table { border-collapse: collapse; width: 100%; }
        caption { text-align: start; font-weight: bold; padding: .5rem 0; }
        th, td { border-bottom: 1px solid GrayText; padding: .5rem; text-align: start; vertical-align: top; }
        ul { margin: 0; padding-inline-start: 1.2rem; }
        """;

    /// <param name="from">What the older side is: "version 1.2", "commit 1a2b3c4d5e".</param>
    /// <param name="to">What the newer side is.</param>
    public static string Write(string from, string to, IReadOnlyList<RedlineIndexEntry> entries)
    {
        string title = $"Changes from {from} to {to}";
        var page = Begin(title, Style).Append(CultureInfo.InvariantCulture, $"<h1>{Encode(title)}</h1>\n");
        if (entries.Count == 0) page.Append("<p>Nothing has changed.</p>\n");
        else AppendTable(page, entries);
        return End(page);
    }

    private static void AppendTable(StringBuilder page, IReadOnlyList<RedlineIndexEntry> entries)
    {
        page.Append(CultureInfo.InvariantCulture, $"<table>\n<caption>{entries.Count} {(entries.Count == 1 ? "document has" : "documents have")} changed</caption>\n");
        page.Append("<thead><tr><th scope=\"col\">School</th><th scope=\"col\">Policy</th><th scope=\"col\">What changed</th><th scope=\"col\">Words</th></tr></thead>\n<tbody>\n");
        foreach (var entry in entries)
        {
            string name = Encode($"{entry.Policy}, {entry.Organisation}");
            page.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{Encode(entry.Organisation)}</th><td>{Encode(entry.Policy)}<br>");
            page.Append(CultureInfo.InvariantCulture, $"<a href=\"{Encode(entry.Page)}\" aria-label=\"Web page: {name}\">Web page</a>");
            if (entry.WordFile is { } file) page.Append(CultureInfo.InvariantCulture, $", <a href=\"{Encode(file)}\" aria-label=\"Word document: {name}\">Word document</a>");
            page.Append("</td><td><ul>");
            foreach (string heading in entry.Changed) page.Append(CultureInfo.InvariantCulture, $"<li>{Encode(heading)}</li>");
            page.Append(CultureInfo.InvariantCulture, $"</ul></td><td>{entry.WordsAdded} added, {entry.WordsRemoved} removed</td></tr>\n");
        }

        page.Append("</tbody>\n</table>\n");
    }
}
