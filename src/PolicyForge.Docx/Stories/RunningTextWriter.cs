using System.Collections.Immutable;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Docx.Body;
using PolicyForge.Docx.Markup;
using PolicyForge.Docx.Parts;
using PolicyForge.Docx.Typesetting;

namespace PolicyForge.Docx.Stories;

/// <summary>Writes a header or footer: three parts on one line, where they fit.</summary>
internal sealed class RunningTextWriter(Story story)
{
    private DocumentProperties Properties => story.Scope.Document.Properties;

    private bool HasFields => story.Scope.Options.HasFieldsThroughout;

    /// <summary>In a redline the properties that the old document had.</summary>
    private DocumentProperties? Former => story.Scope.Survey.IsRedline ? story.Scope.Document.PreviousProperties : null;

    /// <param name="former">In a redline the text that the old document's layout had there; null for the same.</param>
    public void Write(bool isHeader, RunningText text, bool hasLogo, RunningText? former = null)
    {
        story.Scope.LastParagraphRevision = null;
        string root = isHeader ? "w:hdr" : "w:ftr";
        string style = isHeader ? StyleIds.Header : StyleIds.Footer;
        story.Xml.Raw("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n" + $"<{root} {Namespaces.OfStory}>");
        bool isDraft = isHeader && DraftMark.IsNeeded(story.Scope);
        if (isDraft) DraftMark.Write(story);
        if (hasLogo) WriteLogo();
        if (former is not null && RunningChange.IsTracked(story.Scope, former, text)) WriteChangedLine(former, text, style);
        else if (!text.IsEmpty) WriteLines(text, style);
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
        bool fits = RunningChange.Fits(story.Scope, text);
        if (!fits) WriteLine(text with { Centre = [], Right = [] }, style);
        WriteLine(fits ? text : text with { Left = [] }, style);
    }

    /// <summary>One line with what the layout had there and what it has: only where neither needs two.</summary>
    private void WriteChangedLine(RunningText old, RunningText now, string style)
    {
        story.Paragraphs.Begin(new ParagraphProperties(style));
        WriteChange(old.Left, now.Left);
        WriteTab(HasMore(old), HasMore(now));
        WriteChange(old.Centre, now.Centre);
        WriteTab(!old.Right.IsEmpty, !now.Right.IsEmpty);
        WriteChange(old.Right, now.Right);
        story.Paragraphs.End();

        static bool HasMore(RunningText text) => !text.Centre.IsEmpty || !text.Right.IsEmpty;
    }

    private void WriteTab(bool old, bool now)
    {
        if (old || now) story.Runs.Content(old == now ? default : Marked(now ? ChangeKind.Inserted : ChangeKind.Deleted), "<w:tab/>");
    }

    private void WriteChange(ImmutableArray<RunningPart> old, ImmutableArray<RunningPart> now)
    {
        if (old.SequenceEqual(now))
        {
            WriteParts(now);
            return;
        }

        foreach (var part in old) WriteMarked(part, Former ?? Properties, Marked(ChangeKind.Deleted));
        foreach (var part in now) WriteMarked(part, Properties, Marked(ChangeKind.Inserted));
    }

    private void WriteMarked(RunningPart part, DocumentProperties properties, RunContext context)
    {
        if (part.Field == RunningField.Page) story.Runs.Field(context, "PAGE", "1");
        else if (part.Field == RunningField.PageCount) story.Runs.Field(context, "NUMPAGES", "1");
        else story.Runs.Text(context, RunningWords.Of(part, properties));
    }

    private RunContext Marked(ChangeKind kind) => new(RunFormat.None, story.Scope.Survey.FirstChange! with { Kind = kind, Before = null });

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
}
