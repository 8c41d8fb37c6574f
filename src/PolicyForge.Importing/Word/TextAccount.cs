using System.Xml.Linq;
using PolicyForge.Importing.Source;
using static PolicyForge.Importing.Word.Names;

namespace PolicyForge.Importing.Word;

/// <summary>Keeps account of every text of a file: what was read, and what was left out and said. What is neither, the reader would have lost, and it is told.</summary>
/// <remarks>The proof reads the file and what is built with one reader. This is what keeps a fault of that reader from hiding in both: it goes by the elements of the file alone.</remarks>
internal sealed class TextAccount
{
    private readonly HashSet<XElement> _known = [];

    /// <summary>A text that was read, or that was left out by itself.</summary>
    public void Know(XElement text) => _known.Add(text);

    /// <summary>All texts of something that was left out, and said to be.</summary>
    public void Leave(XElement element)
    {
        foreach (var text in element.DescendantsAndSelf().Where(IsText)) _known.Add(text);
    }

    /// <summary>The texts of a part that nobody knows of, a paragraph together.</summary>
    public IEnumerable<SourceLoss> Lost(XElement? part, string name)
    {
        if (part is null) yield break;
        foreach (var group in part.Descendants().Where(text => IsText(text) && !_known.Contains(text) && WordsOf(text).Trim().Length > 0 && !IsDouble(text)).GroupBy(PlaceOf))
            yield return new SourceLoss(name, string.Concat(group.Select(WordsOf)).Trim());
    }

    private static bool IsText(XElement element) => element.Name == W + "t" || element.Name == M + "t" || element.Name == W + "sym" || element.Name == A + "t" || (element.Name == V + "textpath" && element.Attribute("string") is not null);

    private static string WordsOf(XElement text) => text.Name == W + "sym" ? Symbols.Read((string?)text.Attribute(W + "font"), (string?)text.Attribute(W + "char")) : text.Name == V + "textpath" ? (string?)text.Attribute("string") ?? "" : text.Value;

    private static XElement PlaceOf(XElement text) => text.Ancestors(W + "p").FirstOrDefault() ?? text;

    /// <summary>What is there once more for programs that cannot show the first: one of both is read.</summary>
    private static bool IsDouble(XElement text) => text.Ancestors(Mc + "Fallback").Any(fallback => fallback.ElementsBeforeSelf(Mc + "Choice").Any());
}
