using System.Globalization;
using System.Text;
using PolicyForge.Documents.Sheets;
using PolicyForge.Html.Output;

namespace PolicyForge.Html.Dashboards;

/// <summary>The frame of a page of figures: one that loads nothing, and allows no script and no style but its own.</summary>
internal static class DashboardPage
{
    private static readonly string Style = Resource("dashboard.css");
    private static readonly string Script = Resource("dashboard.js");

    /// <summary>Everything up to the line under the title.</summary>
    public static StringBuilder Begin(string title, string organisation, DateOnly asOf)
    {
        string lead = $"{organisation}, {asOf.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}";
        return StandalonePage.Begin($"{title}, {lead}", Style, Script)
            .Append(CultureInfo.InvariantCulture, $"<h1>{Encode(title)}</h1>\n<p class=\"lead\">{Encode(lead)}</p>\n");
    }

    public static string End(StringBuilder page) => StandalonePage.End(page, Script);

    /// <summary>Numbers in boxes, each with its words.</summary>
    public static void AppendFigures(StringBuilder page, IEnumerable<SheetFigure> figures)
    {
        page.Append("<ul class=\"counts\">\n");
        foreach (var figure in figures)
        {
            var (sign, name) = SignOf(figure.Number == 0 ? Tone.None : figure.Tone);
            string shown = figure.Tone == Tone.None || figure.Number == 0 ? "" : $"<span aria-hidden=\"true\">{sign}</span> ";
            page.Append(CultureInfo.InvariantCulture, $"<li class=\"{name}\">{shown}<strong>{figure.Number}</strong> {Encode(figure.Words)}</li>\n");
        }

        page.Append("</ul>\n");
    }

    /// <summary>Links to the sections below.</summary>
    public static void AppendWays(StringBuilder page, params ReadOnlySpan<string> titles)
    {
        page.Append("<nav aria-label=\"On this page\"><ul class=\"ways\">");
        foreach (string title in titles) page.Append(CultureInfo.InvariantCulture, $"<li><a href=\"#{AnchorOf(title)}\">{Encode(title)}</a></li>");
        page.Append("</ul></nav>\n");
    }

    public static void BeginSection(StringBuilder page, string title) =>
        page.Append(CultureInfo.InvariantCulture, $"<h2 id=\"{AnchorOf(title)}\">{Encode(title)}</h2>\n");

    /// <summary>A frame in which a wide or long table is moved about, by keyboard too.</summary>
    public static void BeginFrame(StringBuilder page, string label) =>
        page.Append(CultureInfo.InvariantCulture, $"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{Encode(label)}\">\n");

    /// <summary>The sign and class of a tone: the sign tells it where colour does not.</summary>
    public static (string Sign, string Class) SignOf(Tone tone) => tone switch
    {
        Tone.Late => ("✖", "late"),
        Tone.Attention => ("▲", "attention"),
        Tone.Soon => ("◆", "soon"),
        Tone.Fine => ("✔", "fine"),
        _ => ("–", "none"),
    };

    public static string Encode(string text) => StandalonePage.Encode(text);

    private static string AnchorOf(string title) => title.ToLowerInvariant().Replace(' ', '-');

    private static string Resource(string name)
    {
        using var stream = typeof(DashboardPage).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Trim();
    }
}
