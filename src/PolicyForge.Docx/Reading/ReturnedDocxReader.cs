using System.Collections.Immutable;
using System.Xml.Linq;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Reading;
using PolicyForge.Docx.Opening;

namespace PolicyForge.Docx.Reading;

/// <summary>Reads a form or a comparison that somebody filled in, remarked on and sent back, saved by whatever program.</summary>
public static class ReturnedDocxReader
{
    private const string FieldTag = "field:";
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace Manifest = "urn:policyforge:clauses:1";
    private static readonly string[] Prompts = ["Enter text", "Choose an option", "Choose a date", "Click or tap here to enter text."];

    /// <returns>PF5402 to PF5405 where the file cannot be read.</returns>
    public static Outcome<ReturnedDocument> Read(ReadOnlyMemory<byte> content, SourceLocation location)
    {
        var filed = new FiledDocxReader().Read(content, location);
        if (filed.Value is not { } facts) return Outcome<ReturnedDocument>.Failed(filed.Diagnostics);
        using var package = WordPackage.TryOpen(content.Span, out _);
        if (package is null || WordPackage.Xml(package.Main)?.Root is not { } root) return Outcome<ReturnedDocument>.Failed(filed.Diagnostics);
        var controls = root.Descendants(W + "sdt").Select(control => (Control: control, Tag: TagOf(control))).Where(pair => pair.Tag.Length > 0).ToArray();
        var fields = controls.Where(pair => pair.Tag.StartsWith(FieldTag, StringComparison.Ordinal)).DistinctBy(pair => pair.Tag, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(pair => pair.Tag[FieldTag.Length..], pair => ValueOf(pair.Control), StringComparer.Ordinal);
        var manifest = ManifestOf(package);
        var (filled, beside) = PlacesOf(root);
        var places = new ClausePlaces(root, manifest);
        return Outcome<ReturnedDocument>.Of(new ReturnedDocument(
            package.Document.PackageProperties.Subject, facts.PolicyId, facts.SchoolId, fields, filled, beside, [.. Comments(package, root, places), .. Changes(root, places)], [.. manifest.Select(clause => (clause.Id, clause.Digest))],
            ReturnedWords.Of(root, places)));
    }

    private static string TagOf(XElement control) => (string?)control.Element(W + "sdtPr")?.Element(W + "tag")?.Attribute(W + "val") ?? "";

    /// <summary>Empty where the field still shows its prompt.</summary>
    private static string ValueOf(XElement control)
    {
        if (control.Element(W + "sdtContent") is not { } content) return "";
        string text = TextOf(content).Trim();
        return Prompts.Contains(text, StringComparer.Ordinal) ? "" : text;
    }

    /// <summary>What stands in the place of each field, and beside: a place reaches from the start of the field's bookmark to the next field or heading. The bookmark's end is not heeded: typing over a field can push the words behind it.</summary>
    private static (ImmutableSortedDictionary<string, string> Places, ImmutableArray<string> Beside) PlacesOf(XElement root)
    {
        var places = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        var beside = new List<string>();
        List<string>? place = null;
        foreach (var paragraph in root.Descendants(W + "p"))
        {
            string style = (string?)paragraph.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val") ?? "";
            if (style.StartsWith("Heading", StringComparison.Ordinal)) place = null;
            foreach (var mark in paragraph.Descendants(W + "bookmarkStart"))
            {
                if (ReturnedPlace.FieldOf((string?)mark.Attribute(W + "name") ?? "") is { } field && !places.ContainsKey(field)) places[field] = place = [];
            }

            (place ?? beside).Add(WithoutPrompt(TextOf(paragraph)).Trim());
        }

        return (places.ToImmutableSortedDictionary(pair => pair.Key, pair => string.Join("\n", pair.Value).Trim(), StringComparer.Ordinal), [.. beside.Where(line => line.Length > 0)]);
    }

    /// <summary>Words typed beside a prompt leave it standing.</summary>
    private static string WithoutPrompt(string text)
    {
        foreach (string prompt in Prompts.Where(prompt => text.Contains(prompt, StringComparison.Ordinal))) return text.Remove(text.IndexOf(prompt, StringComparison.Ordinal), prompt.Length);
        return text;
    }

    private static string TextOf(XElement node) => string.Concat(node.Descendants().Select(part => part.Name == W + "t" ? part.Value : part.Name == W + "br" ? "\n" : ""));

    /// <summary>The clauses of the file, as the manifest in it lists them; none where a program has thrown that away.</summary>
    private static ImmutableArray<(string Id, string Digest, string Bookmark)> ManifestOf(WordPackage package) =>
    [
        .. package.Main.CustomXmlParts.Select(part => WordPackage.Xml(part)?.Root).OfType<XElement>().Where(root => root.Name == Manifest + "clauses")
            .SelectMany(root => root.Elements(Manifest + "clause")).Select(clause => ((string?)clause.Attribute("id") ?? "", (string?)clause.Attribute("digest") ?? "", (string?)clause.Attribute("bookmark") ?? "")),
    ];

    private static IEnumerable<ReturnedRemark> Comments(WordPackage package, XElement root, ClausePlaces places)
    {
        if (package.Main.WordprocessingCommentsPart is not { } part || WordPackage.Xml(part)?.Root is not { } comments) yield break;
        var anchors = root.Descendants().Where(node => node.Name == W + "commentRangeStart" || node.Name == W + "commentReference").ToLookup(node => (string?)node.Attribute(W + "id") ?? "");
        foreach (var comment in comments.Elements(W + "comment"))
        {
            string text = string.Join("\n", comment.Descendants(W + "p").Select(paragraph => string.Concat(paragraph.Descendants(W + "t").Select(run => run.Value)))).Trim();
            var anchor = anchors[(string?)comment.Attribute(W + "id") ?? ""].FirstOrDefault();
            if (text.Length > 0) yield return new ReturnedRemark((string?)comment.Attribute(W + "author") ?? "", text, anchor is null ? null : places.ClauseAt(anchor));
        }
    }

    /// <summary>What each person put in or took out of each clause, in one remark.</summary>
    private static IEnumerable<ReturnedRemark> Changes(XElement root, ClausePlaces places) =>
        root.Descendants().Where(node => node.Name == W + "ins" || node.Name == W + "del")
            .Select(node => (Author: (string?)node.Attribute(W + "author") ?? "", Clause: places.ClauseAt(node), Text: ChangeOf(node))).Where(change => change.Text.Length > 0)
            .GroupBy(change => (change.Author, change.Clause)).Select(group => new ReturnedRemark(group.Key.Author, string.Join(" ", group.Select(change => change.Text)), group.Key.Clause));

    private static string ChangeOf(XElement node)
    {
        bool isInserted = node.Name == W + "ins";
        string words = string.Concat(node.Descendants(W + (isInserted ? "t" : "delText")).Select(run => run.Value)).Trim();
        return words.Length == 0 ? "" : isInserted ? $"Adds “{words}”." : $"Strikes out “{words}”.";
    }
}
