using PolicyForge.Documents.Model;

namespace PolicyForge.Documents.Layouts;

/// <summary>What is printed before the items of numbered lists, for each mark that Markdown writes.</summary>
public sealed record ListForms
{
    public static ListForms Usual { get; } = new();

    /// <summary>For lists written "1.".</summary>
    public ListForm Number { get; init; } = ListForm.Of("1.");

    /// <summary>For lists written "1)".</summary>
    public ListForm NumberBracket { get; init; } = ListForm.Of("1.");

    /// <summary>For lists written "a.".</summary>
    public ListForm Letter { get; init; } = ListForm.Of("(a)");

    /// <summary>For lists written "a)".</summary>
    public ListForm LetterBracket { get; init; } = ListForm.Of("(a)");

    /// <summary>For lists written "i.".</summary>
    public ListForm Roman { get; init; } = ListForm.Of("(i)");

    /// <summary>For lists written "i)".</summary>
    public ListForm RomanBracket { get; init; } = ListForm.Of("(i)");

    /// <summary>The form of a list; null where it is that of every layout.</summary>
    public ListForm? FormOf(ListBlock list)
    {
        ListForm? form = (list.Style, list.HasBracket) switch
        {
            (ListStyle.Decimal, false) => Number,
            (ListStyle.Decimal, true) => NumberBracket,
            (ListStyle.LowerLetter, false) => Letter,
            (ListStyle.LowerLetter, true) => LetterBracket,
            (ListStyle.LowerRoman, false) => Roman,
            (ListStyle.LowerRoman, true) => RomanBracket,
            _ => null,
        };
        return form is { } own && own != ListForm.UsualOf(list.Style) ? own : null;
    }

    /// <summary>The mark before an item.</summary>
    /// <param name="number">From 1.</param>
    public string MarkOf(ListBlock list, int number) => FormOf(list) is { } form ? form.Write(number) : ListMarks.Of(list.Style, number);
}
