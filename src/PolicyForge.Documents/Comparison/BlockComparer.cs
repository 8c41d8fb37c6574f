using System.Collections.Immutable;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;

namespace PolicyForge.Documents.Comparison;

/// <summary>Compares lists of blocks and the blocks that are partners.</summary>
internal sealed class BlockComparer
{
    private readonly ChangeStamp _stamp;
    private readonly NodeProfiles _profiles = new();
    private readonly SequenceAligner _aligner;
    private readonly InlineComparer _inlines;
    private readonly NotePairs _notes;
    private readonly TableComparer _tables;
    private readonly BlockRegrouping _regrouping;
    private readonly ListComparer _lists;

    public BlockComparer(ChangeStamp stamp, NotePairs notes)
    {
        _stamp = stamp;
        _notes = notes;
        _aligner = new SequenceAligner(_profiles, new PartnerScore(_profiles));
        _inlines = new InlineComparer(stamp, notes);
        _tables = new TableComparer(this);
        _regrouping = new BlockRegrouping(_profiles, _aligner);
        _lists = new ListComparer(this, _regrouping, _profiles, stamp);
    }

    public ImmutableArray<Block> Compare(ImmutableArray<Block> old, ImmutableArray<Block> now)
    {
        var pairs = _aligner.Align(old, now);
        if (!pairs.Exists(pair => (pair.Old ?? pair.New) is Section && (pair.Old is null || pair.New is null)) || !SectionStream.IsCanonical(old) || !SectionStream.IsCanonical(now))
            return Mark(pairs, isStream: false);
        // A section came or went: perhaps only its heading, or its level.
        var stream = _aligner.Align(SectionStream.Flatten(old), SectionStream.Flatten(now));
        return WordsMarked(stream) * 4 < WordsMarked(pairs) * 3 ? SectionStream.Nest(Mark(stream, isStream: true)) : Mark(pairs, isStream: false);
    }

    /// <summary>About how many words a comparison of the pairs would mark.</summary>
    private int WordsMarked(List<NodePair<Block>> pairs) => pairs.Sum(pair =>
        (pair.Old is null ? 0 : _profiles.Of(pair.Old).Words.Length) + (pair.New is null ? 0 : _profiles.Of(pair.New).Words.Length)
        - (pair.Old is null || pair.New is null ? 0 : 2 * _profiles.Shared(pair.Old, pair.New)));

    /// <param name="isStream">True where sections are headings alone, followed by what they hold.</param>
    private ImmutableArray<Block> Mark(List<NodePair<Block>> pairs, bool isStream)
    {
        var result = ImmutableArray.CreateBuilder<Block>(pairs.Count);
        foreach (var step in _regrouping.Group(pairs))
        {
            switch (step)
            {
                case BlockStep.Split split: result.AddRange(Split(split)); break;
                case BlockStep.Joined joined: result.AddRange(Join(joined)); break;
                case BlockStep.Wrapped wrapped:
                    result.Add(BlockBoxes.With(wrapped.Box, Compare(wrapped.Old, BlockBoxes.ContentOf(wrapped.Box))) with { Change = _stamp.Shell(ChangeKind.Inserted) });
                    break;
                case BlockStep.Unwrapped unwrapped:
                    result.Add(BlockBoxes.With(unwrapped.Box, Compare(BlockBoxes.ContentOf(unwrapped.Box), unwrapped.New)) with { Change = _stamp.Shell(ChangeKind.Deleted) });
                    break;
                case BlockStep.One { Old: null, New: Section heading } when isStream: result.Add(heading with { Change = _stamp.Shell(ChangeKind.Inserted) }); break;
                case BlockStep.One { Old: Section heading, New: null } when isStream: result.Add(heading with { Change = _stamp.Shell(ChangeKind.Deleted) }); break;
                case BlockStep.One one: Mark(one.Old, one.New, (before, after) => Compare(before, after), result); break;
            }
        }

        return result.DrainToImmutable();
    }

    /// <summary>The pieces, with the ends between them marked.</summary>
    public ImmutableArray<Paragraph> Split(BlockStep.Split split)
    {
        var pieces = Pieces(Compare(split.Old.Inlines, Run(split.New)));
        return [.. pieces[..^1].Select((piece, i) => split.New[i] with { Inlines = piece, End = _stamp.Inserted }), MarkParagraph(split.New[^1] with { Inlines = pieces[^1] }, split.Old)];
    }

