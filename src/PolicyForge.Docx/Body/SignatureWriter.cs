using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;
using PolicyForge.Docx.Styles;
using PolicyForge.Docx.Typesetting;

namespace PolicyForge.Docx.Body;

/// <summary>Writes lines to sign on: words, then a tab whose leader draws the line. A table without borders would be read aloud as a table.</summary>
internal sealed class SignatureWriter(Story story)
{
    private readonly DrawingWriter _drawings = new(story);

    public void Write(SignatureBlock signature, BlockContext context)
    {
        foreach (var line in signature.Lines) WriteLine(line, context.Under(line));
    }

    private void WriteLine(SignatureLine line, BlockContext context)
    {
        var run = new RunContext(RunFormat.None, context.Revision);
        bool fits = RoleFits(line);
        story.Paragraphs.Begin(new ParagraphProperties(StyleIds.SignatureLine)
        {
            Revision = context.Revision, KeepNext = true, Tabs = line.Signed is not null ? SignedLine() : line.HasDate ? null : WholeLine(), HasRoomAbove = true,
        });
        story.Inlines.WriteAll(line.Role, run);
        if (!fits) story.Runs.Content(run, "<w:br/>");
        else story.Runs.Text(run, " ");
        if (line.Signed is { Picture: { } picture }) _drawings.Write(picture, run, 3000, 800);
        else if (line.Signed is { } signed) story.Runs.Text(run, signed.By);
        story.Runs.Content(run, "<w:tab/>");
        WriteDate(line, run);

        story.Paragraphs.End();
        // Who signed stands on the line already, and nobody else's name belongs under it.
        if (line.Signed is { Picture: null }) return;
        string? name = line.Signed?.By ?? line.Name;
        story.Paragraphs.Begin(new ParagraphProperties(StyleIds.SignatureName) { Revision = context.Revision, Tabs = name is null ? NameLine() : null });
        story.Runs.Text(run, name ?? "Name in capitals ");
        if (name is null) story.Runs.Content(run, "<w:tab/>");
        story.Paragraphs.End();
    }

    /// <summary>The place for the date, marked where it came or went by itself.</summary>
    private void WriteDate(SignatureLine line, RunContext run)
    {
        bool hadDate = line.HasDate;
        if (run.Revision is null && line.Change is { Kind: ChangeKind.Reformatted, Before: SignatureLine old } change && old.HasDate != line.HasDate)
        {
            hadDate = old.HasDate;
            run = run with { Revision = change with { Kind = line.HasDate ? ChangeKind.Inserted : ChangeKind.Deleted, Before = null } };
        }

        if (!line.HasDate && !hadDate) return;
        story.Runs.Text(run, " Date ");
        if (line.Signed is { } signed) story.Runs.Text(run, signed.On);
        story.Runs.Content(run, "<w:tab/>");
    }

    /// <summary>Whether the words leave at least a quarter of the line to sign on. Letters of a sans serif are about half as wide as high.</summary>
    private bool RoleFits(SignatureLine line)
    {
        double width = PlainText.Of(line.Role).Length * story.Scope.Measures.Body * 20 * 0.52;
        return width < FrontStyles.SignatureEnd(story.Scope.Measures) * 0.72;
    }

    private string NameLine() => $"""<w:tab w:val="left" w:leader="underscore" w:pos="{FrontStyles.SignatureEnd(story.Scope.Measures)}"/>""";

    /// <summary>The stops of a line that nobody signs by hand any more: where they are, without the leaders that draw it.</summary>
    private string SignedLine()
    {
        int end = FrontStyles.SignatureEnd(story.Scope.Measures);
        int width = story.Scope.Measures.TextWidth;
        return $"""<w:tab w:val="clear" w:pos="{width}"/><w:tab w:val="left" w:pos="{end}"/><w:tab w:val="right" w:pos="{width}"/>""";
    }

    private string WholeLine()
    {
        int end = FrontStyles.SignatureEnd(story.Scope.Measures);
        int width = story.Scope.Measures.TextWidth;
        return $"""<w:tab w:val="clear" w:pos="{end}"/><w:tab w:val="clear" w:pos="{width}"/><w:tab w:val="left" w:leader="underscore" w:pos="{width}"/>""";
    }
}
