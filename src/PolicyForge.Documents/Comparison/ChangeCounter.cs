using System.Collections.Immutable;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;

namespace PolicyForge.Documents.Comparison;

/// <summary>Walks a redline once and counts for each clause and section.</summary>
internal sealed class ChangeCounter
{
    private readonly ChangeTally _all = new();
    private readonly List<(ClauseBlock Clause, Change? Around, ChangeTally Tally)> _clauses = [];
    private readonly List<(Section? Section, Change? Around, ChangeTally Tally)> _sections = [];
    private readonly Stack<ChangeTally> _openClauses = new();
    private ChangeTally _section = new();

    public ChangeSummary Count(PolicyDocument redline)
    {
        _sections.Add((null, null, _section));
        Walk(redline.Blocks, null);
        Walk(redline.Footnotes, null);
        return new ChangeSummary(Clauses(), Sections(), PropertyComparer.Compare(redline.PreviousProperties, redline.Properties), _all.Added, _all.Removed);
    }

    private void Walk(IEnumerable<DocumentNode> nodes, Change? around)
    {
        foreach (var node in nodes) Walk(node, around);
    }

    private void Walk(DocumentNode node, Change? around)
    {
        if (node.Change is { Kind: ChangeKind.Reformatted }) Tallies(tally => tally.Reformatted++, node is Section section ? section : null);
        else if (node.Change is { IsShell: true }) CountShell(node);
        else if (node.Change is not null) around = node.Change;
        if (node is Paragraph { End: not null }) Tallies(tally => tally.Other++);
        switch (node)
        {
            case ClauseBlock clause: Enter(clause, around); break;
            case Section inner: Enter(inner, around); break;
            case Text or Code or Citation or CrossReference when around is not null: CountWords(PlainText.Of([(Inline)node]), around.Kind); break;
            case Notice notice:
                Walk(notice.Title, notice.Change is { IsShell: true } ? notice.Change : around);
                Walk(notice.Blocks, around);
                break;
            case Contents: break;
            default:
                if ((node.Change is not null || node is Image or FormField) && around is not null && NodeChildren.Of(node).FirstOrDefault() is null) Tallies(tally => tally.Other++);
                Walk(NodeChildren.Of(node), around);
                break;
        }
    }

    /// <summary>The words of a heading or title are counted where they stand; other boxes have none.</summary>
    private void CountShell(DocumentNode node)
    {
        if (node is Notice { Title: [] }) Tallies(tally => tally.Other++);
        else if (node is not (Section or Notice)) Tallies(tally => tally.Reformatted++);
    }

    private void Enter(ClauseBlock clause, Change? around)
    {
        var tally = new ChangeTally();
        _clauses.Add((clause, around, tally));
        _openClauses.Push(tally);
        Walk(clause.Blocks, around);
        _openClauses.Pop();
    }

    private void Enter(Section section, Change? around)
    {
        var outer = _section;
        _section = new ChangeTally();
        if (section.Change is { Kind: ChangeKind.Reformatted }) _section.Reformatted++;
        _sections.Add((section, around, _section));
        Walk(section.Heading, section.Change is { IsShell: true } ? section.Change : around);
        Walk(section.Blocks, around);
        _section = outer;
    }

    private void CountWords(string text, ChangeKind kind)
    {
        int words = WordSplitter.Count(text);
        if (words == 0) Tallies(tally => tally.Other++);
        else if (kind == ChangeKind.Inserted) Tallies(tally => tally.Added += words);
        else Tallies(tally => tally.Removed += words);
    }

    /// <summary>Counts for the document, the section and the clauses round the place; a reformatted section counts for itself when it is entered.</summary>
    private void Tallies(Action<ChangeTally> count, Section? own = null)
    {
        count(_all);
        if (own is null) count(_section);
        foreach (var clause in _openClauses) count(clause);
    }

    private ImmutableArray<ClauseChange> Clauses() =>
    [
        .. _clauses.Where(entry => entry.Around is not null || !entry.Tally.IsEmpty)
            .Where(entry => !(entry.Clause.Change is { MoveName: not null, Kind: ChangeKind.Deleted }))
            .Select(entry => new ClauseChange(entry.Clause.ClauseId, NatureOf(entry.Around, entry.Clause.Change?.MoveName, entry.Tally), entry.Tally.Added, entry.Tally.Removed)),
    ];

    private ImmutableArray<SectionChange> Sections() =>
    [
        .. _sections.Where(entry => entry.Around is not null || !entry.Tally.IsEmpty)
            .Select(entry => new SectionChange(entry.Section?.Anchor, entry.Section?.Number?.Text, HeadingOf(entry.Section), NatureOf(entry.Around, null, entry.Tally), entry.Tally.Added, entry.Tally.Removed)),
    ];

    private static string HeadingOf(Section? section)
    {
        if (section is null) return "";
        bool isDeleted = section.Change is { Kind: ChangeKind.Deleted };
        return PlainText.Of([.. section.Heading.Where(inline => isDeleted || inline.Change is not { Kind: ChangeKind.Deleted })]);
    }

    private static ChangeNature NatureOf(Change? around, string? moveName, ChangeTally tally) =>
        moveName is not null ? ChangeNature.Moved
        : around is { Kind: ChangeKind.Inserted } ? ChangeNature.Inserted
        : around is { Kind: ChangeKind.Deleted } ? ChangeNature.Deleted
        : tally.HasContent ? ChangeNature.Changed
        : ChangeNature.Reformatted;
}
