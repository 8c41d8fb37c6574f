using PolicyForge.Documents.Model;
using PolicyForge.Docx.Typesetting;

namespace PolicyForge.Docx.Body;

/// <summary>Writes runs, and the <c>w:ins</c> and <c>w:del</c> that stand round neighbouring runs of the same change.</summary>
internal sealed class RunWriter(Story story)
{
    private Change? _open;

    public void Text(RunContext context, ReadOnlySpan<char> text)
    {
        while (TextStretch.FirstOf(text) is { Length: > 0 } stretch)
        {
            Write(stretch.IsRightToLeft ? context.With(RunFormat.RightToLeft) : context, text[..stretch.Length]);
            text = text[stretch.Length..];
        }
    }

    private void Write(RunContext context, ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var (length, before) = context.History?.Take(text.Length, context.Format) ?? (text.Length, context.Format);
            before |= context.Format & RunFormat.RightToLeft;
            Open(context, before);
            string element = context.HasDeletedText ? "w:delText" : "w:t";
            var piece = text[..length];
            story.Xml.Raw("<");
            story.Xml.Raw(element);
            story.Xml.Raw(IsSpace(piece[0]) || IsSpace(piece[^1]) ? " xml:space=\"preserve\">" : ">");
            story.Xml.Text(piece);
            story.Xml.Raw("</");
            story.Xml.Raw(element);
            story.Xml.Raw("></w:r>");
            text = text[length..];
        }
    }

    /// <summary>A run with other content than text: a tab, a break, a drawing, a field character.</summary>
    public void Content(RunContext context, string markup)
    {
        Open(context, context.Format);
        story.Xml.Raw(markup);
        story.Xml.Raw("</w:r>");
    }

    /// <summary>Opens a run whose content the caller writes and closes with <c>&lt;/w:r&gt;</c>. <paramref name="properties"/> replaces what the format gives.</summary>
    public void OpenWith(RunContext context, string properties)
    {
        Enter(context.Revision);
        story.Xml.Raw("<w:r>");
        story.Xml.Raw(properties);
    }

    /// <summary>Opens a complex field: everything up to its result.</summary>
    public void BeginField(RunContext context, string instruction)
    {
        Content(context, """<w:fldChar w:fldCharType="begin"/>""");
        Open(context, context.Format);
        string element = context.HasDeletedText ? "w:delInstrText" : "w:instrText";
        story.Xml.Raw($"""<{element} xml:space="preserve"> """);
        story.Xml.Text(instruction);
        story.Xml.Raw($" </{element}></w:r>");
        Content(context, """<w:fldChar w:fldCharType="separate"/>""");
    }

    public void EndField(RunContext context) => Content(context, """<w:fldChar w:fldCharType="end"/>""");

    /// <summary>A field with a result of plain text.</summary>
    public void Field(RunContext context, string instruction, string result)
    {
        BeginField(context, instruction);
        Text(context, result);
        EndField(context);
    }

    /// <summary>Ends the open insertion or deletion: before anything that is not a run.</summary>
    public void CloseRevision() => Enter(null, isRun: false);

    /// <summary>The change that the last run of the paragraph stands in; null for none.</summary>
    public Change? OpenRevision => _open;

    private void Open(RunContext context, RunFormat before)
    {
        Enter(context.Revision);
        story.Xml.Raw("<w:r>");
        if (before == context.Format) story.Xml.Raw(context.Language is null ? RunProperties.Element(context.Format) : $"<w:rPr>{RunProperties.Content(context.Format)}{LanguageOf(context)}</w:rPr>");
        else
        {
            story.Xml.Write($"<w:rPr>{new Markup.Fragment(RunProperties.Content(context.Format) + LanguageOf(context))}");
            RevisionMarkup.Open(story, "rPrChange", context.History!.Change);
            story.Xml.Write($"<w:rPr>{new Markup.Fragment(RunProperties.Content(before))}</w:rPr></w:rPrChange></w:rPr>");
        }
    }

    private void Enter(Change? revision, bool isRun = true)
    {
        if (isRun) story.Neighbours.Run(revision);
        if (RevisionMarkup.AreAlike(_open, revision)) return;
        if (_open is not null) story.Xml.Raw($"</w:{RevisionMarkup.ElementOf(_open)}>");
        _open = revision;
        if (revision is not null) RevisionMarkup.Open(story, RevisionMarkup.ElementOf(revision), revision);
    }

    private static string LanguageOf(RunContext context) =>
        context.Language is not { } language ? ""
        : context.Format.HasFlag(RunFormat.RightToLeft) ? $"""<w:lang w:bidi="{WordLanguage.Of(language)}"/>"""
        : $"""<w:lang w:val="{WordLanguage.Of(language)}"/>""";

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r';
}
