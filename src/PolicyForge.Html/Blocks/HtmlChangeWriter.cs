using System.Globalization;
using PolicyForge.Documents.Model;
using PolicyForge.Html.Output;
using PolicyForge.Html.Page;

namespace PolicyForge.Html.Blocks;

/// <summary>Writes a change mark round a node: <c>ins</c>, <c>del</c>, or a marked element for a change of form. Each says in words what happened, for readers who see no colour or line.</summary>
internal static class HtmlChangeWriter
{
    public static void Open(DocumentNode node, PageState page, bool isBlock)
    {
        if (node.Change is not { } change) return;
        page.HasChanges = true;
        HtmlBuffer output = page.Out;
        switch (change.Kind)
        {
            case ChangeKind.Inserted:
                OpenElement("<ins"u8, change, page, isBlock);
                Say(change.MoveName is null ? "Inserted: " : "Moved to here: ", output);
                break;
            case ChangeKind.Deleted:
                OpenElement("<del"u8, change, page, isBlock);
                Say(change.MoveName is null ? "Deleted: " : "Moved from here: ", output);
                page.Deletions++;
                break;
            default:
                OpenElement(isBlock ? "<div"u8 : "<span"u8, change, page, isBlock);
                Say("Reformatted: ", output);
                break;
        }

        WriteMoveLink(change, page, isBlock);
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

    private static void OpenElement(ReadOnlySpan<byte> tag, Change change, PageState page, bool isBlock)
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
        if (change.MoveName is { } move && page.View == RedlineView.Both) output.Attribute("id"u8, MoveAnchor(change.Kind, move));
        output.Raw(">"u8);
    }

    /// <summary>Links the two halves of a move: from each to the other.</summary>
    private static void WriteMoveLink(Change change, PageState page, bool isBlock)
    {
        if (change.MoveName is not { } move || !isBlock) return;
        bool isDeletion = change.Kind == ChangeKind.Deleted;
        page.Out.Raw("<p class=\"move-note\">"u8);
        if (page.View == RedlineView.Both)
        {
            page.Out.Raw("<a"u8);
            page.Out.Attribute("href"u8, "#" + MoveAnchor(isDeletion ? ChangeKind.Inserted : ChangeKind.Deleted, move));
            page.Out.Raw(">"u8);
        }

        page.Out.Raw(isDeletion ? "Moved: see its new place"u8 : "Moved: see its old place"u8);
        if (page.View == RedlineView.Both) page.Out.Raw("</a>"u8);
        page.Out.Raw("</p>\n"u8);
    }

    private static string MoveAnchor(ChangeKind kind, string move) =>
        (kind == ChangeKind.Deleted ? "pf_moved-from-" : "pf_moved-to-") + AnchorName.From(move);

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
