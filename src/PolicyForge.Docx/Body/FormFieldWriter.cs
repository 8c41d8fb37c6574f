using PolicyForge.Documents.Model;
using PolicyForge.Docx.Markup;
using PolicyForge.Docx.Typesetting;

namespace PolicyForge.Docx.Body;

/// <summary>Writes the fields of a form as content controls that can be filled in Word, and that print as a form to be filled in by hand.</summary>
internal sealed class FormFieldWriter(Story story)
{
    private const string PlaceholderRun = $"""<w:rPr><w:rStyle w:val="{StyleIds.PlaceholderText}"/></w:rPr>""";
    private const string ShowsPlaceholder = "<w:showingPlcHdr/>";

    /// <summary>Both boxes are in MS Gothic, which every Word has; other programs fall back to a font that has them.</summary>
    private const string CheckBoxFont = """<w:rPr><w:rFonts w:ascii="MS Gothic" w:eastAsia="MS Gothic" w:hAnsi="MS Gothic" w:hint="eastAsia"/></w:rPr>""";

    public void Write(FormField field, RunContext context)
    {
        story.Runs.CloseRevision();
        switch (field)
        {
            case CheckBoxField box:
                CheckBox(box.Label, box.Name, box.IsChecked, context);
                story.Runs.Text(context, "\u00A0" + box.Label);
                break;
            case TextField text:
                Placeholder(field, context, text.IsMultiline ? """<w:text w:multiLine="1"/>""" : "<w:text/>", "Enter text");
                break;
            case DateField:
                Placeholder(field, context, $"""<w:date><w:dateFormat w:val="d MMMM yyyy"/><w:lid w:val="{story.Scope.Document.Properties.Language}"/><w:storeMappedDataAs w:val="dateTime"/><w:calendar w:val="gregorian"/></w:date>""", "Choose a date");
                break;
            case ChoiceField choice: Placeholder(field, context, DropDown(choice), "Choose an option"); break;
            case SignatureField: Placeholder(field, context, "<w:text/>", new string('\u2003', 6)); break;
        }
    }

    /// <summary>A box to tick, without words.</summary>
    public void CheckBox(string title, string name, bool isChecked, RunContext context)
    {
        string glyph = isChecked ? "☒" : "☐";
        if (context.Revision is not null)
        {
            story.Runs.OpenWith(context, CheckBoxFont);
            story.Xml.Raw(context.HasDeletedText ? $"<w:delText>{glyph}</w:delText></w:r>" : $"<w:t>{glyph}</w:t></w:r>");
            return;
        }

        string state = isChecked ? "1" : "0";
        Open(title, name, $"""<w14:checkbox><w14:checked w14:val="{state}"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/><w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox>""", "");
        story.Xml.Raw($"<w:r>{CheckBoxFont}<w:t>{glyph}</w:t></w:r>");
        ContentControlWriter.Close(story.Xml);
    }

    /// <summary>In a redline a changed field is its words alone: LibreOffice loses tracked changes inside a control.</summary>
    private void Placeholder(FormField field, RunContext context, string kind, string prompt)
    {
        if (context.Revision is not null)
        {
            story.Runs.Text(context, prompt);
            return;
        }

        Open(field.Label, field.Name, kind, ShowsPlaceholder);
        story.Xml.Write($"""<w:r>{new Fragment(PlaceholderRun)}<w:t xml:space="preserve">{prompt}</w:t></w:r>""");
        ContentControlWriter.Close(story.Xml);
    }

    private void Open(string title, string name, string kind, string extra)
    {
        story.Runs.CloseRevision();
        ContentControlWriter.Open(story.Xml, title, "field:" + name, story.Scope.Controls.For("field:" + name), kind, extra);
    }

    private static string DropDown(ChoiceField choice)
    {
        using var xml = new MarkupWriter(512);
        xml.Raw("""<w:dropDownList><w:listItem w:displayText="Choose an option" w:value=""/>""");
        // Word refuses a list with the same value twice.
        foreach (string option in choice.Options.Where(o => o != "").Distinct(StringComparer.Ordinal))
            xml.Write($"""<w:listItem w:displayText="{option}" w:value="{option}"/>""");
        xml.Raw("</w:dropDownList>");
        return System.Text.Encoding.UTF8.GetString(xml.Written);
    }
}
