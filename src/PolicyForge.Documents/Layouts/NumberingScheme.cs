namespace PolicyForge.Documents.Layouts;

/// <summary>The five ways in which real policies number their text (DESIGN.md section 5).</summary>
public enum NumberingScheme
{
    /// <summary>Layout A: sections "1.", then one counter for paragraphs and sub-headings below: "1.1". Appendices "Appendix A", "A.1".</summary>
    Decimal,

    /// <summary>Layout B: first-level headings "1."; deeper headings, prose and bullets bare.</summary>
    Headings,

    /// <summary>Layout C: sections "1.0", paragraphs "1.1"; appendices "Appendix A", sections "A.1", paragraphs "A.1.1".</summary>
    DecimalZero,

    /// <summary>Layout D: headings bare, paragraphs 1, 2, 3 right through the document.</summary>
    Continuous,

    /// <summary>Layout E: no numbers.</summary>
    Plain,
}
