using System.Collections.Immutable;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;

namespace PolicyForge.Documents.Comparison;

/// <summary>Numbers footnotes anew in the order in which they are referred to; those that nothing refers to go.</summary>
internal sealed class NoteNumbering : DocumentRewriter
{
    private readonly Dictionary<int, int> _numbers = [];
    private readonly List<int> _order = [];

    private NoteNumbering()
    {
    }

    public static PolicyDocument Renumber(PolicyDocument document)
    {
        if (document.Footnotes.IsEmpty) return document;
        var numbering = new NoteNumbering();
        var blocks = numbering.RewriteBlocks(document.Blocks);
        var byNumber = document.Footnotes.ToDictionary(note => note.Number);
        var notes = ImmutableArray.CreateBuilder<Footnote>();
        for (int i = 0; i < numbering._order.Count; i++)
        {
            var note = byNumber[numbering._order[i]];
            notes.Add(note with { Number = i + 1, Blocks = numbering.RewriteBlocks(note.Blocks) });
        }

        return document with { Blocks = blocks, Footnotes = notes.DrainToImmutable() };
    }

    protected override DocumentNode? RewriteNode(DocumentNode node)
    {
        if (node is not FootnoteReference note) return RewriteChildren(node);
        if (!_numbers.TryGetValue(note.Number, out int number))
        {
            _order.Add(note.Number);
            number = _order.Count;
            _numbers.Add(note.Number, number);
        }

        return number == note.Number ? note : note with { Number = number };
    }
}
