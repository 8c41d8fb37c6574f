using Markdig.Parsers;
using Markdig.Syntax;

namespace PolicyForge.Documents.Markdown.Syntax;

/// <summary>Lists, in which two spaces are enough to put a list below an item, however wide the item's own mark is.</summary>
/// <remarks>CommonMark asks for as many spaces as the mark is wide: three below "1.", four below "10.". With fewer, the list below would end the list above without a word.</remarks>
internal sealed class NestingListParser : ListBlockParser
{
    private const int LeastIndent = 2;

    public NestingListParser()
    {
        ItemParsers.Clear();
        ItemParsers.Add(new UnorderedListItemParser());
        ItemParsers.Add(new ShortNumberItemParser());
        ItemParsers.Add(new LetterListItemParser());
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (block is not ListItemBlock item || !BelongsBelow(processor, item)) return base.TryContinue(processor, block);
        int width = item.ColumnWidth;
        item.ColumnWidth = processor.Indent;
        var state = base.TryContinue(processor, block);
        item.ColumnWidth = width;
        return state;
    }

    private static bool BelongsBelow(BlockProcessor processor, ListItemBlock item)
    {
        if (processor.IsBlankLine || processor.Indent >= Math.Abs(item.ColumnWidth) || processor.Column < item.Column + LeastIndent) return false;
        return ListMark.Read(processor.Line.AsSpan()) is { } mark && !mark.Follows((ListBlock)item.Parent!, item.Order);
    }
}

/// <summary>What a line begins with, where that can begin an item.</summary>
/// <param name="Kind"><c>-</c> for any bullet, <c>1</c> for a number, <c>a</c> for letters.</param>
/// <param name="Number">As a number; for letters, as the letter that it is.</param>
internal readonly record struct ListMark(char Kind, int Number, char Delimiter)
{
    public static ListMark? Read(ReadOnlySpan<char> line)
    {
        int end = line.IndexOfAny(' ', '\t');
        var mark = end < 0 ? line : line[..end];
        if (mark is "-" or "*" or "+") return new ListMark('-', 0, ' ');
        if (mark.Length < 2 || mark[^1] is not ('.' or ')')) return null;
        var digits = mark[..^1];
        if (digits.Length <= 3 && int.TryParse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int number)) return new ListMark('1', number, mark[^1]);
        if (digits.Length == 1 && char.IsAsciiLetterLower(digits[0])) return new ListMark('a', digits[0] - 'a' + 1, mark[^1]);
        return RomanNumber.Read(digits) is { } roman ? new ListMark('i', roman, mark[^1]) : null;
    }

    /// <summary>True where the mark is the next one of the list, and so its item, though it stands a little to the right.</summary>
    public bool Follows(ListBlock list, int last) =>
        list.IsOrdered && Kind != '-' && Delimiter == list.OrderedDelimiter && (Kind == '1') == (list.BulletType == '1') && Number == last + 1;
}
