using System.Collections.Immutable;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;

namespace PolicyForge.Docx.Revisions;

/// <summary>A paragraph's part in a move.</summary>
/// <param name="Change">Its mark, named after the move.</param>
/// <param name="Starts">True for the first paragraph of those that were moved together.</param>
/// <param name="Ends">True for the last.</param>
internal sealed record Move(Change Change, bool Starts, bool Ends);

/// <summary>
/// Paragraphs that were deleted in one place and inserted in another with the same words: real moves (ECMA-376 Part 1, 17.13.5.22 to 28).
/// LibreOffice takes such pairs for moves in any case, and then leaves their ends behind unless they are marked so.
/// </summary>
internal sealed class MovedParagraphs
{
    /// <summary>Shorter ones, and single words, are in every document more than once.</summary>
    private const int ShortestMoved = 6;

    private readonly List<Place> _deleted = [];
    private readonly List<Place> _inserted = [];
    private readonly Dictionary<(DocumentNode Node, ChangeKind Kind), Queue<Move?>> _moves = new(new ByReference());
    private int _index;

    private MovedParagraphs()
    {
    }

    public static MovedParagraphs Of(PolicyDocument document, bool isRedline)
    {
        var moved = new MovedParagraphs();
        if (!isRedline) return moved;
        foreach (var block in document.Blocks) moved.Visit(block, null);
        moved.Pair();
        moved.Name();
        return moved;
    }

    /// <summary>The part in a move of a node's paragraph, each time that it is written; null where it was not moved.</summary>
    public Move? Take(DocumentNode node, Change? revision) =>
        revision is not null && _moves.TryGetValue((node, revision.Kind), out var moves) && moves.Count > 0 ? moves.Dequeue() : null;

    private void Visit(DocumentNode node, Change? revision)
    {
        if (node.Change is { Kind: not ChangeKind.Reformatted, IsShell: false } change) revision = change;
        switch (node)
        {
            case Section section:
                Add(section, section.Heading, section.Change is { IsShell: true } ? section.Change : revision);
                break;
            case Paragraph paragraph:
                Add(paragraph, paragraph.Inlines, revision);
                return;
            case Notice:
                _index++;
                break;
            case Inline: return;
            case not (ClauseBlock or ListBlock or ListItem or Quote or Form):
                // Whatever else there is keeps apart what stands before and after it.
                _index++;
                return;
        }

        foreach (var child in NodeChildren.Of(node)) Visit(child, revision);
    }

    private void Add(DocumentNode node, ImmutableArray<Inline> inlines, Change? revision)
    {
        _index++;
        if (revision is null) return;
        (revision.Kind == ChangeKind.Deleted ? _deleted : _inserted).Add(new Place(node, PlainText.Of(inlines).Trim(), _index, revision));
    }

    private void Pair()
    {
        var inserted = _inserted.Where(place => IsLong(place.Text)).GroupBy(place => place.Text, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => new Queue<Place>(group), StringComparer.Ordinal);
        foreach (var place in _deleted)
        {
            if (inserted.TryGetValue(place.Text, out var partners) && partners.Count > 0) Join(place, partners.Dequeue());
        }

        // Short ones go along with their neighbours.
        for (int i = 1; i < _deleted.Count; i++) Extend(_deleted[i - 1], _deleted[i], 1);
        for (int i = _deleted.Count - 2; i >= 0; i--) Extend(_deleted[i + 1], _deleted[i], -1);
    }

    private void Extend(Place moved, Place next, int step)
    {
        if (moved.Partner is not { } partner || next.Partner is not null || next.Index != moved.Index + step) return;
        int at = _inserted.IndexOf(partner) + step;
        if (at < 0 || at >= _inserted.Count) return;
        var other = _inserted[at];
        if (other.Partner is null && other.Index == partner.Index + step && other.Text == next.Text && other.Text.Length > 0) Join(next, other);
    }

    private static void Join(Place deleted, Place inserted)
    {
        deleted.Partner = inserted;
        inserted.Partner = deleted;
    }

    private void Name()
    {
        int number = 0;
        for (int i = 0; i < _deleted.Count; i++)
        {
            if (_deleted[i].Partner is null) continue;
            bool starts = i == 0 || !Continues(_deleted[i - 1], _deleted[i]);
            bool ends = i + 1 == _deleted.Count || !Continues(_deleted[i], _deleted[i + 1]);
            if (starts) number++;
            Put(_deleted[i], number, starts, ends);
            Put(_deleted[i].Partner!, number, starts, ends);
        }

        foreach (var place in _deleted.Concat(_inserted))
        {
            if (!_moves.TryGetValue((place.Node, place.Revision.Kind), out var moves)) _moves.Add((place.Node, place.Revision.Kind), moves = new Queue<Move?>());
            moves.Enqueue(place.Move);
        }

        static bool Continues(Place first, Place second) =>
            first.Partner is { } partner && second.Partner is { } next && second.Index == first.Index + 1 && next.Index == partner.Index + 1;
    }

    private static void Put(Place place, int number, bool starts, bool ends) =>
        place.Move = new Move(place.Revision with { MoveName = $"move{number}" }, starts, ends);

    private static bool IsLong(string text) => text.Length >= ShortestMoved && text.Contains(' ', StringComparison.Ordinal);

    /// <summary>A paragraph that came or went whole.</summary>
    private sealed class Place(DocumentNode node, string text, int index, Change revision)
    {
        public DocumentNode Node { get; } = node;

        public string Text { get; } = text;

        /// <summary>Neighbours have neighbouring ones.</summary>
        public int Index { get; } = index;

        public Change Revision { get; } = revision;

        /// <summary>Where it went, or came from; null where it is in one place only.</summary>
        public Place? Partner { get; set; }

        public Move? Move { get; set; }
    }

    /// <summary>Documents share nodes, and one may stand in both places of a move, or be equal to another by chance.</summary>
    private sealed class ByReference : IEqualityComparer<(DocumentNode Node, ChangeKind Kind)>
    {
        public bool Equals((DocumentNode Node, ChangeKind Kind) x, (DocumentNode Node, ChangeKind Kind) y) => ReferenceEquals(x.Node, y.Node) && x.Kind == y.Kind;

        public int GetHashCode((DocumentNode Node, ChangeKind Kind) value) =>
            HashCode.Combine(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(value.Node), value.Kind);
    }
}
