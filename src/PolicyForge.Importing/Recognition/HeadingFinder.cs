using System.Collections.Immutable;
using PolicyForge.Importing.Source;

namespace PolicyForge.Importing.Recognition;

/// <summary>Tells headings from paragraphs: by style, by look, by number.</summary>
internal sealed class HeadingFinder
{
    private const int LongestStyled = 150;
    private const int LongestLook = 90;
    private const int MostWords = 14;
    private const int EnoughStyled = 2;

    private readonly ImmutableArray<SourceParagraph> _paragraphs;
    private readonly bool _hasStyled;
    private readonly bool _isMostlyBold;
    private readonly ImmutableArray<(int, bool, bool, bool)> _looks;
    private readonly int _bodySize;

    /// <param name="blocks">Without contents, labels taken out of the words.</param>
    public HeadingFinder(IEnumerable<SourceBlock> blocks)
    {
        _paragraphs = [.. blocks.OfType<SourceParagraph>()];
        _bodySize = _paragraphs.Where(paragraph => paragraph.Text.Length > 0).GroupBy(paragraph => paragraph.Size).OrderByDescending(group => group.Sum(paragraph => paragraph.Text.Length)).Select(group => group.Key).FirstOrDefault(22);
        _hasStyled = _paragraphs.Count(IsStyled) >= EnoughStyled;
        long all = _paragraphs.Sum(paragraph => (long)paragraph.Text.Length);
        _isMostlyBold = _paragraphs.Where(paragraph => paragraph.IsBold).Sum(paragraph => (long)paragraph.Text.Length) * 2 > all;
        _looks = [.. _paragraphs.Where(paragraph => IsLook(paragraph) && paragraph.Label is null).Select(LookOf).Distinct().OrderByDescending(look => look.Item1).ThenByDescending(look => look.Item2).ThenByDescending(look => look.Item3).ThenByDescending(look => look.Item4)];
    }

    /// <summary>The level of a heading and how it is known; null for a paragraph.</summary>
    public (int Level, HeadingReason Reason)? Find(SourceParagraph paragraph)
    {
        if (paragraph.StyleName is "title" or "subtitle" || paragraph.Label is { IsBullet: true } || paragraph.Runs.Any(run => run.Field is not null) || paragraph.Text.Trim().Length == 0) return null;
        if (IsStyled(paragraph)) return (paragraph.OutlineLevel!.Value, HeadingReason.Style);
        if (Appendices.Read(paragraph.Text) is { } appendix && (paragraph.IsBold || paragraph.IsCapitals || paragraph.IsCentred || appendix.Title.Length == 0 || appendix.HasSeparator)) return (1, HeadingReason.Look);
        if (paragraph.Label is { } label && LabelKey.IsNumber(label.Text))
        {
            bool isShort = paragraph.Text.Trim().Length <= LongestLook && !EndsSentence(paragraph.Text);
            if (isShort && (IsLook(paragraph) || IsFollowedByOwnNumbers(paragraph))) return (Math.Min(LabelKey.DepthOf(label.Text), 6), IsLook(paragraph) ? HeadingReason.Look : HeadingReason.Number);
            return null;
        }

        if (paragraph.Label is not null || _hasStyled || !IsLook(paragraph)) return null;
        return (Math.Min(_looks.IndexOf(LookOf(paragraph)) + 1, 3), HeadingReason.Look);
    }

    private static bool IsStyled(SourceParagraph paragraph) =>
        paragraph.OutlineLevel is not null && paragraph.Text.Trim() is { Length: > 0 and <= LongestStyled } text && !(EndsSentence(text) && text.Split(' ').Length > MostWords);

    private bool IsLook(SourceParagraph paragraph)
    {
        string text = paragraph.Text.Trim();
        if (_isMostlyBold || paragraph.StyleName == "title" || text.Length is 0 or > LongestLook || text.Contains('\n', StringComparison.Ordinal) || text.Contains('\t', StringComparison.Ordinal) || text.Contains("__", StringComparison.Ordinal)) return false;
        if (text.Split(' ').Length > MostWords || EndsSentence(text) || !text.Any(char.IsLetter)) return false;
        return paragraph.IsBold || (paragraph.IsCapitals && text.Length > 3) || paragraph.IsUnderlined || paragraph.Size >= _bodySize + 4;
    }

    private static bool EndsSentence(string text) => text.TrimEnd() is [.., '.' or ';' or ','];

    private static (int, bool, bool, bool) LookOf(SourceParagraph paragraph) => (paragraph.Size, paragraph.IsCapitals, paragraph.IsBold, paragraph.IsUnderlined);

    /// <summary>"4. Monitoring" before "4.1 …" is a heading, however it looks.</summary>
    private bool IsFollowedByOwnNumbers(SourceParagraph paragraph)
    {
        string key = LabelKey.Of(paragraph.Label!.Text);
        if (key.EndsWith(".0", StringComparison.Ordinal)) return true;
        int at = _paragraphs.IndexOf(paragraph);
        var next = _paragraphs.Skip(at + 1).Take(4).FirstOrDefault(other => other.Label is { IsBullet: false });
        return next is not null && LabelKey.Of(next.Label!.Text) == key + ".1";
    }
}
