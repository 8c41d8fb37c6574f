namespace PolicyForge.Documents.Model;

/// <summary>A resolved number of the layout's numbering.</summary>
/// <param name="Text">As printed before the text: "1.", "4.1", "1.0", "A.1.2", "Appendix A", "17.".</param>
/// <param name="Sequence">Which counter gave it.</param>
/// <param name="Level">Level within the sequence, from 0: the <c>ilvl</c> of WordprocessingML.</param>
public sealed record NumberLabel(string Text, NumberSequence Sequence, int Level)
{
    /// <summary>The number as a reference prints it: without a closing full stop ("section 4", "paragraph 4.1", "Appendix A").</summary>
    public string Reference => Sequence == NumberSequence.Appendix && Level == 0 ? InSmallLetters(Text.TrimEnd(Ends)) : Text.TrimEnd(Ends).TrimStart('(');

    /// <summary>True where a field of Word that refers to the number prints <see cref="Reference"/>: it leaves full stops at the end away, and nothing else.</summary>
    public bool IsReferredToAsPrinted => Text.TrimEnd('.') == Reference;

    private static readonly char[] Ends = ['.', ')', ':', '-', '–', '—', ' '];

    /// <summary>"APPENDIX 1" within a sentence is "Appendix 1".</summary>
    private static string InSmallLetters(string label)
    {
        int end = label.LastIndexOf(' ');
        return end < 2 || label[..end].Any(char.IsLower) ? label : label[0] + label[1..end].ToLowerInvariant() + label[end..];
    }
}
