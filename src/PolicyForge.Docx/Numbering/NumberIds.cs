namespace PolicyForge.Docx.Numbering;

/// <summary>Ids in the numbering part that never change. What a document adds starts at <see cref="FirstOfDocument"/>.</summary>
internal static class NumberIds
{
    /// <summary>Switches off the number that a style gives (ECMA-376 Part 1, 17.9.18).</summary>
    public const int None = 0;

    public const int Body = 1;
    public const int Appendix = 2;
    public const int Continuous = 3;
    public const int Bullets = 4;
    public const int Numbers = 5;
    /// <summary>Added to the three of a scheme: those that a redline's old document had under another scheme.</summary>
    public const int Former = 5;

    public const int FirstOfDocument = 10;
}
