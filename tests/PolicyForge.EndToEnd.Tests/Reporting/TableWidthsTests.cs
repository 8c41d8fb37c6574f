using System.Collections.Immutable;
using PolicyForge.Cli.Reporting;

namespace PolicyForge.EndToEnd.Tests.Reporting;

public sealed class TableWidthsTests
{
    private static readonly ImmutableArray<string> Headings = ["Policy", "Owner"];

    private static readonly ImmutableArray<ImmutableArray<string>> Rows = [["staff-code-of-conduct", "Director of Human Resources"], ["complaints", "Clerk"]];

    [Fact]
    public void Fit_wide_window_gives_each_column_what_it_needs() => Assert.Equal([21, 27], TableWidths.Fit(Headings, Rows, 100)!.Value);

    [Fact]
    public void Fit_narrow_window_never_breaks_a_word() => Assert.Equal([21, 13], TableWidths.Fit(Headings, Rows, 40)!.Value);

    [Fact]
    public void Fit_window_narrower_than_the_words_is_null() => Assert.Null(TableWidths.Fit(Headings, Rows, 35));

    [Fact]
    public void Fit_rows_that_would_be_too_tall_to_read_is_null()
    {
        string text = string.Join(' ', Enumerable.Repeat("word", 40));
        Assert.Null(TableWidths.Fit(Headings, [["a", text]], 30));
        Assert.NotNull(TableWidths.Fit(Headings, [["a", text]], 60));
    }

    [Fact]
    public void Fit_counts_wide_characters_twice() => Assert.Equal([6, 8], TableWidths.Fit(Headings, [["a", "教育委員"]], 100)!.Value);
}