    /// <inheritdoc cref="Split"/>
    public ImmutableArray<Paragraph> Join(BlockStep.Joined joined)
    {
        var pieces = Pieces(Compare(Run(joined.Old), joined.New.Inlines));
        return [.. pieces[..^1].Select((piece, i) => joined.Old[i] with { Inlines = piece, End = _stamp.Deleted }), MarkParagraph(joined.New with { Inlines = pieces[^1] }, joined.Old[^1])];
    }

    /// <summary>The words of paragraphs in a row, with a break between each two.</summary>
    private static ImmutableArray<Inline> Run(ImmutableArray<Paragraph> paragraphs) =>
        [.. paragraphs.SelectMany((paragraph, index) => index == 0 ? paragraph.Inlines : paragraph.Inlines.Insert(0, new ParagraphBreak()))];

    private static List<ImmutableArray<Inline>> Pieces(ImmutableArray<Inline> run)
    {
        var pieces = new List<ImmutableArray<Inline>>();
        int start = 0;
        for (int i = 0; i <= run.Length; i++)
        {
            if (i < run.Length && run[i] is not ParagraphBreak) continue;
            pieces.Add(run[start..i]);
            start = i + 1;
        }

        return pieces;
    }

    /// <summary>
    /// The content of partners that must keep a paragraph (cells, items, footnotes): one paragraph is the partner of the other
    /// however little they share, since the end of a cell's last paragraph cannot be deleted in Word.
    /// </summary>
    public ImmutableArray<Block> CompareContent(ImmutableArray<Block> old, ImmutableArray<Block> now) =>
        old is [Paragraph before] && now is [Paragraph after] && !IsUnchanged(before, after) ? [Compare(before, after)] : Compare(old, now);

    public ImmutableArray<Inline> Compare(ImmutableArray<Inline> old, ImmutableArray<Inline> now) => _inlines.Compare(old, now);

    /// <summary>Pairs two lists, marks what has no partner, and compares the rest. A comparison that gives null puts the new node in the old one's place.</summary>
    public ImmutableArray<T> CompareAll<T>(ImmutableArray<T> old, ImmutableArray<T> now, Func<T, T, T?> compare)
        where T : DocumentNode
    {
        var result = ImmutableArray.CreateBuilder<T>(Math.Max(old.Length, now.Length));
        foreach (var (before, after) in _aligner.Align(old, now))
        {
            Mark(before, after, compare, result);
        }

        return result.DrainToImmutable();
    }

    private void Mark<T>(T? before, T? after, Func<T, T, T?> compare, ImmutableArray<T>.Builder result)
        where T : DocumentNode
    {
        if (before is null) result.Add(_stamp.MarkInserted(after!));
        else if (after is null) result.Add(_stamp.MarkDeleted(before));
        else if (IsUnchanged(before, after)) result.Add(after);
        else if (compare(before, after) is { } marked) result.Add(marked);
        else AddReplaced(before, after, result);
    }

    private void AddReplaced<T>(T before, T after, ImmutableArray<T>.Builder result)
        where T : DocumentNode
    {
        result.Add(_stamp.MarkDeleted(before));
        result.Add(_stamp.MarkInserted(after));
    }

    public List<NodePair<T>> Align<T>(ImmutableArray<T> old, ImmutableArray<T> now)
        where T : DocumentNode => _aligner.Align(old, now);

    public T MarkInserted<T>(T node)
        where T : DocumentNode => _stamp.MarkInserted(node);

    public T MarkDeleted<T>(T node)
        where T : DocumentNode => _stamp.MarkDeleted(node);

    /// <summary>The new node, marked as reformatted where <paramref name="differs"/>.</summary>
    public T Mark<T>(T now, T old, bool differs)
        where T : DocumentNode => differs ? now with { Change = _stamp.Reformatted(old) } : now;

    /// <summary>Nothing between them is to be marked.</summary>
    public bool AreSame(DocumentNode old, DocumentNode now) => IsUnchanged(old, now);

    /// <summary>The same words and structure.</summary>
    public bool AreAlike(DocumentNode old, DocumentNode now) => _profiles.AreAlike(old, now);

