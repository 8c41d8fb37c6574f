using System.Collections.Immutable;
using Markdig.Syntax;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Markdown.Conversion;
using PolicyForge.Documents.Markdown.Syntax;
using Block = PolicyForge.Documents.Model.Block;

namespace PolicyForge.Documents.Markdown.Reading;

/// <summary>Reads expanded Markdown (docs/authoring.md section 1) into flat blocks of the model. Safe to share between threads.</summary>
public static class MarkdownReader
{
    /// <summary>Reads a template or clause.</summary>
    /// <returns>What could be read, even where there are errors (PF3001 to PF3046), so that the rest of the document is checked too.</returns>
    public static Outcome<ParsedMarkdown> Read(MarkdownSource source)
    {
        var unprintable = new List<int>();
        string text = TextGuard.Clean(source.Text, unprintable);
        var conversion = new ConversionContext(source, text);
        foreach (int offset in unprintable)
        {
            conversion.Report(MarkdownDiagnostics.ControlCharacter, offset, offset + 1, null, TextGuard.Name(source.Text[offset]));
        }

        if (Parse(text, conversion.IsWrittenEmpty) is not { } document)
        {
            int line = FirstUnreadable(text);
            conversion.Report(MarkdownDiagnostics.TooDeeplyNested, line, LineEnd(text, line), null);
            return new Outcome<ParsedMarkdown>(ParsedMarkdown.Empty, conversion.Diagnostics.ToImmutable());
        }

        var blocks = conversion.Blocks.ConvertChildren(document, BlockPlace.Flow);
        var footnotes = ImmutableArray.CreateBuilder<ImmutableArray<Block>>();
        for (int i = 0; i < conversion.Footnotes.Count; i++)
        {
            footnotes.Add(conversion.Blocks.ConvertChildren(conversion.Footnotes[i], BlockPlace.Footnote));
        }

        foreach (var footnote in FootnoteDefinitions.In(document).Where(footnote => footnote.Order < 0))
        {
            conversion.Report(MarkdownDiagnostics.UnusedFootnote, footnote.LabelSpan, footnote.Label);
        }

        foreach (var span in MarkBudget.OverspentIn(document)) conversion.Report(MarkdownDiagnostics.TooManyMarks, span, MarkBudget.Most);
        ClauseMarkers.ReportMisplaced(conversion);
        return new Outcome<ParsedMarkdown>(new ParsedMarkdown(blocks, footnotes.DrainToImmutable()), conversion.Diagnostics.ToImmutable());
    }

    /// <summary>Where the line starts with which the text became unreadable.</summary>
    private static int FirstUnreadable(string text)
    {
        int good = 0;
        int bad = text.Length;
        while (LineEnd(text, good) < bad)
        {
            int middle = LineEnd(text, good + ((bad - good) / 2));
            if (middle >= bad) middle = LineEnd(text, good);
            if (Parse(text[..middle], null) is null) bad = middle;
            else good = Math.Min(middle + 1, bad);
        }

        return good;
    }

    /// <summary>The end of the line at an offset, without its line ending.</summary>
    private static int LineEnd(string text, int start)
    {
        int length = text.AsSpan(Math.Min(start, text.Length)).IndexOf('\n');
        return length < 0 ? text.Length : start + length;
    }

    /// <summary>Null where the text nests more deeply than Markdig reads.</summary>
    /// <param name="isWrittenEmpty">Tells empty lines of the author's from those that the template left; null where it does not matter.</param>
    private static MarkdownDocument? Parse(string text, Func<int, bool>? isWrittenEmpty)
    {
        try
        {
            return Markdig.Markdown.Parse(text, DialectExtension.Pipeline, PipeTableParser.Context(isWrittenEmpty));
        }
        catch (ArgumentException)
        {
            // Markdig limits nesting by throwing; a user's mistake is never an exception here.
            return null;
        }
    }
}
