namespace PolicyForge.Documents.Model;

/// <summary>How the items of a list are marked. Numbered styles print a bracket or full stop as Markdown's delimiter says is not kept: always "1.", "(a)", "(i)".</summary>
public enum ListStyle
{
    Bullet,

    /// <summary>1. 2. 3.</summary>
    Decimal,

    /// <summary>(a) (b) (c)</summary>
    LowerLetter,

    /// <summary>(i) (ii) (iii)</summary>
    LowerRoman,

    /// <summary>A. B. C.</summary>
    UpperLetter,

    /// <summary>I. II. III.</summary>
    UpperRoman,

    /// <summary>Boxes to tick.</summary>
    Check,
}
