using PolicyForge.Documents.Model;

namespace PolicyForge.Docx.Body;

/// <summary>A page break that waits for the paragraph that is to start the page: in a redline, in the old document and in the new one apart.</summary>
internal sealed class PendingPageBreak
{
    private bool _now;
    private bool _former;

    public bool IsPending => _now || _former;

    /// <param name="change">The mark of the break; null where both documents have it.</param>
    public void Add(Change? change)
    {
        _now |= change?.Kind != ChangeKind.Deleted;
        _former |= change?.Kind != ChangeKind.Inserted;
    }

    /// <summary>For a break that a changed property makes: which of the documents have it.</summary>
    public void Add(bool now, bool former)
    {
        _now |= now;
        _former |= former;
    }

    /// <summary>Whether a paragraph or table starts a page. What a document does not have leaves that document's break to the next.</summary>
    /// <param name="holder">The mark of the paragraph or table.</param>
    public (bool Now, bool Former) Take(Change? holder)
    {
        bool now = _now && holder?.Kind != ChangeKind.Deleted;
        bool former = _former && holder?.Kind != ChangeKind.Inserted;
        _now &= !now;
        _former &= !former;
        return (now, former);
    }

    public void Clear() => _now = _former = false;
}
