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
    public ListBlock Convert(MdListBlock list)
    {
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
            IsLoose = list.IsLoose,
        };
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
