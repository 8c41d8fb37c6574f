using PolicyForge.Docx.Body;
using PolicyForge.Docx.Markup;
using PolicyForge.Docx.Packaging;
using PolicyForge.Docx.Typesetting;

namespace PolicyForge.Docx.Stories;

/// <summary>Writes <c>word/document.xml</c>.</summary>
internal static class DocumentPart
{
    public const string Name = PartName.Document;

    /// <summary>Twips between the paper's edge and header or footer, as Word has it.</summary>
    private const int RunningDistance = 709;

    /// <summary>Writes the body; <paramref name="running"/> says which headers and footers the section refers to.</summary>
    public static void Write(Story story, RunningParts running)
    {
        var scope = story.Scope;
        scope.LastParagraphRevision = null;
        story.Xml.Raw("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n" + $"<w:document {Namespaces.OfStory}><w:body>");
        scope.Notice = RedlineFindings.Of(scope);
        bool isFirst = true;
        scope.EndSection = (xml, isTurned) =>
        {
            WriteSection(xml, scope, running, isTurned, isFirst);
            isFirst = false;
        };
        story.Blocks.WriteAll(scope.Document.Blocks, new BlockContext(TextPlace.Body, scope.Measures.TextWidth));
        // A break that nothing follows would only be an empty page.
        scope.PageBreak.Clear();
        // A body that ends in a table or control, or that has nothing in it, still needs its last paragraph.
        if (scope.LastParagraphRevision is not null) story.Paragraphs.Spacer();
        else if (scope.TablePending || scope.Document.Blocks.IsEmpty) EndBody(story);
        scope.EndSection(story.Xml, false);
        story.Xml.Raw("</w:body></w:document>");
    }

    /// <summary>As small as can be: after a table that fills its page, a line of text would make an empty page.</summary>
    private static void EndBody(Story story)
    {
        story.Scope.GapPending = 0;
        story.Paragraphs.Empty(new ParagraphProperties(StyleIds.RevisionSpacer));
    }

    /// <summary>Only the first section has a first page of its own.</summary>
    private static void WriteSection(MarkupWriter xml, DocumentScope scope, RunningParts running, bool isTurned, bool isFirst)
    {
        var measures = scope.Measures;
        xml.Raw("<w:sectPr>");
        foreach (var part in running.Parts)
            xml.Write($"""<w:{new Fragment(part.IsHeader ? "headerReference" : "footerReference")} w:type="{(part.IsFirstPage ? "first" : "default")}" r:id="{part.RelationshipId}"/>""");
        var (width, height) = isTurned ? (measures.LongSide, measures.ShortSide) : (measures.PageWidth, measures.PageHeight);
        string landscape = width > height ? """ w:orient="landscape" """ : "";
        xml.Write($"""<w:pgSz w:w="{width}" w:h="{height}"{new Fragment(landscape)}/>""");
        xml.Write($"""<w:pgMar w:top="{Measures.Twips(measures.Page.Top)}" w:right="{measures.Right}" w:bottom="{Measures.Twips(measures.Page.Bottom)}" w:left="{measures.Left}" """);
        xml.Write($"""w:header="{Distance(measures.Page.Top)}" w:footer="{Distance(measures.Page.Bottom)}" w:gutter="0"/><w:cols w:space="708"/>""");
        if (scope.Layout.DifferentFirstPage && isFirst) xml.Raw("<w:titlePg/>");
        xml.Raw("""<w:docGrid w:linePitch="360"/></w:sectPr>""");
    }

    private static int Distance(double marginInMillimetres) => Math.Min(RunningDistance, Measures.Twips(marginInMillimetres) / 2);
}
