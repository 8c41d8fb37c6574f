using System.Globalization;
using PolicyForge.Documents.Model;
using PolicyForge.Html.Output;
using PolicyForge.Html.State;

namespace PolicyForge.Html.Changes;

/// <summary>Writes a change mark round a node: <c>ins</c>, <c>del</c>, or a marked element for a change of form. Each says in words what happened, for readers who see no colour or line.</summary>
internal static class HtmlChangeWriter
{
    public static void Open(DocumentNode node, PageState page, bool isBlock)
    {
        if (node.Change is not { } change) return;
        RecordedChange? recorded = page.Record(node, change);
        HtmlBuffer output = page.Out;
        switch (change.Kind)
        {
            case ChangeKind.Inserted:
                OpenElement("<ins"u8, change, recorded, page, isBlock);
                Say(change.MoveName is null ? "Inserted: " : "Moved to here: ", output);
                break;
            case ChangeKind.Deleted:
                OpenElement("<del"u8, change, recorded, page, isBlock);
                Say(change.MoveName is null ? "Deleted: " : "Moved from here: ", output);
                page.Deletions++;
                break;
            default:
                OpenElement(isBlock ? "<div"u8 : "<span"u8, change, recorded, page, isBlock);
                Say("Reformatted: ", output);
                break;
        }

        if (recorded is not null || page.Enclosed == 0) WriteMoveNote(change, page);
    }

    public static void Close(DocumentNode node, PageState page, bool isBlock)
    {
        if (node.Change is not { } change) return;
        HtmlBuffer output = page.Out;
        if (!isBlock) Say(" (end of change)", output);
        switch (change.Kind)
        {
            case ChangeKind.Inserted: output.Raw("</ins>"u8); break;
            case ChangeKind.Deleted:
                page.Deletions--;
                output.Raw("</del>"u8);
                break;
            default: output.Raw(isBlock ? "</div>"u8 : "</span>"u8); break;
        }

        if (isBlock) output.Raw("\n"u8);
    }

    private static void OpenElement(ReadOnlySpan<byte> tag, Change change, RecordedChange? recorded, PageState page, bool isBlock)
    {
        HtmlBuffer output = page.Out;
        output.Raw(tag);
        output.Raw(" class=\"change"u8);
        if (isBlock) output.Raw(" change-block"u8);
        if (change.MoveName is not null) output.Raw(" moved"u8);
        if (change.Kind == ChangeKind.Reformatted) output.Raw(" reformatted"u8);
        output.Raw("\""u8);
        if (change.Kind != ChangeKind.Reformatted)
            output.Attribute("datetime"u8, change.Date.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        output.Attribute("title"u8, $"{Verb(change)} by {change.Author}, {change.Date.ToUniversalTime().ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}");
        if (recorded is not null) output.Attribute("id"u8, recorded.Anchor);
        output.Raw(">"u8);
    }

    /// <summary>Says that this is a move, and links its two halves to each other.</summary>
    private static void WriteMoveNote(Change change, PageState page)
    {
        if (change.MoveName is not { } move) return;
        bool isDeletion = change.Kind == ChangeKind.Deleted;
        bool isLive = page is { View: RedlineView.Both, Links: 0 };
        page.Out.Raw("<span class=\"move-note\">"u8);
        if (isLive)
        {
            page.Out.Raw("<a"u8);
            page.Out.Attribute("href"u8, "#" + RecordedChange.MoveAnchor(isDeletion ? ChangeKind.Inserted : ChangeKind.Deleted, move));
            page.Out.Raw(">"u8);
        }

        page.Out.Raw(isDeletion ? "Moved: see its new place"u8 : "Moved: see its old place"u8);
        page.Out.Raw(isLive ? "</a></span> "u8 : "</span> "u8);
    }

    private static string Verb(Change change) => change switch
    {
        { MoveName: not null } => "Moved",
        { Kind: ChangeKind.Inserted } => "Inserted",
        { Kind: ChangeKind.Deleted } => "Deleted",
        _ => "Reformatted",
    };

    private static void Say(string words, HtmlBuffer output)
    {
        output.Raw("<span class=\"unseen\">"u8);
        output.Text(words);
        output.Raw("</span>"u8);
    }
}
