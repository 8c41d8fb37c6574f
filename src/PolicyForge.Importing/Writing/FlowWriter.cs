using System.Collections.Immutable;
using PolicyForge.Importing.Recognition;
using PolicyForge.Importing.Source;

namespace PolicyForge.Importing.Writing;

/// <summary>Writes pieces as the Markdown of one file.</summary>
/// <param name="file">Which file: where its notes, pictures and anchors stand.</param>
/// <param name="marks">How lists are marked.</param>
/// <param name="levelsAbove">What is taken from the level of headings: 1 in a clause that stands in a first-level section.</param>
/// <param name="references">Makes references of words; null in tables, whose lines must keep their lengths.</param>
internal sealed class FlowWriter(FileTargets file, MarkPlan marks, int levelsAbove, LiveReferences? references = null)
{
    private readonly InlineMarkdown _inline = new(file, references);

    public List<string> Lines { get; } = [];

    public void Write(IReadOnlyList<FlowPiece> pieces)
    {
        for (int i = 0; i < pieces.Count;)
        {
            int from = i;
            if (pieces[i].Treatment == NumberTreatment.Item) i = WriteList(pieces, i);
            else if (pieces[i] is { Piece: TextPiece, Treatment: NumberTreatment.Unnumbered or NumberTreatment.Typed }) i = WriteUnnumbered(pieces, i);
            else Write(pieces[i++]);
            if (i == from) i++;
        }
    }

    public void Paragraph(string markdown)
    {
        if (markdown.Length == 0) return;
        if (Lines.Count > 0) Lines.Add("");
        Lines.AddRange(markdown.Split('\n'));
    }

    public void Heading(HeadingPiece heading, NumberTreatment treatment)
    {
        string words = TitleWords(heading.Paragraph, treatment == NumberTreatment.Typed && heading.Appendix is not null ? heading.Whole : WordsOf(heading.Words, treatment == NumberTreatment.Typed ? heading.Label?.Text : null));
        if (words.Length == 0) return;
        string unnumbered = treatment == NumberTreatment.AsScheme ? "" : " .unnumbered";
        string appendix = heading.Appendix is not null && treatment == NumberTreatment.AsScheme ? " .appendix" : "";
        Paragraph($"{new string('#', Math.Max(1, heading.Level - levelsAbove))} {words} {{#{file.AnchorOf(heading)}{appendix}{unnumbered}}}");
    }

    public string Inline(ImmutableArray<SourceRun> runs, bool plain = false) => _inline.Write(runs, plain);

    /// <summary>The words of a title or heading, on one line: their looks are those of the style.</summary>
    public string TitleWords(SourceParagraph paragraph, ImmutableArray<SourceRun> runs)
    {
        if (file.IsInCapitals(paragraph)) runs = [.. runs.Select(run => run with { Text = run.Text.ToUpperInvariant() })];
        return _inline.Write(runs, plain: true).Replace("\\\n", " ", StringComparison.Ordinal);
    }

    /// <summary>A paragraph's words, with a number before them that nothing counts.</summary>
    public string Words(TextPiece text, string? label = null, bool plain = false)
    {
        var runs = WordsOf(WithLines(text), label);
        if (file.IsUnmarked(text.Paragraph)) runs = [.. runs.Select(run => run with { IsBold = false, IsItalic = false, IsUnderlined = false })];
        return _inline.Write(runs, plain, live: !file.IsUnmarked(text.Paragraph));
    }

    /// <summary>A tab that draws a line to write on is that line.</summary>
    private static ImmutableArray<SourceRun> WithLines(TextPiece text) =>
        text.Paragraph.HasLeader ? [.. text.Words.Select(run => run with { Text = run.Text.Replace("\t", " ____________________ ", StringComparison.Ordinal) })] : text.Words;

    private static ImmutableArray<SourceRun> WordsOf(ImmutableArray<SourceRun> runs, string? label) =>
        label is null ? runs : [(runs.FirstOrDefault(run => run.Text.Length > 0) ?? new SourceRun("")) with { Text = label + " ", Link = null }, .. runs];

