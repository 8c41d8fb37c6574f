using Markdig.Extensions.Footnotes;
using Markdig.Parsers;
using Markdig.Syntax;

namespace PolicyForge.Documents.Markdown.Syntax;

/// <summary>Remembers the footnotes that a text defines, since Markdig drops those that nothing refers to.</summary>
internal static class FootnoteDefinitions
{
    public static void Remember(BlockProcessor processor, Block block)
    {
        if (block is not Footnote footnote) return;
        if (processor.Document.GetData(typeof(FootnoteDefinitions)) is not List<Footnote> definitions)
        {
            definitions = [];
            processor.Document.SetData(typeof(FootnoteDefinitions), definitions);
        }

        definitions.Add(footnote);
    }

    public static IEnumerable<Footnote> In(MarkdownDocument document) =>
        document.GetData(typeof(FootnoteDefinitions)) as List<Footnote> ?? [];
}
