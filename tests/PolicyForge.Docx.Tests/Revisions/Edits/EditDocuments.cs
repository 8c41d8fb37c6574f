using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Comparison;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Markdown;
using PolicyForge.Documents.Markdown.Reading;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Resolution;
using PolicyForge.Docx.Tests.Samples;

namespace PolicyForge.Docx.Tests.Revisions.Edits;

/// <summary>The documents of an edit: old, new and the redline between them, as Word files.</summary>
internal sealed partial class EditDocuments
{
    private static readonly DateTimeOffset Date = new(2026, 9, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly ImageResource Map = SampleImages.Png("map.png", 60, 40, (x, y) => (byte)(x + y));

    private EditDocuments(byte[] old, byte[] now, byte[] redline) => (Old, New, Redline) = (old, now, redline);

    public byte[] Old { get; }

    public byte[] New { get; }

    public byte[] Redline { get; }

    /// <param name="scheme">In place of the case's own, for both sides; null for its own.</param>
    public static EditDocuments Of(EditCase edit, NumberingScheme? scheme = null)
    {
        var oldLayout = SampleLayouts.For(scheme ?? edit.OldScheme) with { Logo = null };
        var newLayout = SampleLayouts.For(scheme ?? edit.NewScheme) with { Logo = null };
        var old = Compose(edit.Old, oldLayout.Numbering, "2.1");
        var now = Compose(edit.New, newLayout.Numbering, "2.2");
        var redline = DocumentComparer.Compare(old, now, "Director of IT", Date);
        return new EditDocuments(Bytes(old, oldLayout), Bytes(now, newLayout), Bytes(redline, oldLayout.Numbering == newLayout.Numbering ? newLayout : newLayout with { Previous = oldLayout }));
    }

    private static byte[] Bytes(PolicyDocument document, Layout layout)
    {
        using var output = new MemoryStream();
        new DocxWriter().Write(document, layout, output);
        return output.ToArray();
    }

    private static PolicyDocument Compose(string text, NumberingScheme scheme, string version)
    {
        string[] parts = Heading().Split(text);
        var clauses = Enumerable.Range(0, parts.Length / 2).ToDictionary(i => parts[(2 * i) + 1], i => parts[(2 * i) + 2], StringComparer.Ordinal);
        var placed = ImmutableArray.CreateBuilder<PlacedClause>();
        string template = Place().Replace(clauses["template"], match =>
        {
            string id = match.Groups[1].Value;
            placed.Add(new PlacedClause(id, id, "", Read(clauses["clause " + id], id)));
            return ClauseMarker.Write(placed.Count - 1);
        });
        var outcome = DocumentResolver.Resolve(new DocumentParts
        {
            Properties = SamplePolicy.For(scheme).Properties with { Version = version },
            Template = Read(template, null),
            Clauses = placed.ToImmutable(),
            Numbering = scheme,
            Citations = new NoCitations(),
        });
        Assert.DoesNotContain(outcome.Diagnostics, finding => finding.Severity == Severity.Error);
        return outcome.Value!;
    }

    private static ParsedMarkdown Read(string markdown, string? clauseId)
    {
        var outcome = MarkdownReader.Read(new MarkdownSource(markdown, new DirectSourceMapping(new SourceText(clauseId ?? "case.md", markdown)), clauseId, TextOwner.Trust)
        {
            Images = (name, _) => ImageLookup.Found(name == "map.png" ? Map : SampleImages.Logo),
        });
        Assert.DoesNotContain(outcome.Diagnostics, finding => finding.Severity == Severity.Error);
        return outcome.Value!;
    }

    private sealed class NoCitations : ICitationLookup
    {
        public IEnumerable<string> Ids => [];

        public CitedLegislation? Find(string legislationId) => null;
    }

    [GeneratedRegex("^=== (.+)\n", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("◊([^◊]+)◊")]
    private static partial Regex Place();
}
