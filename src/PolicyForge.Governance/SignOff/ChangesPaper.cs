using System.Collections.Immutable;
using PolicyForge.Documents.Model;
using PolicyForge.Versions.Rows;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Schools;
using static PolicyForge.Governance.SignOff.SignOffPapers;

namespace PolicyForge.Governance.SignOff;

/// <summary>The paper that tells governors what each version changed since the one approved before it.</summary>
public static class ChangesPaper
{
    public const string Title = "Changes since the previous approval";

    public static PolicyDocument Of(Workspace workspace, School school, ImmutableArray<ApprovedChange> changes, DateOnly on) => new(
        Properties(workspace, school, "changes", Title, on),
        [
            Front(Title, school.Name, $"Signed-off policies of {Printed(on)}"),
            Line("Words that were taken out and words that came in are marked as tracked changes. The whole of each comparison is in the folder changes."),
            .. changes.Select(change => (Block)new Section(1, [new Text(change.Copy.Policy.Title)], change.Copy.Policy.Id,
            [
                Line(Described(change.Row) + "."),
                .. SummariesOf(change).Select(summary => (Block)Line(summary)),
                .. change.Describe(),
            ])),
        ]);

    /// <summary>What the history says that this version and those since the last approval were for.</summary>
    private static IEnumerable<string> SummariesOf(ApprovedChange change) => ApprovedRows.Before([.. change.Copy.Rows], change.Row)
        .TakeWhile(row => !ApprovedRows.WasInForce(row)).Reverse().Append(change.Row).Select(row => $"{row.Version}: {string.Join(" ", row.Summary)}");
}