    private void Write(FlowPiece flow)
    {
        switch (flow.Piece)
        {
            case HeadingPiece heading: Heading(heading, flow.Treatment); break;
            case TextPiece text: Paragraph(Words(text)); break;
            case TitlePiece title: Paragraph(_inline.Write(title.Words)); break;
            case TablePiece table: WriteTable(table.Table); break;
            case HistoryPiece: Paragraph("::: history\n:::"); break;
            case ContentsPiece contents: Paragraph($"::: contents depth={contents.Depth}{(contents.Title is { } above ? " " + InlineMarkdown.Escape(above) : "")}\n:::"); break;
        }
    }

    private int WriteUnnumbered(IReadOnlyList<FlowPiece> pieces, int start)
    {
        int end = start;
        var written = new List<string>();
        while (end < pieces.Count && pieces[end] is { Piece: TextPiece text, Treatment: NumberTreatment.Unnumbered or NumberTreatment.Typed })
        {
            string words = Words(text, pieces[end].Treatment == NumberTreatment.Typed ? text.Label?.Text : null);
            if (words.Length > 0) written.Add(words);
            end++;
        }

        if (written.Count > 0) Paragraph("::: unnumbered\n" + string.Join("\n\n", written) + "\n:::");
        return end;
    }

    private void WriteTable(SourceTable table)
    {
        if (Lines.Count > 0) Lines.Add("");
        Lines.AddRange(new TableMarkdown(CellLines).Write(table));
    }

    private ImmutableArray<string> CellLines(SourceCell cell, bool isHeader)
    {
        var pieces = cell.Blocks.OfType<SourceParagraph>().Where(paragraph => !paragraph.IsEmpty).Select(TypedLabels.Take)
            .Select(paragraph => new FlowPiece(new TextPiece(paragraph, paragraph.Runs) { Label = paragraph.Label }, TreatmentInCell(paragraph))).ToList();
        var flow = new FlowWriter(file, marks, levelsAbove);
        foreach (var group in Grouped(pieces))
        {
            if (group[0].Treatment == NumberTreatment.Item) flow.Write(group);
            else
            {
                var text = (TextPiece)group[0].Piece;
                flow.Paragraph(flow.Words(text, group[0].Treatment == NumberTreatment.Typed ? text.Label?.Text : null, isHeader));
            }
        }

        return [.. flow.Lines];
    }

    private static NumberTreatment TreatmentInCell(SourceParagraph paragraph) =>
        paragraph.Label is not { } label ? NumberTreatment.AsScheme : label is { IsTyped: true, IsBullet: false } && label.Text.All(char.IsAsciiDigit) ? NumberTreatment.Typed : label.IsBullet || ItemMark.Read(label.Text) is not null ? NumberTreatment.Item : NumberTreatment.Typed;

    /// <summary>Items that follow one another together, all else by itself.</summary>
    private static IEnumerable<List<FlowPiece>> Grouped(List<FlowPiece> pieces)
    {
        for (int i = 0; i < pieces.Count;)
        {
            int end = i + 1;
            while (pieces[i].Treatment == NumberTreatment.Item && end < pieces.Count && pieces[end].Treatment == NumberTreatment.Item) end++;
            yield return pieces[i..end];
            i = end;
        }
    }

    private int WriteList(IReadOnlyList<FlowPiece> pieces, int start)
    {
        var list = new ListMarkdown(text => Words(text), marks);
        int end = start;
        while (end < pieces.Count)
        {
            if (pieces[end] is { Piece: TextPiece item, Treatment: NumberTreatment.Item }) list.Item(item);
            else if (pieces[end].Piece is TextPiece { Label: null } text && list.Continues(text) && end + 1 < pieces.Count && pieces[end + 1].Treatment == NumberTreatment.Item) list.Continue(text);
            else break;
            end++;
        }

        if (list.Lines.Count > 0)
        {
            if (Lines.Count > 0) Lines.Add("");
            Lines.AddRange(list.Lines);
        }

        return end;
    }
}
