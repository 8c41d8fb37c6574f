using System.Text.RegularExpressions;
using System.Xml.Linq;
using PolicyForge.Docx.Tests.Reading;
using static PolicyForge.Docx.Tests.Reading.DocxFile;

namespace PolicyForge.Docx.Tests.Revisions.Edits;

/// <summary>Counts what is marked, and the least that would have to be, in characters. The contents list is left out: it is made anew.</summary>
internal static partial class MarkedText
{
    /// <summary>Characters inserted or deleted.</summary>
    public static int Count(DocxFile redline) => Bodies(redline)
        .SelectMany(body => body.Descendants().Where(e => e.Name == W + "t" || e.Name == W + "delText"))
        .Where(text => text.Ancestors().Any(a => a.Name.Namespace == W && a.Name.LocalName is "ins" or "del" or "moveFrom" or "moveTo" && a.Parent!.Name != W + "rPr"))
        .Sum(text => text.Value.Length);

    /// <summary>Characters of the words that differ between the texts, read as one long line (longest common subsequence).</summary>
    public static int Least(DocxFile old, DocxFile now)
    {
        string[] before = Words(old);
        string[] after = Words(now);
        int[,] kept = new int[before.Length + 1, after.Length + 1];
        for (int i = before.Length - 1; i >= 0; i--)
        {
            for (int j = after.Length - 1; j >= 0; j--)
                kept[i, j] = before[i] == after[j] ? kept[i + 1, j + 1] + before[i].Length : Math.Max(kept[i + 1, j], kept[i, j + 1]);
        }

        return before.Sum(word => word.Length) + after.Sum(word => word.Length) - (2 * kept[0, 0]);
    }

    private static string[] Words(DocxFile file) =>
        [.. Bodies(file).SelectMany(body => body.Descendants(W + "p")).SelectMany(paragraph => Word().Matches(TextOf(paragraph)).Select(match => match.Value))];

    private static IEnumerable<XElement> Bodies(DocxFile file)
    {
        var body = file.Document;
        body.Descendants(W + "sdt").Where(sdt => sdt.Descendants(W + "docPartGallery").Attributes(W + "val").Any(name => name.Value == "Table of Contents")).Remove();
        yield return body.Root!;
        if (file.Has("word/footnotes.xml")) yield return file.Xml("word/footnotes.xml").Root!;
    }

    [GeneratedRegex(@"\w+|\s+|.")]
    private static partial Regex Word();
}
