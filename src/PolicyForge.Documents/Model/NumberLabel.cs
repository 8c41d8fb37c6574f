namespace PolicyForge.Documents.Model;

/// <summary>A resolved number of the layout's numbering.</summary>
/// <param name="Text">As printed before the text: "1.", "4.1", "1.0", "A.1.2", "Appendix A", "17.".</param>
/// <param name="Sequence">Which counter gave it.</param>
/// <param name="Level">Level within the sequence, from 0: the <c>ilvl</c> of WordprocessingML.</param>
public sealed record NumberLabel(string Text, NumberSequence Sequence, int Level)
{
    /// <summary>The number as a reference prints it: without a closing full stop ("section 4", "paragraph 4.1", "Appendix A").</summary>
    public string Reference => Text.TrimEnd('.');
}
