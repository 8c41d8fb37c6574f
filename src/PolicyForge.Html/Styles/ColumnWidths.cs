using System.Collections.Immutable;
using PolicyForge.Html.Output;

namespace PolicyForge.Html.Styles;

/// <summary>Widths that a page's tables use. The page's policy allows no style attribute, so each width is a class with a rule.</summary>
internal sealed class ColumnWidths
{
    private readonly SortedSet<int> _hundredths = [];

    /// <summary>Writes <c>col</c> elements for shares that together make 1.</summary>
    public void WriteColumns(ImmutableArray<double> weights, HtmlBuffer output)
    {
        double total = weights.Sum();
        if (weights.Length < 2 || !(total > 0) || weights.Any(w => !(w > 0))) return;
        output.Raw("<colgroup>"u8);
        foreach (double weight in weights)
        {
            int hundredths = (int)Math.Round(10_000 * weight / total, MidpointRounding.AwayFromZero);
            _hundredths.Add(hundredths);
            output.Raw("<col class=\"w"u8);
            output.Number(hundredths);
            output.Raw("\">"u8);
        }

        output.Raw("</colgroup>\n"u8);
    }

    public void WriteRules(HtmlBuffer output)
    {
        foreach (int hundredths in _hundredths)
        {
            output.Raw(".w"u8);
            output.Number(hundredths);
            output.Raw("{width:"u8);
            output.Number(hundredths / 100);
            output.Raw("."u8);
            if (hundredths % 100 < 10) output.Raw("0"u8);
            output.Number(hundredths % 100);
            output.Raw("%}"u8);
        }
    }
}