    /// <summary>The same in all that a comparison restores, and footnotes that can be partners.</summary>
    private bool IsUnchanged(DocumentNode old, DocumentNode now)
    {
        if (!_profiles.AreSame(old, now)) return false;
        var before = old.Descendants().OfType<FootnoteReference>();
        var after = now.Descendants().OfType<FootnoteReference>();
        return before.Zip(after).All(pair => _notes.TryPair(pair.First.Number, pair.Second.Number));
    }

    private Block? Compare(Block before, Block after) => (before, after) switch
    {
        (Paragraph old, Paragraph now) => Compare(old, now),
        (Section old, Section now) => Compare(old, now),
        (ClauseBlock old, ClauseBlock now) => Mark(now with { Blocks = Compare(old.Blocks, now.Blocks) }, old, old.ClauseId != now.ClauseId),
        (ListBlock old, ListBlock now) => Compare(old, now),
        (Table old, Table now) => _tables.Compare(old, now),
        (HistoryTable old, HistoryTable now) => _tables.Compare(old, now),
        (Quote old, Quote now) => now with { Blocks = Compare(old.Blocks, now.Blocks) },
        (Notice old, Notice now) => Compare(old, now),
        (Form old, Form now) => Mark(now with { Blocks = Compare(old.Blocks, now.Blocks) }, old, old.Title != now.Title),
        (Cover old, Cover now) => Mark(now with { Blocks = Compare(old.Blocks, now.Blocks) }, old, old.IsPage != now.IsPage),
        (Details old, Details now) => now with { Rows = CompareAll(old.Rows, now.Rows, Compare) },
        (SignatureBlock old, SignatureBlock now) => now with { Lines = CompareAll(old.Lines, now.Lines, Compare) },
        (Contents old, Contents now) => Mark(now, old, old.Title != now.Title || old.Depth != now.Depth),
        (Figure old, Figure now) when old.Image.Resource.Bytes.AsSpan().SequenceEqual(now.Image.Resource.Bytes.AsSpan()) && old.Image.AlternativeText == now.Image.AlternativeText =>
            now with { Caption = Compare(old.Caption, now.Caption) },
        _ => null,
    };

    private Paragraph Compare(Paragraph old, Paragraph now) =>
        MarkParagraph(now with { Inlines = Compare(old.Inlines, now.Inlines) }, old);

    private Paragraph MarkParagraph(Paragraph now, Paragraph old) =>
        Mark(now, old, old.Role != now.Role || old.Number != now.Number || old.Anchor != now.Anchor);

    private Section Compare(Section old, Section now)
    {
        var marked = now with { Heading = Compare(old.Heading, now.Heading), Blocks = Compare(old.Blocks, now.Blocks) };
        bool differs = old.Level != now.Level || old.Kind != now.Kind || old.Number != now.Number || old.Anchor != now.Anchor || old.InContents != now.InContents;
        return Mark(marked, old, differs);
    }

    private ListBlock Compare(ListBlock old, ListBlock now)
    {
        var marked = now with { Items = CompareAll(old.Items, now.Items, Compare) };
        marked = Mark(marked, old, old.Style != now.Style || old.Start != now.Start || old.IsLoose != now.IsLoose);
        int words = _lists.WordsMarked(marked);
        return words > 0 && _lists.Compare(old, now) is { } outline && _lists.WordsMarked(outline) * 4 < words * 3 ? outline : marked;
    }

    /// <summary>Null where the paragraph beside the item's mark came or went: the mark would stay behind with another.</summary>
    public ListItem? Compare(ListItem old, ListItem now)
    {
        var blocks = CompareContent(old.Blocks, now.Blocks);
        bool losesFirst = old.Blocks is [_, ..] && now.Blocks is [_, ..] && blocks is [{ Change: { Kind: not ChangeKind.Reformatted, IsShell: false } }, ..];
        return losesFirst ? null : Mark(now with { Blocks = blocks }, old, old.IsChecked != now.IsChecked);
    }

    private Notice Compare(Notice old, Notice now) =>
        Mark(now with { Title = Compare(old.Title, now.Title), Blocks = Compare(old.Blocks, now.Blocks) }, old, old.Kind != now.Kind);

    private DetailsRow Compare(DetailsRow old, DetailsRow now) =>
        now with { Key = Compare(old.Key, now.Key), Value = Compare(old.Value, now.Value) };

    private SignatureLine? Compare(SignatureLine old, SignatureLine now) =>
        old.Name != now.Name ? null : Mark(now with { Role = Compare(old.Role, now.Role) }, old, old.HasDate != now.HasDate);
}
