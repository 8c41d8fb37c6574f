using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;

namespace PolicyForge.Documents.Comparison;

/// <summary>Leads footnote marks in deleted text to the redline's footnotes: they still carry the numbers of the old document.</summary>
internal sealed class DeletedNoteNumbers(PolicyDocument old, PolicyDocument now, NotePairs notes) : DocumentRewriter
{
    private readonly Dictionary<int, int> _numbers = Numbers(old, now, notes);
    private bool _isDeleted;

    protected override DocumentNode? RewriteNode(DocumentNode node)
    {
        if (node.Change is { Kind: ChangeKind.Deleted, IsShell: true }) return WithoutShell(node);
        if (_isDeleted && node is FootnoteReference note) return note with { Number = _numbers[note.Number] };
        if (_isDeleted || node.Change is not { Kind: ChangeKind.Deleted, IsShell: false }) return RewriteChildren(node);
        _isDeleted = true;
        var rewritten = node is FootnoteReference mark ? mark with { Number = _numbers[mark.Number] } : RewriteChildren(node);
        _isDeleted = false;
        return rewritten;
    }

    /// <summary>A heading or title is deleted, what stands under it is not.</summary>
    private DocumentNode WithoutShell(DocumentNode node)
    {
        _isDeleted = true;
        var words = node switch { Section section => RewriteInlines(section.Heading), Notice notice => RewriteInlines(notice.Title), _ => [] };
        _isDeleted = false;
        return node switch
        {
            Section section => section with { Heading = words, Blocks = RewriteBlocks(section.Blocks) },
            Notice notice => notice with { Title = words, Blocks = RewriteBlocks(notice.Blocks) },
            _ => RewriteChildren(node),
        };
    }

    private static Dictionary<int, int> Numbers(PolicyDocument old, PolicyDocument now, NotePairs notes)
    {
        int next = now.Footnotes.Length + 1;
        return old.Footnotes.ToDictionary(note => note.Number, note => notes.NewOf(note.Number) ?? next++);
    }
}
