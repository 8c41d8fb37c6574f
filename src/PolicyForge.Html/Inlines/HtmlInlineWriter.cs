using System.Collections.Immutable;
using PolicyForge.Documents.Model;
using PolicyForge.Html.Changes;
using PolicyForge.Html.State;

namespace PolicyForge.Html.Inlines;

/// <summary>Hands each inline to the writer of its kind, with its change mark round it.</summary>
internal static class HtmlInlineWriter
{
    public static void Write(ImmutableArray<Inline> inlines, PageState page)
    {
        foreach (Inline inline in inlines) Write(inline, page);
    }

    private static void Write(Inline inline, PageState page)
    {
        if (!page.Shows(inline.Change)) return;
        HtmlChangeWriter.Open(inline, page, isBlock: false);
        bool isOldForm = page.View == RedlineView.Before && inline.Change is { Kind: ChangeKind.Reformatted, Before: Inline };
        WriteUnmarked(isOldForm ? (Inline)inline.Change!.Before! : inline, page);
        HtmlChangeWriter.Close(inline, page, isBlock: false);
    }

    private static void WriteUnmarked(Inline inline, PageState page)
    {
        switch (inline)
        {
            case Text text: page.Out.Text(text.Value); break;
            case Emphasis emphasis: WriteElement("em"u8, emphasis.Inlines, page); break;
            case Strong strong: WriteElement("strong"u8, strong.Inlines, page); break;
            case Underline underline: WriteElement("u"u8, underline.Inlines, page); break;
            case DefinedTerm term: WriteElement("dfn"u8, term.Inlines, page); break;
            case Passage passage:
                page.Out.Raw("<span lang=\""u8);
                page.Out.Text(passage.Language);
                page.Out.Raw("\">"u8);
                Write(passage.Inlines, page);
                page.Out.Raw("</span>"u8);
                break;
            case Code code: WriteCode(code, page); break;
            case Link link: HtmlLinkWriter.Write(link, page); break;
            case Citation citation: HtmlCitationWriter.Write(citation, page); break;
            case CrossReference reference: HtmlCrossReferenceWriter.Write(reference, page); break;
            case FootnoteReference reference: HtmlFootnoteReferenceWriter.Write(reference, page); break;
            case LineBreak: page.Out.Raw("<br>"u8); break;
            case Image image: HtmlImageWriter.Write(image, page.Out); break;
            case FormField field: HtmlFormFieldWriter.Write(field, page); break;
            default: throw new NotSupportedException($"No HTML writer for {inline.GetType().Name}.");
        }
    }

    private static void WriteElement(ReadOnlySpan<byte> element, ImmutableArray<Inline> inlines, PageState page)
    {
        page.Out.Raw("<"u8);
        page.Out.Raw(element);
        page.Out.Raw(">"u8);
        Write(inlines, page);
        page.Out.Raw("</"u8);
        page.Out.Raw(element);
        page.Out.Raw(">"u8);
    }

    private static void WriteCode(Code code, PageState page)
    {
        page.Out.Raw("<code>"u8);
        page.Out.Text(code.Value);
        page.Out.Raw("</code>"u8);
    }
}
