using PolicyForge.Documents.Model;
using PolicyForge.Docx.Typesetting;

namespace PolicyForge.Docx.Body;

/// <summary>Writes images on lines of their own, the caption below.</summary>
internal sealed class FigureWriter(Story story)
{
    private readonly DrawingWriter _drawings = new(story);

    public void Write(Figure figure, BlockContext context)
    {
        var run = new RunContext(RunFormat.None, context.Revision);
        story.Paragraphs.Begin(new ParagraphProperties(StyleIds.Figure) { KeepNext = !figure.Caption.IsEmpty, Revision = context.Revision });
        _drawings.Write(figure.Image, run, context.Width, story.Scope.Measures.PageHeight / 2);
        story.Paragraphs.End();
        if (figure.Caption.IsEmpty) return;
        story.Paragraphs.Begin(new ParagraphProperties(StyleIds.Caption) { Revision = context.Revision });
        story.Inlines.WriteAll(figure.Caption, run);
        story.Paragraphs.End();
    }
}
