using PolicyForge.Documents.Comparison;
using PolicyForge.Documents.Model;

namespace PolicyForge.Documents.Tests.Comparison;

public sealed class ColumnWidthTests
{
    [Fact]
    public void Compare_other_widths_are_marked_and_come_back()
    {
        var old = Of(Table(0.5, 0.5));
        var now = Of(Table(0.3, 0.7));
        var redline = DocumentComparer.Compare(old, now, "A. Author", new DateTimeOffset(2026, 3, 12, 0, 0, 0, TimeSpan.Zero));
        Assert.Equal(ChangeNature.Reformatted, Assert.Single(ChangeSummary.Of(redline).Sections).Nature);
        Assert.Equal([0.3, 0.7], Weights(Redline.Accept(redline)));
        Assert.Equal([0.5, 0.5], Weights(Redline.Reject(redline)));
    }

    [Fact]
    public void Compare_same_widths_mark_nothing() =>
        Assert.True(ChangeSummary.Of(DocumentComparer.Compare(Of(Table(0.5, 0.5)), Of(Table(0.5, 0.5)), "A. Author", DateTimeOffset.UnixEpoch)).IsEmpty);

    private static IEnumerable<double> Weights(PolicyDocument document) =>
        ((Table)((Section)document.Blocks[0]).Blocks[0]).Columns.Select(column => column.Weight);

    private static PolicyDocument Of(Section section) => new(new DocumentProperties { Title = "Policy", PolicyId = "policy", OrganisationName = "Larkfield Infant School", TrustName = "Larkfield Trust" }, [section]);

    private static Section Table(double left, double right) =>
        new(1, [new Text("Roles")], "roles", [new Table([new(left), new(right)], [Row("Role", "Duty"), Row("Head", "Leads")])]);

    private static TableRow Row(params string[] cells) => new([.. cells.Select(cell => new TableCell([new Paragraph([new Text(cell)])]))]);
}
