using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyForge.Documents.Comparison;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;
using PolicyForge.Workspaces.Schools;

namespace PolicyForge.EndToEnd.Tests.SignOff;

/// <summary>Holds a school's copy against a board paper: line by line and word by word, with what a pair of brackets may stand for.</summary>
/// <param name="paper">With its tracked changes.</param>
internal sealed partial class ToldInPaper(PolicyDocument paper, School school)
{
    private static readonly DocumentProperties NoProperties = new() { Title = "", PolicyId = "", OrganisationName = "", TrustName = "" };

    private static readonly string[] NamesAndAddresses = ["[name]", "[post]", "[telephone number]", "[address]", "[the school]", "[motto]", "[a page of the school's]", "[the local authority]", "[the police force]"];

    private readonly ImmutableArray<Block> _common = [.. paper.Blocks.Where(block => block is not Section { Anchor: "paper-schools" or "paper-changes" or "paper-resolution" })];
    private readonly Section _section = paper.Blocks.OfType<Section>().Single(section => section.Anchor == "paper-schools").Blocks.OfType<Section>().Single(section => section.Anchor == $"paper-{school.Id}");

    private readonly HashSet<string> _particulars = [.. ParticularsOf(school)];

    /// <summary>Lines of the copy that neither the common text nor the school's section has.</summary>
    public string[] Missing(PolicyDocument copy)
    {
        string[] own = [.. LinesOf(Redline.Accept(Document([_section])))];
        string[] lines = [.. LinesOf(Document(_common) with { Footnotes = paper.Footnotes }), .. own];
        var told = lines.ToHashSet(StringComparer.Ordinal);
        var patterns = PatternsOf(lines);
        string[] filled = [.. own.SelectMany(line => (string[])[line, .. line.Split("; ")])];
        return [.. LinesOf(copy).Where(line => !told.Contains(line) && !patterns.Any(pattern => Fits(pattern, line, filled)))];
    }

    /// <summary>Lines of the common text that the copy has not and the school's section does not strike out.</summary>
    public string[] NotStruckOut(PolicyDocument copy)
    {
        string[] lines = [.. LinesOf(copy)];
        var struck = LinesOf(Redline.Reject(Document([_section]))).ToHashSet(StringComparer.Ordinal);
        string[] filled = [.. LinesOf(Document([_section])).SelectMany(line => (string[])[line, .. line.Split("; ")])];
        var text = Document([.. _common.Where(block => block is not Section { Anchor: "paper-text" })]) with { Footnotes = paper.Footnotes };
        return [.. LinesOf(text).Where(line => !lines.Contains(line, StringComparer.Ordinal) && !struck.Contains(line) && PatternsOf([line]) is var patterns && !lines.Any(of => patterns.Any(pattern => Fits(pattern, of, filled))))];
    }

    /// <summary>Paragraphs, cells, headings, titles, captions, code, what pictures show, footnotes: all that the document says, without what every version has of its own.</summary>
    private static IEnumerable<string> LinesOf(PolicyDocument document) =>
        document.Blocks.Concat<DocumentNode>(document.Footnotes).SelectMany(LinesOf).Select(line => line.ReplaceLineEndings(" ").Trim()).Where(line => line.Length > 0);

    private static IEnumerable<string> LinesOf(DocumentNode node) => node switch
    {
        Cover or Contents or HistoryTable or SignatureBlock or Details => [],
        Paragraph paragraph => [string.Concat(paragraph.Inlines.Select(inline => inline is ChoiceField choice ? $"{choice.Label} ({string.Join("; ", choice.Options)})" : PlainText.Of([inline])))],
        CodeBlock code => [code.Text],
        Section section => [PlainText.Of(section.Heading), .. section.Blocks.SelectMany(LinesOf)],
        Notice notice => [PlainText.Of(notice.Title), .. notice.Blocks.SelectMany(LinesOf)],
        Table table => [PlainText.Of(table.Caption), .. table.Rows.SelectMany(LinesOf)],
        Figure figure => [figure.Image.AlternativeText, PlainText.Of(figure.Caption)],
        Inline => [],
        _ => NodeChildren.Of(node).SelectMany(LinesOf),
    };

    private static PolicyDocument Document(ImmutableArray<Block> blocks) => new(NoProperties, blocks);

    /// <summary>A line that is nothing but brackets would stand for any line: only what is a name or an address may.</summary>
    private static Regex[] PatternsOf(IEnumerable<string> lines) =>
    [
        .. lines.Where(line => Particular().IsMatch(line) && (Particular().Replace(line, "").Any(char.IsLetter) || Particular().Matches(line).All(match => !match.Value.StartsWith('[') || NamesAndAddresses.Contains(match.Value)))).Distinct()
            .Select(line => new Regex($"^{string.Join("(.+)", Particular().Split(line).Select(Regex.Escape))}$", RegexOptions.Singleline)),
    ];

    /// <summary>True where each pair of brackets stands for something that is the school's; in a line of nothing else, for a name or an address.</summary>
    private bool Fits(Regex pattern, string line, string[] filled)
    {
        if (pattern.Match(line) is not { Success: true } match) return false;
        bool isBare = match.Groups.Values.Skip(1).Sum(group => group.Length) == line.Length;
        return match.Groups.Values.Skip(1).All(group => _particulars.Contains(group.Value) || (!isBare && filled.Contains(group.Value, StringComparer.Ordinal)));
    }

    private static IEnumerable<string> ParticularsOf(School school) => ((string?[])
    [
        school.Name, school.ShortName, school.Motto, school.Telephone, school.Email, school.Website, school.LocalAuthority, school.PoliceForce, .. school.Address, string.Join(", ", school.Address),
        .. school.Links.SelectMany(link => (string[])[link.Title, link.Url]),
        .. school.People.Values.SelectMany(holders => holders.People).SelectMany(person => (string?[])[person.Name, person.Title, person.Email, person.Telephone]),
    ]).OfType<string>();

    /// <summary>What stands for a name, a person, an address or what a school fills in.</summary>
    [GeneratedRegex(@"\[[^\]]+\]|(?:office|name)@school\.example|https://www\.school\.example")]
    private static partial Regex Particular();
}
