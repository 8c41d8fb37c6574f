using System.Collections.Immutable;
using System.Globalization;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using PolicyForge.Documents.Markdown.Syntax;
using PolicyForge.Documents.Model;
using ListBlock = PolicyForge.Documents.Model.ListBlock;
using MdListBlock = Markdig.Syntax.ListBlock;

namespace PolicyForge.Documents.Markdown.Conversion;

/// <summary>Lists, check lists among them.</summary>
internal sealed class ListConverter(ConversionContext conversion)
{
    private readonly ListMarkRules _marks = new(conversion);

    public ListBlock Convert(MdListBlock list)
    {
        if (list.IsOrdered) _marks.Check(list);
        var items = ImmutableArray.CreateBuilder<ListItem>(list.Count);
        foreach (var item in list.OfType<ListItemBlock>())
        {
            items.Add(new ListItem(conversion.Blocks.ConvertChildren(item, BlockPlace.List))
            {
                Origin = conversion.OriginOf(item.Span),
                IsChecked = TickOf(item)?.Checked,
            });
        }

        bool isCheck = items.Any(item => item.IsChecked is not null);
        bool isOrdered = list.IsOrdered && !isCheck;
        return new ListBlock(isCheck ? ListStyle.Check : StyleOf(list), items.DrainToImmutable())
        {
            Origin = conversion.OriginOf(list.Span),
            Start = isOrdered && int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out int start) ? start : 1,
            HasBracket = isOrdered && list.OrderedDelimiter == ')',
            IsLoose = list.IsLoose && HasWrittenEmptyLine(list.Span),
        };
    }

    /// <summary>Statements of a template on lines of their own leave empty lines, which do not part the items.</summary>
    private bool HasWrittenEmptyLine(SourceSpan span)
    {
        string text = conversion.Text;
        int lineStart = span.Start;
        for (int i = span.Start; i <= span.End && i < text.Length; i++)
        {
            if (text[i] is not ('\n' or '\r')) continue;
            if (text[i] == '\n' && i > 0 && text[i - 1] == '\r')
            {
                lineStart = i + 1;
                continue;
            }

            if (text.AsSpan(lineStart, i - lineStart).Trim(" \t>").IsEmpty && conversion.IsWrittenEmpty(i)) return true;
            lineStart = i + 1;
        }

        return false;
    }

    private static TaskList? TickOf(ListItemBlock item) =>
        item is [ParagraphBlock { Inline.FirstChild: TaskList tick }, ..] ? tick : null;

    private static ListStyle StyleOf(MdListBlock list) => list switch
    {
        { IsOrdered: false } => ListStyle.Bullet,
        { BulletType: LetterListItemParser.Letters } => ListStyle.LowerLetter,
        { BulletType: LetterListItemParser.Roman } => ListStyle.LowerRoman,
        _ => ListStyle.Decimal,
    };
}
