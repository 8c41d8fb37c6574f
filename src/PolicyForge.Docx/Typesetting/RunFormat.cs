namespace PolicyForge.Docx.Typesetting;

/// <summary>How a stretch of text is set.</summary>
[Flags]
internal enum RunFormat
{
    None = 0,
    Bold = 1,
    Italic = 2,
    Underline = 4,
    Code = 8,
    DefinedTerm = 16,
    Link = 32,

    /// <summary>Letters of a script that runs from right to left.</summary>
    RightToLeft = 64,

    /// <summary>Smaller than the rest: in tables of many words.</summary>
    Small = 128,
}
