using PolicyForge.Documents.Model;
using PolicyForge.Docx.Revisions;
using PolicyForge.Docx.Typesetting;

namespace PolicyForge.Docx.Body;

/// <summary>Opens and closes paragraphs. The order of properties is the schema's (ECMA-376 Part 1, 17.3.1.26).</summary>
internal sealed class ParagraphWriter(Story story)
{
    private Move? _move;
    private int _moveId;
    private Change? _end;

    /// <summary>Opens a paragraph. <paramref name="before"/> is what its properties were, for a paragraph whose formatting changed.</summary>
    /// <param name="table">The mark of the table that the paragraph makes room for.</param>
    public void Begin(ParagraphProperties properties, ParagraphProperties? before = null, Change? table = null)
    {
        var (breaks, broke) = story.Scope.PageBreak.Take(properties.Revision ?? table);
        if (properties.Revision is not null) breaks = broke |= breaks;
        if (breaks != broke)
        {
            // A break that came or went is a change of the paragraph's properties.
            properties = properties with { Reformatted = properties.Reformatted ?? story.Scope.Survey.FirstChange };
            before = (before ?? properties with { FormerLabel = null, Reformatted = null }) with { PageBreakBefore = broke };
        }
        else if (broke && before is { } former)
        {
            before = former with { PageBreakBefore = true };
        }

        properties = WithPending(properties with { PageBreakBefore = properties.PageBreakBefore || breaks });
        story.Scope.LastParagraphRevision = properties.Revision ?? properties.End;
        _move = properties.Move;
        _end = properties.Revision ?? properties.End;
        story.Neighbours.Begin(properties.Revision);
        if (_move is { Starts: true }) _moveId = RevisionMarkup.StartMove(story, _move.Change);
        var xml = story.Xml;
        xml.Raw("<w:p>");
        if (!IsBare(properties)) WriteProperties(properties, before);
        if (properties.Revision is null) story.Scope.Notice?.Refer(story);
    }

    private void WriteProperties(ParagraphProperties properties, ParagraphProperties? before)
    {
        var xml = story.Xml;
        xml.Raw("<w:pPr>");
        Content(properties);
        if ((properties.Revision ?? properties.End) is { } revision)
        {
            xml.Raw("<w:rPr>");
            RevisionMarkup.Mark(story, RevisionMarkup.ElementOf(revision), revision);
            xml.Raw("</w:rPr>");
        }

        if (before is { } old && properties.Reformatted is { } change && IsReformatted(properties, old))
        {
            RevisionMarkup.Open(story, "pPrChange", change);
            xml.Raw("<w:pPr>");
            Content(old);
            xml.Raw("</w:pPr></w:pPrChange>");
        }

        xml.Raw("</w:pPr>");
    }

    public void End()
    {
        story.Neighbours.End(story.Runs.OpenRevision, _end);
        story.Runs.CloseRevision();
        story.Xml.Raw("</w:p>");
        if (_move is { Ends: true }) RevisionMarkup.EndMove(story, _move.Change, _moveId);
    }

    /// <summary>A paragraph without content, where the format asks for one.</summary>
    public void Empty(ParagraphProperties properties, Change? table = null)
    {
        Begin(properties, null, table);
        End();
    }

    /// <summary>
    /// A paragraph too small to be seen, for a paragraph that may be accepted or rejected away to run into, where none follows.
    /// It holds a zero-width space, since LibreOffice gives an empty paragraph the looks of the one that runs into it.
    /// </summary>
    public void Spacer(bool endsField = false, Change? table = null)
    {
        Begin(new ParagraphProperties(StyleIds.RevisionSpacer), null, table);
        story.Runs.Text(default, "\u200B");
        if (endsField) story.Runs.EndField(default);
        End();
    }

    private ParagraphProperties WithPending(ParagraphProperties properties)
    {
        var scope = story.Scope;
        if (scope.GapPending > 0 && !properties.PageBreakBefore && !properties.HasRoomAbove)
            properties = properties with { SpaceBefore = Math.Max(scope.GapPending, properties.SpaceBefore ?? 0) };
        scope.GapPending = 0;
        scope.TablePending = false;
        return properties;
    }

    private static bool IsBare(ParagraphProperties properties) =>
        properties == new ParagraphProperties(StyleIds.Normal) { HasRoomAbove = properties.HasRoomAbove };

    /// <summary>A paragraph that is only counted differently has the properties that it had.</summary>
    private static bool IsReformatted(ParagraphProperties now, ParagraphProperties old) =>
        (now.Style, now.Indent, now.Alignment, now.Tabs, now.PageBreakBefore) != (old.Style, old.Indent, old.Alignment, old.Tabs, old.PageBreakBefore)
        || (now.Number != old.Number && !(now.FormerLabel is not null && (old.Number is null || old.Number == now.Number)));

    private void Number(int numberId, int level, ParagraphProperties properties)
    {
        story.Xml.Write($"""<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{numberId}"/>""");
        if (properties is { FormerLabel: { } label, Reformatted: { } change }) RevisionMarkup.FormerNumber(story, label, change);
        story.Xml.Raw("</w:numPr>");
    }

    private void Content(ParagraphProperties properties)
    {
        var xml = story.Xml;
        if (properties.Style != StyleIds.Normal) xml.Write($"""<w:pStyle w:val="{properties.Style}"/>""");
        if (properties.KeepNext) xml.Raw("<w:keepNext/>");
        if (properties.KeepLines) xml.Raw("<w:keepLines/>");
        if (properties.PageBreakBefore) xml.Raw("<w:pageBreakBefore/>");
        if (properties.Number is var (numberId, level)) Number(numberId, level, properties);
        if (properties.Tabs is { } tabs) xml.Write($"<w:tabs>{new Markup.Fragment(tabs)}</w:tabs>");
        if (properties.IsRightToLeft) xml.Raw("<w:bidi/>");
        if (properties.SpaceBefore is { } space) xml.Write($"""<w:spacing w:before="{space}"/>""");
        if (properties.Indent is var (left, hanging)) xml.Write($"""<w:ind w:left="{left}" w:hanging="{hanging}"/>""");
        if (properties.Alignment is { } alignment) xml.Write($"""<w:jc w:val="{alignment}"/>""");
    }
}
