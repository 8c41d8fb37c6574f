using System.Collections.Immutable;
using PolicyForge.Documents.Layouts;

namespace PolicyForge.Importing.Recognition;

/// <summary>Which scheme fits a document's numbers, and how each piece is to be written so that it prints the number that it had.</summary>
/// <param name="Treatments">One for each piece.</param>
public sealed record NumberPlan(NumberingScheme Scheme, ImmutableArray<NumberTreatment> Treatments, double Misfits)
{
    private const double NotNumbered = 0.02;
    private const double AsItem = 0.05;

    /// <summary>The scheme with the fewest numbers that do not come out of it; of equals the first, which is the plainest.</summary>
    public static NumberPlan Of(ImmutableArray<Piece> pieces) =>
        new[] { NumberingScheme.Plain, NumberingScheme.Headings, NumberingScheme.Decimal, NumberingScheme.DecimalZero, NumberingScheme.Continuous }.Select(scheme => Try(pieces, scheme)).MinBy(plan => plan.Misfits)!;

    private static NumberPlan Try(ImmutableArray<Piece> pieces, NumberingScheme scheme)
    {
        var first = pieces.OfType<HeadingPiece>().FirstOrDefault(heading => heading.Appendix is not null)?.Appendix;
        var numbers = new NumberPredictor(scheme, first is null ? scheme == NumberingScheme.Continuous : char.IsDigit(first[0]));
        var treatments = ImmutableArray.CreateBuilder<NumberTreatment>(pieces.Length);
        double misfits = 0;
        foreach (var piece in pieces)
        {
            var (treatment, cost) = piece switch
            {
                HeadingPiece heading => Place(heading, numbers),
                TextPiece text => Place(text, numbers),
                _ => (NumberTreatment.AsScheme, 0),
            };
            treatments.Add(treatment);
            misfits += cost;
        }

        return new NumberPlan(scheme, treatments.MoveToImmutable(), misfits);
    }

    private static (NumberTreatment, double) Place(HeadingPiece heading, NumberPredictor numbers)
    {
        bool isAppendix = heading.Appendix is not null;
        string? printed = isAppendix ? "Appendix " + heading.Appendix : heading.Label?.Text;
        string? predicted = numbers.PeekHeading(heading.Level, isAppendix);
        bool fits = printed is not null && predicted is not null && LabelKey.Of(printed) == LabelKey.Of(predicted);
        bool isNumbered = fits || (printed is null && predicted is null);
        numbers.Heading(heading.Level, isAppendix && fits, isNumbered);
        if (isNumbered) return (NumberTreatment.AsScheme, 0);
        return printed is null ? (NumberTreatment.Unnumbered, NotNumbered) : (NumberTreatment.Typed, 1);
    }

    private static (NumberTreatment, double) Place(TextPiece text, NumberPredictor numbers)
    {
        if (text.Label is { IsBullet: true }) return (NumberTreatment.Item, 0);
        string? predicted = numbers.PeekParagraph();
        if (text.Label is not { } label) return predicted is null ? (NumberTreatment.AsScheme, 0) : (NumberTreatment.Unnumbered, NotNumbered);
        if (predicted is not null && LabelKey.Of(label.Text) == LabelKey.Of(predicted))
        {
            numbers.Paragraph();
            return (NumberTreatment.AsScheme, 0);
        }

        return ItemMark.Read(label.Text) is not null ? (NumberTreatment.Item, AsItem) : (NumberTreatment.Typed, 1);
    }
}

/// <summary>How a piece gets its number.</summary>
public enum NumberTreatment
{
    /// <summary>As the layout's scheme counts.</summary>
    AsScheme,

    /// <summary>None, where the scheme would give one.</summary>
    Unnumbered,

    /// <summary>As an item of a list.</summary>
    Item,

    /// <summary>As words, since nothing counts so.</summary>
    Typed,
}
