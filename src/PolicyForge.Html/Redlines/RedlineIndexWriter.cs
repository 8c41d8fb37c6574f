using System.Globalization;
using System.Net;
using System.Text;

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
        var page = new StringBuilder();
        string title = $"Changes from {from} to {to}";
        page.Append(CultureInfo.InvariantCulture, $"""
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{HashOf(Style)}'">
            <title>{Encode(title)}</title>
            <style>{Style}</style>
            </head>
            <body>
            <main>
            <h1>{Encode(title)}</h1>

            """);
        if (entries.Count == 0) page.Append("<p>Nothing has changed.</p>\n");
        else AppendTable(page, entries);
        return page.Append("</main>\n</body>\n</html>\n").ToString();
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

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    private static string HashOf(string style) => Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(style)));
}
