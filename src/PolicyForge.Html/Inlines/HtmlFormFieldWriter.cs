using PolicyForge.Documents.Model;
using PolicyForge.Html.Output;
using PolicyForge.Html.State;

namespace PolicyForge.Html.Inlines;

/// <summary>A field of a form as a control. A check box prints its label; the others stand beside the author's words and carry theirs for screen readers.</summary>
internal static class HtmlFormFieldWriter
{
    public static void Write(FormField field, PageState page)
    {
        switch (field)
        {
            case TextField { IsMultiline: true }: WriteTextArea(field, page); break;
            case TextField: WriteInput("text"u8, field, page); break;
            case DateField: WriteInput("date"u8, field, page); break;
            case CheckBoxField box: WriteCheckBox(box, page); break;
            case ChoiceField choice: WriteChoice(choice, page); break;
            case SignatureField: WriteSignature(field, page.Out); break;
            default: throw new NotSupportedException($"No HTML writer for {field.GetType().Name}.");
        }
    }

    private static void WriteInput(ReadOnlySpan<byte> type, FormField field, PageState page)
    {
        page.Out.Raw("<input type=\""u8);
        page.Out.Raw(type);
        page.Out.Raw("\""u8);
        WriteNames(field, isLabelPrinted: false, page);
        page.Out.Raw(">"u8);
    }

    private static void WriteTextArea(FormField field, PageState page)
    {
        page.Out.Raw("<textarea rows=\"4\""u8);
        WriteNames(field, isLabelPrinted: false, page);
        page.Out.Raw("></textarea>"u8);
    }

    private static void WriteCheckBox(CheckBoxField box, PageState page)
    {
        page.Out.Raw("<label class=\"check-box\"><input type=\"checkbox\""u8);
        WriteNames(box, isLabelPrinted: true, page);
        page.Out.Raw(box.IsChecked ? " checked> "u8 : "> "u8);
        page.Out.Text(box.Label);
        page.Out.Raw("</label>"u8);
    }

    private static void WriteChoice(ChoiceField choice, PageState page)
    {
        page.Out.Raw("<select"u8);
        WriteNames(choice, isLabelPrinted: false, page);
        page.Out.Raw("><option value=\"\">Choose one</option>"u8);
        foreach (string option in choice.Options)
        {
            page.Out.Raw("<option>"u8);
            page.Out.Text(option);
            page.Out.Raw("</option>"u8);
        }

        page.Out.Raw("</select>"u8);
    }

    private static void WriteSignature(FormField field, HtmlBuffer output)
    {
        output.Raw("<span class=\"sign-here\"><span class=\"unseen\">To be signed by hand: "u8);
        output.Text(field.Label);
        output.Raw("</span></span>"u8);
    }

    private static void WriteNames(FormField field, bool isLabelPrinted, PageState page)
    {
        if (page.CanName)
        {
            page.Out.Attribute("id"u8, "pf_field_" + field.Name);
            page.Out.Attribute("name"u8, field.Name);
        }
        else
        {
            page.Out.Raw(" disabled"u8);
        }

        page.Out.Raw(" autocomplete=\"off\""u8);
        if (!isLabelPrinted) page.Out.Attribute("aria-label"u8, field.Label);
    }
}
