using PolicyForge.Documents.Passages;

namespace PolicyForge.Documents.Merging;

/// <summary>The three-way merge of written Markdown, the template language in it left as it is. A pure function.</summary>
/// <remarks>
/// What only one side changed, took out or put in is taken over; what both changed alike stands once. A passage that both changed in different places is merged
/// by words, where three unchanged words stand between. All else is a conflict that holds both texts. So every word of either side is in the merge or in a
/// conflict, unless the other side took out what this one had left as it was. Containers, conditionals and tables open and close as they did.
/// </remarks>
public static class MarkdownMerge
{
    /// <param name="before">What both were made from.</param>
    /// <param name="ours">Its line ends and the blank lines at its ends are kept.</param>
    public static MergedMarkdown Merge(string before, string ours, string theirs, MergeLabels labels)
    {
        string newLine = ours.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var (b, o, t) = (Plain(before), Plain(ours), Plain(theirs));
        if (b.Trim('\n') == t.Trim('\n') || o.Trim('\n') == t.Trim('\n')) return new MergedMarkdown(ours, [], 0);
        var merger = new PassageMerger(labels);
        var pieces = merger.Merge(PassagesIn(b), PassagesIn(o), PassagesIn(t));
        string body = o.Trim('\n') == b.Trim('\n') ? t.Trim('\n') : MergeText.Of(pieces, isHeld: false);
        string text = o[..LeadingLines(o)] + body + (o.TrimEnd('\n').Length < o.Length ? o[o.TrimEnd('\n').Length..] : "\n");
        int[] marks = [.. text.Split('\n').Index().Where(line => line.Item.StartsWith("<<<<<<< " + labels.Ours, StringComparison.Ordinal)).Select(line => line.Index + 1)];
        return new MergedMarkdown(newLine == "\n" ? text : text.Replace("\n", newLine, StringComparison.Ordinal), [.. merger.Conflicts.Zip(marks, (conflict, line) => conflict with { Line = line })], merger.TakenOver);
    }

    private static System.Collections.Immutable.ImmutableArray<SidePassage> PassagesIn(string text) => SidePassage.AllIn(PassageReader.Read(text), 0);

    private static int LeadingLines(string text) => text.Length - text.TrimStart('\n').Length;

    private static string Plain(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
}
