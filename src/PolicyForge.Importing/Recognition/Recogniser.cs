using System.Collections.Immutable;
using PolicyForge.Importing.Source;

namespace PolicyForge.Importing.Recognition;

/// <summary>Tells what each block of a document is. What it had to guess is said by the pieces themselves.</summary>
public static class Recogniser
{
    public static ImmutableArray<Piece> Read(SourceDocument document)
    {
        var blocks = document.Blocks.Where(block => block is not SourceParagraph { IsEmpty: true }).ToImmutableArray();
        var contents = ContentsLines.Find(blocks);
        var text = blocks.Where((_, index) => !contents.Contains(index)).Select(block => block is SourceParagraph paragraph ? TypedLabels.Take(paragraph) : block).ToImmutableArray();
        var pieces = Classify(text);
        if (contents.Count > 0) pieces = WithContents(pieces, blocks, contents);
        return [.. FrontMatter.Find(Levelled(Joined(pieces)))];
    }

    private static ImmutableArray<Piece> Classify(ImmutableArray<SourceBlock> blocks)
    {
        var headings = new HeadingFinder(blocks);
        var pieces = ImmutableArray.CreateBuilder<Piece>(blocks.Length);
        bool hasHistory = false;
        foreach (var block in blocks)
        {
            if (block is SourceTable table)
            {
                var history = hasHistory ? null : HistoryTables.Read(table);
                hasHistory |= history is not null;
                pieces.Add(history is null ? new TablePiece(table) : history);
            }
            else if (block is SourceParagraph paragraph)
            {
                pieces.Add(headings.Find(paragraph) is var (level, reason)
                    ? new HeadingPiece(paragraph, level, paragraph.Runs) { Label = paragraph.Label, Reason = reason }
                    : new TextPiece(paragraph, paragraph.Runs) { Label = paragraph.Label });
            }
        }

        return pieces.ToImmutable();
    }

    private static ImmutableArray<Piece> WithContents(ImmutableArray<Piece> pieces, ImmutableArray<SourceBlock> blocks, HashSet<int> contents)
    {
        var first = (SourceParagraph)blocks[contents.Min()];
        var lines = contents.Select(index => (SourceParagraph)blocks[index]).ToArray();
        bool hasTitle = ContentsLines.IsTitle(first);
        int depth = lines.Where(line => line.StyleName.StartsWith("toc ", StringComparison.Ordinal)).Select(line => line.StyleName[^1] - '0').Where(level => level is >= 1 and <= 6).DefaultIfEmpty(2).Max();
        int at = 0;
        while (at < pieces.Length && pieces[at].Place.Index < first.Index) at++;
        return pieces.Insert(at, new ContentsPiece(first, hasTitle ? first.Text.Trim() : null, Math.Min(depth, 3)));
    }

    /// <summary>"Appendix A" and the title on the line below become one heading.</summary>
    private static ImmutableArray<Piece> Joined(ImmutableArray<Piece> pieces)
    {
        var joined = ImmutableArray.CreateBuilder<Piece>(pieces.Length);
        for (int i = 0; i < pieces.Length; i++)
        {
            if (pieces[i] is not HeadingPiece { Label: null } heading || Appendices.Read(heading.Text) is not var (name, title, _))
            {
                joined.Add(pieces[i] is HeadingPiece { Label: { } label } labelled && Appendices.Read(label.Text) is var (own, _, _) ? labelled with { Appendix = own, Level = 1, Whole = [new SourceRun(label.Text + " "), .. labelled.Words] } : pieces[i]);
                continue;
            }

            if (title.Length == 0 && i + 1 < pieces.Length && TitleBelow(pieces[i + 1]) is { } below)
            {
                joined.Add(heading with { Appendix = name, Level = 1, Words = below, Whole = [.. heading.Words, new SourceRun(" "), .. below], IsTitleBelow = true });
                i++;
            }
            else joined.Add(title.Length > 0 ? heading with { Appendix = name, Level = 1, Words = After(heading.Words, title) } : heading with { Level = 1 });
        }

        return joined.ToImmutable();
    }

    /// <summary>The words of the title alone, as they looked.</summary>
    private static ImmutableArray<SourceRun> After(ImmutableArray<SourceRun> runs, string title) => [(runs.LastOrDefault(run => run.Text.Trim().Length > 0) ?? new SourceRun("")) with { Text = title }];

    private static ImmutableArray<SourceRun>? TitleBelow(Piece piece) => piece switch
    {
        HeadingPiece { Label: null } heading => heading.Words,
        TextPiece { Label: null, Paragraph.IsBold: true } text when text.Text.Length <= 120 => text.Words,
        TextPiece { Label: null, Paragraph.IsCentred: true } text when text.Text.Length <= 120 => text.Words,
        _ => null,
    };

    /// <summary>Levels that begin with 1 and skip none.</summary>
    private static ImmutableArray<Piece> Levelled(ImmutableArray<Piece> pieces)
    {
        var headings = pieces.OfType<HeadingPiece>().ToArray();
        if (headings.Length == 0) return pieces;
        int least = headings.Min(heading => heading.Level);
        bool isTitle = headings[0].Level == least && headings[0] is { Label: null, Appendix: null } && headings.Count(heading => heading is { Appendix: null } && heading.Level == least) == 1 && headings.Length > 2 && pieces.IndexOf(headings[0]) <= 4;
        var result = ImmutableArray.CreateBuilder<Piece>(pieces.Length);
        int last = 0;
        foreach (var piece in pieces)
        {
            if (piece is not HeadingPiece heading)
            {
                result.Add(piece);
                continue;
            }

            if (isTitle && ReferenceEquals(heading, headings[0]))
            {
                result.Add(new TitlePiece(heading.Paragraph, heading.Words));
                continue;
            }

            int level = heading.Appendix is not null ? 1 : Math.Clamp(heading.Level - (isTitle && heading.Level > least ? least : least - 1), 1, Math.Min(last + 1, 6));
            last = level;
            result.Add(heading with { Level = level });
        }

        return result.ToImmutable();
    }
}
