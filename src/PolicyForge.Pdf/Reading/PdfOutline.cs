using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PolicyForge.Pdf.Reading;

/// <summary>Reads the bookmarks of a PDF as LibreOffice writes it: objects in plain sight, titles as UTF-16 in hexadecimal, destinations as page and place.</summary>
/// <remarks>Not a reader of every PDF. What it does not understand gives no bookmarks, and so no page numbers.</remarks>
internal sealed partial class PdfOutline
{
    private const int MostItems = 100_000;

    private readonly string _text;
    private readonly Dictionary<int, int> _objects = [];
    private readonly Dictionary<int, int> _pages = [];
    private readonly ImmutableArray<OutlineItem>.Builder _items = ImmutableArray.CreateBuilder<OutlineItem>();

    private PdfOutline(byte[] pdf)
    {
        _text = Encoding.Latin1.GetString(pdf);
        foreach (Match match in ObjectStart().Matches(_text)) _objects[Number(match.Groups[1])] = match.Index + match.Length;
    }

    /// <summary>In document order.</summary>
    public static ImmutableArray<OutlineItem> Read(byte[] pdf)
    {
        var outline = new PdfOutline(pdf);
        if (Root().Match(outline._text) is not { Success: true } root) return [];
        string catalogue = outline.Dictionary(Number(root.Groups[1]));
        if (Reference(catalogue, "Pages") is { } pages) outline.CountPages(pages, 0);
        if (Reference(catalogue, "Outlines") is { } first && Reference(outline.Dictionary(first), "First") is { } item) outline.Walk(item, 1);
        return outline._items.ToImmutable();
    }

    private void CountPages(int node, int depth)
    {
        string dictionary = Dictionary(node);
        if (Kids().Match(dictionary) is { Success: true } kids && depth < 32)
        {
            foreach (Match kid in AnyReference().Matches(kids.Groups[1].Value)) CountPages(Number(kid.Groups[1]), depth + 1);
        }
        else
        {
            _pages.TryAdd(node, _pages.Count + 1);
        }
    }

    private void Walk(int? next, int level)
    {
        while (next is { } item && _items.Count < MostItems && level <= 32)
        {
            string dictionary = Dictionary(item);
            if (Title().Match(dictionary) is { Success: true } title && Destination().Match(dictionary) is { Success: true } page && _pages.TryGetValue(Number(page.Groups[1]), out int number))
                _items.Add(new OutlineItem(level, Decode(title.Groups[1].Value), number));
            if (Reference(dictionary, "First") is { } child) Walk(child, level + 1);
            next = Reference(dictionary, "Next");
        }
    }

    /// <summary>The text of an object up to its end or its stream; empty where there is no such object.</summary>
    private string Dictionary(int number)
    {
        if (!_objects.TryGetValue(number, out int start)) return "";
        int end = _text.IndexOf("endobj", start, StringComparison.Ordinal);
        return end < 0 ? "" : _text[start..end];
    }

    private static int? Reference(string dictionary, string key)
    {
        var match = Regex.Match(dictionary, $@"/{key}\s+(\d+)\s+0\s+R", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));
        return match.Success ? Number(match.Groups[1]) : null;
    }

    private static string Decode(string hex)
    {
        byte[] bytes = System.Convert.FromHexString(hex.Length % 2 == 0 ? hex : hex + "0");
        return bytes is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2) : Encoding.Latin1.GetString(bytes);
    }

    private static int Number(Group group) => int.TryParse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : -1;

    [GeneratedRegex(@"(?<=^|\n|\r)(\d{1,9}) 0 obj\b", RegexOptions.CultureInvariant)]
    private static partial Regex ObjectStart();

    [GeneratedRegex(@"/Root\s+(\d+)\s+0\s+R", RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex Root();

    [GeneratedRegex(@"/Kids\s*\[([^\]]*)\]", RegexOptions.CultureInvariant)]
    private static partial Regex Kids();

    [GeneratedRegex(@"(\d+)\s+0\s+R", RegexOptions.CultureInvariant)]
    private static partial Regex AnyReference();

    [GeneratedRegex(@"/Title\s*<([0-9A-Fa-f]*)>", RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    [GeneratedRegex(@"/Dest\s*\[\s*(\d+)\s+0\s+R", RegexOptions.CultureInvariant)]
    private static partial Regex Destination();
}
