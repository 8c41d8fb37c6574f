using System.Collections.Immutable;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Docx.Body;
using PolicyForge.Docx.Markup;
using PolicyForge.Docx.Styles;

namespace PolicyForge.Docx.Parts;

/// <summary>Writes a header or footer: three parts on one line, where they fit.</summary>
internal sealed class RunningTextWriter(Story story)
{
    /// <summary>Points: the size in the styles Header and Footer.</summary>
    private const double FontSize = 9;

    private DocumentProperties Properties => story.Scope.Document.Properties;

    public void Write(bool isHeader, RunningText text, bool hasLogo)
    {
        string root = isHeader ? "w:hdr" : "w:ftr";
        string style = isHeader ? StyleIds.Header : StyleIds.Footer;
        story.Xml.Raw("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n" + $"<{root} {Namespaces.OfStory}>");
        if (isHeader && Properties.IsDraft) DraftMark.Write(story);
        if (hasLogo) WriteLogo();
        if (!text.IsEmpty) WriteLines(text, style);
        else if (!hasLogo && !(isHeader && Properties.IsDraft)) story.Paragraphs.Empty(new ParagraphProperties(style));
        story.Xml.Raw($"</{root}>");
    }

    private void WriteLogo()
    {
        story.Paragraphs.Begin(new ParagraphProperties(StyleIds.Header));
        new DrawingWriter(story).Write(story.Scope.Layout.Logo!, default, Measures.Twips(60), Measures.Twips(18));
        story.Paragraphs.End();
    }

    /// <summary>Left, centre and right on one line; left on a line of its own where the three would run into each other.</summary>
    private void WriteLines(RunningText text, string style)
    {
        double width = (Length(text.Left) + Length(text.Centre) + Length(text.Right)) * FontSize * 20 * 0.5;
        bool fits = width < story.Scope.Measures.TextWidth * 0.95 || text.Left.IsEmpty;
        if (!fits) WriteLine(text with { Centre = [], Right = [] }, style);
        WriteLine(fits ? text : text with { Left = [] }, style);
    }

    private void WriteLine(RunningText text, string style)
    {
        story.Paragraphs.Begin(new ParagraphProperties(style));
        WriteParts(text.Left);
        if (!text.Centre.IsEmpty || !text.Right.IsEmpty) story.Runs.Content(default, "<w:tab/>");
        WriteParts(text.Centre);
        if (!text.Right.IsEmpty) story.Runs.Content(default, "<w:tab/>");
        WriteParts(text.Right);
        story.Paragraphs.End();
    }

    private void WriteParts(ImmutableArray<RunningPart> parts)
    {
        foreach (var part in parts) WritePart(part);
    }

    private void WritePart(RunningPart part)
    {
        switch (part.Field)
        {
            case RunningField.Page: story.Runs.Field(default, "PAGE", "1"); break;
            case RunningField.PageCount: story.Runs.Field(default, "NUMPAGES", "1"); break;
            case RunningField.Version: WriteProperty(CustomPropertiesPart.Version, Properties.Version); break;
            case RunningField.Status: WriteProperty(CustomPropertiesPart.Status, Properties.Status); break;
            case RunningField.NextReview: WriteProperty(CustomPropertiesPart.NextReview, Properties.NextReview); break;
            default: story.Runs.Text(default, Words(part)); break;
        }
    }

    /// <summary>A field over the file's own properties: whoever changes the version there sees it on every page.</summary>
    private void WriteProperty(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value)) story.Runs.Field(default, $"DOCPROPERTY \"{name}\"", value);
    }

    private string Words(RunningPart part) => part.Field switch
    {
        RunningField.Words => part.Words,
        RunningField.Title => Properties.Title,
        RunningField.Organisation => Properties.OrganisationName,
        RunningField.Trust => Properties.TrustName,
        RunningField.Version => Properties.Version ?? "",
        RunningField.Status => Properties.Status ?? "",
        RunningField.Date => Properties.VersionDate ?? "",
        RunningField.NextReview => Properties.NextReview ?? "",
        _ => "00",
    };

    private int Length(ImmutableArray<RunningPart> parts) => parts.Sum(p => Words(p).Length);
}
