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

    private NoticePassages()
    {
    }

    /// <summary>The passages in reading order. The document's front, its history and its contents list are left out: they change with every version.</summary>
    public static ImmutableArray<NoticePassage> Of(PolicyDocument redline)
    {
        var reader = new NoticePassages();
        var moved = new HashSet<string>(StringComparer.Ordinal);
        foreach (var passage in ChangedPassages.Of(redline))
        {
            if (passage.MoveName is not { } move) reader.Read(passage.Heading, passage.Block, null);
            else if (passage.Block.Change?.Kind == ChangeKind.Inserted && moved.Add(move)) reader._passages.Add(new NoticePassage(passage.Heading, "", "") { IsMoved = true });
        }

        // The same change in every row of a table is one change to a reader.
        return [.. reader._passages.GroupBy(passage => passage).Select(same => same.Key with { Times = same.Count() })];
    }

    private void Read(string place, DocumentNode node, ChangeKind? around)
    {
        if (node.Change is { IsShell: false, Kind: not ChangeKind.Reformatted } change) around = change.Kind;
        switch (node)
        {
            case Paragraph paragraph: Add(place, paragraph.Inlines, around); break;
            case Figure figure: Add(place, figure.Caption, around); break;
            case Notice notice:
                Add(place, notice.Title, around);
                foreach (var block in notice.Blocks) Read(place, block, around);
                break;
            case Table table:
                Add(place, table.Caption, around);
                foreach (var row in table.Rows) Read(place, row, around);
                break;
            default:
                foreach (var child in NodeChildren.Of(node)) Read(place, child, around);
                break;
        }
    }

    private void Add(string place, ImmutableArray<Inline> inlines, ChangeKind? around)
    {
        var document = new PolicyDocument(NoProperties, [new Paragraph(inlines)]);
        string before = around == ChangeKind.Inserted ? "" : WordsOf(Redline.Reject(document));
        string now = around == ChangeKind.Deleted ? "" : WordsOf(Redline.Accept(document));
        if (before == now) return;
        // What was taken out and what was put in its place is one change to a reader.
        if (before.Length == 0 && _passages is [.., { Now.Length: 0, IsMoved: false } last] && last.Place == place && Resemble(last.Before, now))
        {
            _passages.RemoveAt(_passages.Count - 1);
            before = last.Before;
            if (before == now) return;
        }

        (before, now) = Sentences(before, now);
        _passages.Add(new NoticePassage(place, before, now));
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

    private static string WordsOf(PolicyDocument document) => PlainText.Of(document.Blocks).ReplaceLineEndings(" ").Trim();

    [GeneratedRegex("""(?<=[.!?:;])\s+""", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();
}
