using PolicyForge.Documents.Model;

namespace PolicyForge.Docx.Revisions;

/// <summary>
/// Keeps changes apart that meet at the end of a paragraph which itself is unchanged: LibreOffice takes neighbouring changes of one kind,
/// author and minute for one, and would take the paragraph's end with them. The second has another time.
/// </summary>
internal sealed class NeighbouringChanges
{
    /// <summary>LibreOffice joins what lies a minute apart.</summary>
    private const int Apart = 2;

    private ChangeKind? _tail;
    private bool _isAtStart;

    /// <summary>To be added to the time of a change.</summary>
    public int Minutes { get; private set; }

    /// <param name="end">The mark of the paragraph's end.</param>
    public void Begin(Change? end)
    {
        _isAtStart = true;
        if (end is not null) Meet(end.Kind);
    }

    /// <summary>Before every run.</summary>
    public void Run(Change? revision)
    {
        if (_isAtStart && revision is not null) Meet(revision.Kind);
        _isAtStart = false;
    }

    /// <param name="last">The mark of the last run.</param>
    /// <param name="end">The mark of the paragraph's end.</param>
    public void End(Change? last, Change? end) => _tail = last is not null && last.Kind != end?.Kind ? last.Kind : null;

    private void Meet(ChangeKind kind)
    {
        if (_tail == kind) Minutes = Apart - Minutes;
        _tail = null;
    }
}
