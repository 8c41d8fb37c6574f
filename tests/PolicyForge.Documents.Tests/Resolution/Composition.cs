using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Markdown;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Resolution;
using PolicyForge.Documents.Tests.Markdown;

namespace PolicyForge.Documents.Tests.Resolution;

/// <summary>Composes a document of a text with parts: <c>=== template</c>, then <c>=== clause id [central]</c> each; <c>◊id◊</c> places a clause.</summary>
internal static partial class Composition
{
    public static readonly DocumentProperties Properties = new()
    {
        Title = "Social Media Policy",
        PolicyId = "social-media",
        OrganisationName = "Meadow Bank Primary School",
        TrustName = "Example Learning Trust",
    };

    public static readonly HistoryTable History = new(
        [new HistoryColumn(HistoryField.Version, "Version", 0.3), new HistoryColumn(HistoryField.Summary, "Changes", 0.7)],
        [Row("1.0", "Initial document")]);

    public static HistoryRow Row(string version, string summary) => new([Cell(version), Cell(summary)]);

    public static Outcome<PolicyDocument> Compose(string text, NumberingScheme scheme, HistoryTable? history = null)
    {
        var sections = Heading().Split(text.ReplaceLineEndings("\n"));
        string template = "";
        var clauses = new Dictionary<string, (string Text, bool IsCentral)>();
        for (int i = 1; i + 1 < sections.Length; i += 2)
        {
            string[] words = sections[i].Split(' ');
            if (words[0] == "template") template = sections[i + 1];
            else clauses[words[1]] = (sections[i + 1], words is [.., "central"]);
        }

        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        var placed = ImmutableArray.CreateBuilder<PlacedClause>();
        string Place(string markdown) => Marker().Replace(markdown, match =>
        {
            string id = match.Groups[1].Value;
            int index = placed.Count;
            placed.Add(null!);
            placed[index] = Clause(id, Read(Place(clauses[id].Text), id, findings), clauses[id].IsCentral);
            return ClauseMarker.Write(index);
        });
        var parsed = Read(Place(template), null, findings);
        var outcome = DocumentResolver.Resolve(new DocumentParts
        {
            Properties = Properties,
            Template = parsed,
            Clauses = placed.ToImmutable(),
            Numbering = scheme,
            Citations = new Register(),
            History = history,
        });
        return outcome with { Diagnostics = [.. findings, .. outcome.Diagnostics] };
    }

    private static PlacedClause Clause(string id, ParsedMarkdown content, bool isCentral) =>
        new(id, $"Title of {id}", "", content) { IsCentral = isCentral };

    private static ParsedMarkdown Read(string markdown, string? clauseId, ImmutableArray<Diagnostic>.Builder findings)
    {
        var outcome = Markdown.Reading.Read(markdown, clauseId);
        findings.AddRange(outcome.Diagnostics);
        return outcome.Value!;
    }

    private static HistoryCell Cell(string text) => new([new Paragraph([new Text(text)])]);

    private sealed class Register : ICitationLookup
    {
        public IEnumerable<string> Ids => ["equality-act-2010", "guidance"];

        public CitedLegislation? Find(string legislationId) => legislationId switch
        {
            "equality-act-2010" => new CitedLegislation("Equality Act 2010", "https://www.legislation.gov.uk/ukpga/2010/15"),
            "guidance" => new CitedLegislation("Guidance", null),
            _ => null,
        };
    }

    [GeneratedRegex("^=== (.+)\n", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("◊([^◊]+)◊")]
    private static partial Regex Marker();
}
