using PolicyForge.Documents.Model;

namespace PolicyForge.Documents.Layouts;

/// <summary>A mark before items: what counts, and what stands round it.</summary>
/// <param name="Style">Numbers, letters or roman numbers, small or capital.</param>
/// <param name="Before">"(" or nothing.</param>
/// <param name="After">".", ")" or nothing.</param>
public readonly record struct ListForm(ListStyle Style, string Before, string After)
{
    /// <summary>All marks that a layout can have, each by its first.</summary>
    public static IEnumerable<string> Marks(char kind) => ((string[])["{0}.", "{0})", "({0})", "{0}", "{0}:"]).Select(form => form.Replace("{0}", kind.ToString(), StringComparison.Ordinal));

    /// <summary>The form of "1.", "(a)" or "I)".</summary>
    public static ListForm Of(string mark)
    {
        string before = mark.StartsWith('(') ? "(" : "";
        var style = mark[before.Length] switch { 'a' => ListStyle.LowerLetter, 'A' => ListStyle.UpperLetter, 'i' => ListStyle.LowerRoman, 'I' => ListStyle.UpperRoman, _ => ListStyle.Decimal };
        return new ListForm(style, before, mark[(before.Length + 1)..]);
    }

    public static ListForm UsualOf(ListStyle style) => style is ListStyle.LowerLetter or ListStyle.LowerRoman ? new ListForm(style, "(", ")") : new ListForm(style, "", ".");

    public string Write(int number)
    {
        string mark = ListMarks.Of(Style, number);
        return Before + mark.Trim('(', ')', '.') + After;
    }
}
