using Markdig.Helpers;
using PolicyForge.Documents.Markdown.Syntax;

namespace PolicyForge.Documents.Markdown.Conversion;

/// <summary>Attributes in braces, taken apart: <c>#name</c>, <c>.class</c>, <c>key="value"</c>.</summary>
internal sealed class AttributeList
{
    /// <summary>Of one pair of braces.</summary>
    public const int Most = 20;

    private AttributeList(List<Item> items) => Items = items;

    public List<Item> Items { get; }

    /// <param name="Sign"><c>#</c>, <c>.</c>, <c>=</c> for a pair, or <c>?</c> for what is none of these.</param>
    /// <param name="Start">Offset in the text.</param>
    internal readonly record struct Item(char Sign, string Name, string Value, int Start, int Length);

    public static AttributeList Parse(AttributeBraces? braces)
    {
        var items = new List<Item>();
        if (braces is null) return new AttributeList(items);
        string text = braces.Text;
        int i = 1;
        while (i < text.Length - 1 && items.Count <= Most)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            int end = EndOf(text, i);
            items.Add(ItemOf(text[i..end], braces.Start + i));
            i = end;
        }

        return new AttributeList(items);
    }

    private static int EndOf(string text, int start)
    {
        bool quoted = false;
        int i = start;
        for (; i < text.Length - 1 && (quoted || !char.IsWhiteSpace(text[i])); i++)
        {
            if (text[i] == '\\') i++;
            else if (text[i] == '"') quoted = !quoted;
        }

        return Math.Min(i, text.Length - 1);
    }

    private static Item ItemOf(string written, int start)
    {
        if (written.Length > 1 && written[0] is '#' or '.') return new Item(written[0], written[1..], "", start, written.Length);
        int equals = written.IndexOf('=');
        if (equals < 1) return new Item('?', written, "", start, written.Length);
        string value = written[(equals + 1)..];
        if (value is ['"', .. var inside, '"']) value = inside;
        return new Item('=', written[..equals], HtmlHelper.Unescape(value), start, written.Length);
    }
}
