using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PolicyForge.Documents.Merging;
using static PolicyForge.Html.Output.StandalonePage;

namespace PolicyForge.Html.OwnText;

/// <summary>Writes the report of customised clauses: one page that loads nothing and has no script, fit to be put before an executive team.</summary>
public static partial class CustomisationReportWriter
{
    private const string Style = """
        :root { color-scheme: light; }
        body { font: 1rem/1.5 Arial, "Liberation Sans", sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a; background: #fff; }
        table { border-collapse: collapse; width: 100%; }
        caption { text-align: start; font-weight: bold; padding: .5rem 0; }
        th, td { border-bottom: 1px solid #767676; padding: .4rem .6rem .4rem 0; text-align: start; vertical-align: top; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; }
        dt { font-weight: bold; }
        dd { margin: 0; }
        section section { border-top: 1px solid #767676; margin-top: 1.5rem; }
        .text { border-inline-start: .25rem solid #595959; padding-inline-start: 1rem; }
        .text p { margin: .5rem 0; white-space: pre-line; }
        ins { background: #d7f0dd; text-decoration: underline; }
        del { background: #fbdcdc; text-decoration: line-through; }
        .kept { color: #595959; }
        .slot { font-style: italic; }
        @media print { body { margin: 0; max-width: none; } section section { break-inside: avoid; } }
        """;

    public static string Write(CustomisationReport report)
    {
        string title = $"Schools' own text of clauses: {report.Trust}";
        var page = Begin(title, Style).Append(CultureInfo.InvariantCulture, $"<h1>{Encode(title)}</h1>\n<p>{Encode(report.Date)}. {Encode(SummaryOf(report))}</p>\n");
        if (report.Entries.Length > 0) AppendTable(page, report.Entries);
        foreach (var school in report.Entries.Index().GroupBy(entry => entry.Item.School))
        {
            page.Append(CultureInfo.InvariantCulture, $"<section>\n<h2>{Encode(school.Key)}</h2>\n");
            foreach (var (index, entry) in school) AppendEntry(page, entry, index);
            page.Append("</section>\n");
        }

        return End(page);
    }

    private static string SummaryOf(CustomisationReport report)
    {
        int schools = report.Entries.Select(entry => entry.School).Distinct().Count();
        int behind = report.Entries.Count(entry => entry.IsBehind);
        if (report.Entries.IsEmpty) return "No school has its own text of a clause.";
        return $"{Count(schools, "school has", "schools have")} {Count(report.Entries.Length, "own text", "own texts")}; {(behind == 0 ? "none is" : Count(behind, "is", "are"))} behind the trust's text.";
    }

    private static void AppendTable(StringBuilder page, ImmutableArray<CustomisationReportEntry> entries)
    {
        page.Append("<table>\n<caption>All of them</caption>\n<thead><tr><th scope=\"col\">School</th><th scope=\"col\">Clause</th><th scope=\"col\">The trust's text</th><th scope=\"col\">Consultation</th></tr></thead>\n<tbody>\n");
        foreach (var (index, entry) in entries.Index())
        {
            page.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{Encode(entry.School)}</th><td><a href=\"#c{index}\">{Encode(entry.Title)}</a></td><td>{Encode(entry.Behind)}</td><td>{Encode(entry.Consultation)}</td></tr>\n");
        }

        page.Append("</tbody>\n</table>\n");
    }

    private static void AppendEntry(StringBuilder page, CustomisationReportEntry entry, int index)
    {
        page.Append(CultureInfo.InvariantCulture, $"<section id=\"c{index}\">\n<h3>{Encode(entry.Title)}</h3>\n<dl>\n");
        foreach (var (name, value) in ((string, string)[])[("Clause", entry.ClauseId), ("In the policies", entry.Policies), ("What is the school's own", entry.Kind), ("Reason", entry.Reason), ("The trust's text", entry.Behind), ("Consultation", entry.Consultation)])
        {
            page.Append(CultureInfo.InvariantCulture, $"<dt>{name}</dt><dd>{Encode(value)}</dd>\n");
        }

        page.Append("</dl>\n<h4>How the school's text differs from the trust's</h4>\n");
        AppendDifference(page, entry.Difference);
        if (!entry.SinceThen.IsEmpty)
        {
            page.Append("<h4>What the trust has changed since</h4>\n");
            AppendDifference(page, entry.SinceThen);
        }

        page.Append("</section>\n");
    }

    private static void AppendDifference(StringBuilder page, ImmutableArray<ChangedPassage> passages)
    {
        if (passages.All(passage => passage.IsKept))
        {
            page.Append("<p>In no word.</p>\n");
            return;
        }

        page.Append("<div class=\"text\">\n");
        int left = 0;
        foreach (var passage in passages)
        {
            if (passage.IsKept)
            {
                left++;
                continue;
            }

            AppendLeft(page, left);
            left = 0;
            page.Append("<p>");
            foreach (var run in passage.Runs) AppendRun(page, run);
            page.Append("</p>\n");
        }

        AppendLeft(page, left);
        page.Append("</div>\n");
    }

    private static void AppendLeft(StringBuilder page, int count)
    {
        if (count > 0) page.Append(CultureInfo.InvariantCulture, $"<p class=\"kept\">… {Count(count, "paragraph is", "paragraphs are")} the same …</p>\n");
    }

    private static void AppendRun(StringBuilder page, TextRun run)
    {
        string text = Code().Replace(Encode(run.Text), match => $"<span class=\"slot\">[{Holder().Replace(match.Groups[1].Value.Split('|')[0].Trim(), "").Replace('_', ' ').Replace('.', ' ')}]</span>");
        page.Append(run.Kind switch { RunKind.Added => $"<ins>{text}</ins>", RunKind.Removed => $"<del>{text}</del>", _ => text });
    }

    private static string Count(int count, string one, string many) => $"{count.ToString(CultureInfo.InvariantCulture)} {(count == 1 ? one : many)}";

    /// <summary>What the template language fills in.</summary>
    [GeneratedRegex(@"\{\{[-~]?\s*(.*?)\s*[-~]?\}\}", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Code();

    /// <summary>The first word of a path, which says nothing to a reader.</summary>
    [GeneratedRegex(@"\A(?:slots|terms|school|trust|organisation|policy)\.(?:people\.)?", RegexOptions.CultureInvariant)]
    private static partial Regex Holder();
}
