using System.Collections.Immutable;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;
using PolicyForge.Html.State;

namespace PolicyForge.Html.Redlines;

/// <summary>A section in which something changed.</summary>
/// <param name="Title">Number and heading; "Front of the document" before the first section, "End of the document" after the last.</param>
/// <param name="Happened">"New", "Removed", or what was changed in it and how often.</param>
/// <param name="FirstAnchor">The id of its first change.</param>
internal sealed record RedlinePlace(string Title, string Happened, string FirstAnchor)
{
    /// <summary>Places in the order in which their first changes stand.</summary>
    public static ImmutableArray<RedlinePlace> From(IEnumerable<RecordedChange> changes)
    {
        // By the section itself, not its value: two sections may read the same.
        var places = new List<(Section? Section, List<RecordedChange> Changes)>();
        foreach (RecordedChange change in changes)
        {
            int known = places.FindIndex(p => ReferenceEquals(p.Section, change.Section) && p.Changes[0].IsAtEnd == change.IsAtEnd);
            if (known >= 0) places[known].Changes.Add(change);
            else places.Add((change.Section, [change]));
        }

        return [.. places.Select(p => new RedlinePlace(Name(p.Section, p.Changes[0].IsAtEnd), Describe(p.Section, p.Changes), p.Changes[0].Anchor))];
    }

    private static string Name(Section? section, bool isAtEnd)
    {
        if (section is null) return isAtEnd ? "End of the document" : "Front of the document";
        string heading = PlainText.Of([.. section.Heading.Where(i => i.Change?.Kind != ChangeKind.Deleted)]);
        return section.Number is { } number ? $"{number.Text} {heading}" : heading;
    }

    private static string Describe(Section? section, List<RecordedChange> changes)
    {
        RecordedChange first = changes[0];
        if (section is not null && ReferenceEquals(first.Node, section) && first.Mark.Kind != ChangeKind.Reformatted)
            return first.Mark switch
            {
                { MoveName: not null, Kind: ChangeKind.Deleted } => "Moved away from here",
                { MoveName: not null } => "Moved to here",
                { IsShell: true, Kind: ChangeKind.Deleted } => "Heading removed",
                { IsShell: true } => "Heading added",
                { Kind: ChangeKind.Deleted } => "Removed",
                _ => "New",
            };
        string[] counts =
        [
            .. Count(changes, c => c is { Kind: ChangeKind.Inserted, MoveName: null }, "insertion"),
            .. Count(changes, c => c is { Kind: ChangeKind.Deleted, MoveName: null }, "deletion"),
            .. Count(changes, c => c.MoveName is not null, "move"),
            .. Count(changes, c => c.Kind == ChangeKind.Reformatted, "change of form or number", "changes of form or number"),
        ];
        return string.Join(", ", counts);
    }

    private static IEnumerable<string> Count(List<RecordedChange> changes, Func<Change, bool> isCounted, string one, string? many = null)
    {
        int count = changes.Count(c => isCounted(c.Mark));
        if (count > 0) yield return count == 1 ? $"1 {one}" : $"{count} {many ?? one + "s"}";
    }
}
