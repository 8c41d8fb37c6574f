using System.Collections.Immutable;
using System.Globalization;
using PolicyForge.Composition.Copies;
using PolicyForge.Documents.Comparison;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.History;
using PolicyForge.Workspaces.Schools;

namespace PolicyForge.Governance.SignOff;

/// <summary>What papers for governors have in common.</summary>
public static class SignOffPapers
{
    /// <summary>The organisation's layout without what only a policy has.</summary>
    public static Layout Dress(Layout layout) => layout with
    {
        Id = "sign-off",
        Numbering = NumberingScheme.Plain,
        Header = RunningText.Empty,
        Footer = new RunningText(
            [new RunningPart(RunningField.Title)], [], [new RunningPart(RunningField.Words, "Page "), new RunningPart(RunningField.Page), new RunningPart(RunningField.Words, " of "), new RunningPart(RunningField.PageCount)]),
        DifferentFirstPage = false,
        ReferenceDocx = null,
        HistoryColumns = [],
        HistoryTitle = null,
    };

    /// <param name="id">What stands for the policy's id in the file's properties.</param>
    public static DocumentProperties Properties(Workspace workspace, School? school, string id, string title, DateOnly on) => new()
    {
        Title = title,
        PolicyId = id,
        SchoolId = school?.Id,
        OrganisationName = school?.Name ?? workspace.Trust.Name,
        TrustName = workspace.Trust.Name,
        Subject = $"{title}, {school?.Name ?? workspace.Trust.Name}",
        VersionDate = Printed(on),
        Modified = new DateTimeOffset(on, TimeOnly.MinValue, TimeSpan.Zero),
    };

    public static Cover Front(string title, string organisation, string subtitle) =>
        new([Line(title, ParagraphRole.Title), Line(organisation, ParagraphRole.Organisation), Line(subtitle, ParagraphRole.Subtitle)]);

    public static Paragraph Line(string words, ParagraphRole role = ParagraphRole.Body) => new([new Text(words)]) { Role = role };

    public static TableCell Cell(string words) => new(words.Length == 0 ? [] : [Line(words)]);

    /// <summary>A table whose first row holds the headings.</summary>
    public static Table TableOf(string description, ImmutableArray<(string Heading, double Weight)> columns, IEnumerable<IEnumerable<string>> rows) => new(
        [.. columns.Select(column => new TableColumn(column.Weight))],
        [new TableRow([.. columns.Select(column => Cell(column.Heading))]), .. rows.Select(row => new TableRow([.. row.Select(Cell)]))])
    {
        HasHeaderColumn = true,
        Description = description,
    };

    /// <summary>Passages of a redline below the names of their sections.</summary>
    public static IEnumerable<Block> Told(IEnumerable<ChangedPassage> passages)
    {
        foreach (var section in passages.GroupBy(passage => passage.Heading))
        {
            if (section.Key.Length > 0) yield return new Paragraph([new Strong([new Text(section.Key)])]);
            foreach (var passage in section) yield return passage.Block;
        }
    }

    /// <summary>"Version 4.0, approved on 20 November 2026 by the governors (minute LGB/26/44)".</summary>
    public static string Described(VersionRow row)
    {
        string status = VersionStanding.Printed(row.Status).ToLowerInvariant();
        return row.Approval is not { } approval
            ? $"Version {row.Version}, {status} on {row.Date}"
            : $"Version {row.Version}, {status} on {approval.On} by {approval.By}{(approval.Minute is { } minute ? $" (minute {minute})" : "")}";
    }

    /// <summary>With a small first letter.</summary>
    public static string InSentence(string words) => words.Length == 0 ? words : char.ToLowerInvariant(words[0]) + words[1..];

    public static string Printed(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
