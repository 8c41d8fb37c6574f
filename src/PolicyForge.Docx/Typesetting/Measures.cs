using PolicyForge.Documents.Layouts;

namespace PolicyForge.Docx.Typesetting;

/// <summary>Lengths that follow from a layout: twentieths of a point (twips) unless a name says otherwise.</summary>
internal sealed class Measures
{
    private const double TwipsPerMillimetre = 1440 / 25.4;

    public Measures(Layout layout)
    {
        Page = layout.Page;
        Body = layout.Typography.BodySize;
        PageWidth = Twips(Page.Width);
        PageHeight = Twips(Page.Height);
        Left = Twips(Page.Left);
        Right = Twips(Page.Right);
        TextWidth = PageWidth - Left - Right;
        ParagraphGap = Scale(160);
        ListStep = Scale(397);
        DefaultTextIndent = layout.Numbering switch
        {
            NumberingScheme.Decimal or NumberingScheme.DecimalZero => NumberIndent(0),
            NumberingScheme.Continuous => ContinuousIndent(0),
            _ => 0,
        };
    }

    public PageSetup Page { get; }

    /// <summary>Points.</summary>
    public double Body { get; }

    /// <summary>Where most of the text starts: after its number, in a scheme that numbers paragraphs.</summary>
    public int DefaultTextIndent { get; }

    public int PageWidth { get; }

    public int PageHeight { get; }

    public int LongSide => Math.Max(PageWidth, PageHeight);

    public int ShortSide => Math.Min(PageWidth, PageHeight);

    public int Left { get; }

    public int Right { get; }

    public int TextWidth { get; }

    /// <summary>Space after a paragraph.</summary>
    public int ParagraphGap { get; }

    /// <summary>How far each level of a list stands in from the one above it; also the room for its mark.</summary>
    public int ListStep { get; }

    /// <summary>Where the text of a number's level starts: room for "10.10" at levels 0 and 1, for "10.10.10" and so on below.</summary>
    public int NumberIndent(int level) => Scale(851) + (level < 2 ? 0 : Enumerable.Range(2, level - 1).Sum(NumberWidth));

    /// <summary>Where the text of a continuously numbered paragraph starts.</summary>
    public int ContinuousIndent(int level) => Scale(680) + (level * ListStep);

    /// <summary>Room for the number of a level.</summary>
    public int NumberWidth(int level) => Scale(level < 2 ? 851 : 737 + (level * 170));

    /// <summary>The width of "Appendix A" set as a first-level heading, with a gap after it.</summary>
    /// <param name="length">Of the label as Word counts it: "Appendix %1".</param>
    public int AppendixLabelWidth(bool capitals, int length) => (int)(HeadingSize(1) / 2.0 * 20 * (capitals ? 8.2 : 7.2) * (length == "Appendix %1".Length ? 1 : (length + 1) / 11.0));

    /// <summary>Half points, as <c>w:sz</c> has them.</summary>
    public int HalfPoints(double points) => (int)Math.Round(points * 2, MidpointRounding.AwayFromZero);

    /// <summary>Size of a heading in half points.</summary>
    public int HeadingSize(int level) => level switch
    {
        1 => HalfPoints(Math.Round(Body * 1.34)),
        2 => HalfPoints(Math.Round(Body * 1.12 * 2) / 2),
        _ => HalfPoints(Body),
    };

    public static int Twips(double millimetres) => (int)Math.Round(millimetres * TwipsPerMillimetre, MidpointRounding.AwayFromZero);

    /// <summary>A length drawn up for 12-point text, at the layout's size.</summary>
    public int Scale(int twipsAtTwelvePoints) => (int)Math.Round(twipsAtTwelvePoints * Body / 12, MidpointRounding.AwayFromZero);
}
