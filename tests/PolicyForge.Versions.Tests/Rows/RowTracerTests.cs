using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Versions.Repositories;
using PolicyForge.Versions.Rows;
using PolicyForge.Workspaces.History;

namespace PolicyForge.Versions.Tests.Rows;

public sealed class RowTracerTests
{
    private static readonly VersionRow First = Row("1.0", "Initial document");
    private static readonly VersionRow Second = Row("1.1", "Revised");
    private static readonly VersionRow Other = Row("1.2", "Elsewhere");

    [Fact]
    public void Trace_row_is_held_first_by_the_commit_that_added_it()
    {
        var traced = RowTracer.Trace([First, Second], [Revision("b", [First, Second], [First]), Revision("a", [First])]);
        Assert.Equal(["a", "b"], traced.Select(row => row.Commit!.Value.Value));
        Assert.All(traced, row => Assert.True(row.IsRebuildable));
    }

    [Fact]
    public void Trace_row_that_is_not_committed_has_no_commit() =>
        Assert.Null(RowTracer.Trace([First, Second], [Revision("a", [First])])[1].Commit);

    [Fact]
    public void Trace_squashed_history_rebuilds_only_the_last_row()
    {
        var traced = RowTracer.Trace([First, Second], [Revision("a", [First, Second])]);
        Assert.Equal([false, true], traced.Select(row => row.IsRebuildable));
    }

    [Fact]
    public void Trace_imported_row_cannot_be_rebuilt() =>
        Assert.False(RowTracer.Trace([First with { Imported = true }], [Revision("a", [First with { Imported = true }])])[0].IsRebuildable);

    [Fact]
    public void FindAltered_two_branches_that_each_add_a_row_are_innocent()
    {
        HistoryRevision[] revisions =
        [
            Revision("merge", [First, Second, Other], [First, Second], [First, Other]),
            Revision("right", [First, Other], [First]),
            Revision("left", [First, Second], [First]),
            Revision("root", [First]),
        ];
        Assert.Empty(RowTracer.FindAltered([First, Second, Other], revisions));
        Assert.Equal(["root", "left", "right"], RowTracer.Trace([First, Second, Other], revisions).Select(row => row.Commit!.Value.Value));
    }

    [Fact]
    public void FindAltered_row_edited_later_names_the_commit_and_both_texts()
    {
        var edited = First with { Summary = ["Something else"] };
        var altered = Assert.Single(RowTracer.FindAltered([edited], [Revision("b", [edited], [First]), Revision("a", [First])]));
        Assert.Equal((First, edited, new CommitId("b")), (altered.Before, altered.After, altered.By!.Value));
    }

    [Fact]
    public void FindAltered_row_taken_out_is_named() =>
        Assert.Null(Assert.Single(RowTracer.FindAltered([First], [Revision("b", [First], [First, Second]), Revision("a", [First, Second])])).After);

    [Fact]
    public void FindAltered_row_lost_where_a_merge_kept_the_other_side_is_named_without_commit()
    {
        HistoryRevision[] revisions = [Revision("right", [First, Other], [First]), Revision("left", [First, Second], [First]), Revision("root", [First])];
        Assert.Equal((Other, (CommitId?)null), Assert.Single(RowTracer.FindAltered([First, Second], revisions)) is var lost ? (lost.Before, lost.By) : default);
    }

    [Fact]
    public void FindAltered_edit_not_committed_yet_is_named_without_commit()
    {
        var edited = First with { Author = "Somebody else" };
        Assert.Equal((edited, (CommitId?)null), Assert.Single(RowTracer.FindAltered([edited], [Revision("a", [First])])) is var found ? (found.After, found.By) : default);
    }

    [Fact]
    public void Trace_row_that_a_rebase_gave_another_number_has_no_commit_of_its_own_and_after_a_merge_it_has()
    {
        var other = Row("1.1", "Other");
        var own = Row("1.1", "Own");
        var renumbered = own with { Version = VersionNumber.TryParse("1.2", out var number) ? number : default, RenumberedFrom = own.Version };
        ImmutableArray<VersionRow> joined = [First, other, renumbered];
        var rebased = RowTracer.Trace(joined, [Revision("c", joined, [First, other]), Revision("b", [First, other], [First]), Revision("a", [First])]);
        Assert.Equal([true, true, false], rebased.Select(row => row.IsRebuildable));
        var merged = RowTracer.Trace(joined, [Revision("d", joined, [First, other], [First, own]), Revision("c", [First, own], [First]), Revision("b", [First, other], [First]), Revision("a", [First])]);
        Assert.Equal([true, true, true], merged.Select(row => row.IsRebuildable));
        Assert.Equal("c", merged[2].Commit?.Value);
    }

    private static HistoryRevision Revision(string commit, ImmutableArray<VersionRow> rows, params ImmutableArray<VersionRow>[] previous) =>
        new(new CommitId(commit), rows, [.. previous], "history.yaml");

    private static VersionRow Row(string version, string summary) => new()
    {
        Version = VersionNumber.TryParse(version, out var number) ? number : throw new ArgumentException(version),
        Date = new DateOnly(2026, 1, 1),
        Author = "A. Author",
        Summary = [summary],
        Status = ReleaseStatus.Approved,
        Location = SourceLocation.OfFile("history.yaml"),
    };
}
