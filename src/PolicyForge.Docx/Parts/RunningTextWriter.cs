using System.Collections.Immutable;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Docx.Body;
using PolicyForge.Docx.Markup;
using PolicyForge.Docx.Revisions;
using PolicyForge.Docx.Styles;

namespace PolicyForge.Docx.Parts;

/// <summary>Writes a header or footer: three parts on one line, where they fit.</summary>
internal sealed class RunningTextWriter(Story story)
{
    /// <summary>Points: the size in the styles Header and Footer.</summary>
    private const double FontSize = 9;

    private DocumentProperties Properties => story.Scope.Document.Properties;

    private bool HasFields => story.Scope.Options.HasFieldsThroughout;

    /// <summary>In a redline the properties that the old document had.</summary>
    private DocumentProperties? Former => story.Scope.Survey.IsRedline ? story.Scope.Document.PreviousProperties : null;

    public void Write(bool isHeader, RunningText text, bool hasLogo)
    {
        story.Scope.LastParagraphRevision = null;
        string root = isHeader ? "w:hdr" : "w:ftr";
        string style = isHeader ? StyleIds.Header : StyleIds.Footer;
        story.Xml.Raw("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n" + $"<{root} {Namespaces.OfStory}>");
        bool isDraft = isHeader && DraftMark.IsNeeded(story.Scope);
        if (isDraft) DraftMark.Write(story);
        if (hasLogo) WriteLogo();
        if (!text.IsEmpty) WriteLines(text, style);
        else if (story.Scope.LastParagraphRevision is not null) story.Paragraphs.Spacer();
        else if (!hasLogo && !isDraft) story.Paragraphs.Empty(new ParagraphProperties(style));
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
        if (Former is { } old && RunningWords.Of(part, old) != RunningWords.Of(part, Properties))
        {
            // A field over properties could only show the new ones.
            Replacement.Write(story, RunningWords.Of(part, old), RunningWords.Of(part, Properties), story.Scope.Survey.FirstChange!);
            return;
        }

        switch (part.Field)
        {
            case RunningField.Page: story.Runs.Field(default, "PAGE", "1"); break;
            case RunningField.PageCount: story.Runs.Field(default, "NUMPAGES", "1"); break;
            case RunningField.Version: WriteProperty(CustomPropertiesPart.Version, Properties.Version); break;
            case RunningField.Status: WriteProperty(CustomPropertiesPart.Status, Properties.Status); break;
            case RunningField.NextReview: WriteProperty(CustomPropertiesPart.NextReview, Properties.NextReview); break;
            case RunningField.Title when HasFields: story.Runs.Field(default, "TITLE", Properties.Title); break;
            case RunningField.Organisation when HasFields: WriteProperty(CustomPropertiesPart.Organisation, Properties.OrganisationName); break;
            case RunningField.Trust when HasFields: WriteProperty("Company", Properties.TrustName); break;
            case RunningField.Date when HasFields: WriteProperty(CustomPropertiesPart.VersionDate, Properties.VersionDate); break;
            default: story.Runs.Text(default, RunningWords.Of(part, Properties)); break;
        }
    }

    /// <summary>A field over the file's own properties: whoever changes the version there sees it on every page.</summary>
    private void WriteProperty(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value)) story.Runs.Field(default, $"DOCPROPERTY \"{name}\"", value);
    }

    /// <summary>Characters; a page number counts as two.</summary>
    private int Length(ImmutableArray<RunningPart> parts) => parts.Sum(part => RunningWords.CountsPages(part) ? 2 : RunningWords.Of(part, Properties).Length);
}
