using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyForge.Documents.Comparison;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;

namespace PolicyForge.Governance.Notices;

/// <summary>Reads the marks of a redline as a person tells them: in which section, what it said, what it says now.</summary>
public sealed partial class NoticePassages
{
    private static readonly DocumentProperties NoProperties = new() { Title = "", PolicyId = "", OrganisationName = "", TrustName = "" };

    private readonly List<NoticePassage> _passages = [];
    private string _place = "";

    private NoticePassages()
    {
    }

    /// <summary>The passages in reading order. The document's front, its history and its contents list are left out: they change with every version.</summary>
    public static ImmutableArray<NoticePassage> Of(PolicyDocument redline)
    {
        var reader = new NoticePassages();
        reader.Read(redline.Blocks, null);
        reader._place = "Footnotes";
        foreach (var note in redline.Footnotes) reader.Read(note.Blocks, KindOf(note, null));
        // The same change in every row of a table is one change to a reader.
        return [.. reader._passages.GroupBy(passage => passage).Select(same => same.Key with { Times = same.Count() })];
    }

    private void Read(IEnumerable<DocumentNode> nodes, ChangeKind? around)
    {
        foreach (var node in nodes) Read(node, KindOf(node, around));
    }

    private void Read(DocumentNode node, ChangeKind? around)
    {
        switch (node)
        {
            case Cover or Details or HistoryTable or Contents or SignatureBlock:
                break;
            case Section section:
                string outer = _place;
                _place = PlaceOf(section, around);
                Add(section.Heading, around);
                Read(section.Blocks, around);
                _place = outer;
                break;
            case ClauseBlock { Change: { MoveName: not null, Kind: var kind } } moved:
                if (kind == ChangeKind.Inserted) _passages.Add(new NoticePassage(PlaceIn(moved), "", "") { IsMoved = true });
                break;
            case Paragraph paragraph:
                Add(paragraph.Inlines, around);
                break;
            case Notice notice:
                Add(notice.Title, around);
                Read(notice.Blocks, around);
                break;
            default:
                Read(NodeChildren.Of(node), around);
                break;
        }
    }

    private void Add(ImmutableArray<Inline> inlines, ChangeKind? around)
    {
        var document = new PolicyDocument(NoProperties, [new Paragraph(inlines)]);
        string before = around == ChangeKind.Inserted ? "" : WordsOf(Redline.Reject(document));
        string now = around == ChangeKind.Deleted ? "" : WordsOf(Redline.Accept(document));
        if (before == now) return;
        // What was taken out and what was put in its place is one change to a reader.
        if (before.Length == 0 && _passages is [.., { Now.Length: 0, IsMoved: false } last] && last.Place == _place && Resemble(last.Before, now))
        {
            _passages.RemoveAt(_passages.Count - 1);
            before = last.Before;
        }

        (before, now) = Sentences(before, now);
        _passages.Add(new NoticePassage(_place, before, now));
    }

    /// <summary>The sentences that differ: what a paragraph says before and after them is as it was.</summary>
    private static (string Before, string Now) Sentences(string before, string now)
    {
        if (before.Length == 0 || now.Length == 0) return (before, now);
        string[] old = SentenceEnd().Split(before), fresh = SentenceEnd().Split(now);
        int least = Math.Min(old.Length, fresh.Length), start = 0, end = 0;
        while (start < least && old[start] == fresh[start]) start++;
        while (end < least - start && old[^(end + 1)] == fresh[^(end + 1)]) end++;
        return (Cut(old, start, end), Cut(fresh, start, end));
    }

    private static string Cut(string[] sentences, int start, int end) =>
        sentences.Length == start + end ? "" : $"{(start > 0 ? "… " : "")}{string.Join(' ', sentences[start..^end])}{(end > 0 ? " …" : "")}";

    private static bool Resemble(string before, string now)
    {
        string[] old = before.Split(' '), fresh = now.Split(' ');
        return old.Intersect(fresh, StringComparer.OrdinalIgnoreCase).Count() * 3 >= Math.Min(old.Length, fresh.Length);
    }

    private string PlaceIn(ClauseBlock clause) => clause.Blocks.FirstOrDefault() is Section section ? PlaceOf(section, null) : _place;

    private static string PlaceOf(Section section, ChangeKind? around)
    {
        var document = new PolicyDocument(NoProperties, [new Paragraph(section.Heading)]);
        return $"{section.Number?.Text} {WordsOf(around == ChangeKind.Deleted ? Redline.Reject(document) : Redline.Accept(document))}".Trim();
    }

    private static string WordsOf(PolicyDocument document) => PlainText.Of(document.Blocks).ReplaceLineEndings(" ").Trim();

    private static ChangeKind? KindOf(DocumentNode node, ChangeKind? around) =>
        node.Change is { IsShell: false, Kind: not ChangeKind.Reformatted } change ? change.Kind : around;

    [GeneratedRegex("""(?<=[.!?:;])\s+""", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();
}
