using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;

namespace PolicyForge.Documents.Tests.Markdown;

/// <summary>Statements of a template on lines of their own, between rows and items.</summary>
public sealed class TemplateLineTests
{
    private const string Rows = "| Role | Who |\n|---|---|\n| Head | Ann |\n{{ if a }}\n| Chair | Bea |\n{{ end }}\n{{ for x in y }}\n    | Link | Cy |\n{{ end }}\n| Last | Di |\n";

    [Fact]
    public void Read_rows_between_statements_are_of_the_table()
    {
        var outcome = Reading.ReadTemplate(Rows);
        Assert.Empty(outcome.Diagnostics);
        Assert.Equal(5, Assert.IsType<Table>(Assert.Single(outcome.Value!.Blocks)).Rows.Length);
    }

    [Fact]
    public void Read_rows_of_a_branch_not_taken_leave_the_table_whole()
    {
        var outcome = Reading.ReadTemplate(Rows, 5, 8);
        Assert.Empty(outcome.Diagnostics);
        Assert.Equal(3, Assert.IsType<Table>(Assert.Single(outcome.Value!.Blocks)).Rows.Length);
    }

    [Fact]
    public void Read_rows_after_an_empty_line_of_the_authors_are_a_finding()
    {
        var outcome = Reading.ReadTemplate("| a | b |\n|---|---|\n| 1 | 2 |\n\n| 3 | 4 |\n");
        Assert.Equal("PF3028", Assert.Single(outcome.Diagnostics).Code);
    }

    [Fact]
    public void Read_a_table_after_a_statement_is_a_table_of_its_own() =>
        Assert.Equal(2, Reading.ReadTemplate("| a | b |\n|---|---|\n| 1 | 2 |\n{{ if x }}\n| c | d |\n|---|---|\n| 3 | 4 |\n{{ end }}\n").Value!.Blocks.OfType<Table>().Count());

    [Theory]
    [InlineData("- one\n{{ if a }}\n- two\n{{ end }}\n- three\n", 3)]
    [InlineData("1. one\n{{ if a }}\n2. two\n{{ end }}\n3. three\n", 3)]
    [InlineData("- one\n{{ for x in y }}\n- two\n{{ end }}\n", 2)]
    [InlineData("- one\n  - below\n{{ if a }}\n  - two\n{{ end }}\n- three\n", 2)]
    public void Read_items_between_statements_stand_as_close_as_others(string template, int items)
    {
        var outcome = Reading.ReadTemplate(template);
        Assert.Empty(outcome.Diagnostics);
        var list = Assert.IsType<ListBlock>(Assert.Single(outcome.Value!.Blocks));
        Assert.Equal((items, false), (list.Items.Length, list.IsLoose));
    }

    [Fact]
    public void Read_numbers_of_a_branch_not_taken_are_no_finding()
    {
        var outcome = Reading.ReadTemplate("1. one\n{{ if a }}\n2. two\n{{ end }}\n3. three\n", 3);
        Assert.Empty(outcome.Diagnostics);
        Assert.Equal("1. one\n2. three\n", PlainList(outcome.Value!.Blocks));
    }

    [Fact]
    public void Read_an_empty_line_of_the_authors_sets_items_apart() =>
        Assert.True(((ListBlock)Assert.Single(Reading.ReadTemplate("- one\n\n- two\n{{ if a }}\n- three\n{{ end }}\n").Value!.Blocks)).IsLoose);

    private static string PlainList(System.Collections.Immutable.ImmutableArray<Block> blocks)
    {
        var list = Assert.IsType<ListBlock>(Assert.Single(blocks));
        return string.Concat(list.Items.Select((item, index) => $"{list.Start + index}. {PlainText.Of(item.Blocks)}\n"));
    }
}
