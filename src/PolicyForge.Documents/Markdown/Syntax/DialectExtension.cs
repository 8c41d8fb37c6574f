using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;

namespace PolicyForge.Documents.Markdown.Syntax;

/// <summary>Sets up Markdig for the dialect of docs/authoring.md section 1.</summary>
internal sealed class DialectExtension : IMarkdownExtension
{
    /// <summary>Built once; safe to share between threads.</summary>
    public static MarkdownPipeline Pipeline { get; } = Build();

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Insert(0, new ClauseMarkerParser());
        pipeline.BlockParsers.Insert(1, new FencedContainerParser());
        pipeline.BlockParsers.Insert(2, new GridTableParser());
        pipeline.BlockParsers.InsertBefore<ParagraphBlockParser>(new PipeTableParser());
        pipeline.BlockParsers.Replace<ListBlockParser>(new NestingListParser());
        pipeline.BlockParsers.FindExact<HeadingBlockParser>()!.Closed += TrailingAttributes.TakeFrom;
        var paragraphs = pipeline.BlockParsers.FindExact<ParagraphBlockParser>()!;
        paragraphs.ParseSetextHeadings = false;
        paragraphs.Closed += TrailingAttributes.TakeFrom;
        pipeline.BlockParsers.FindExact<FootnoteParser>()!.Closed += FootnoteDefinitions.Remember;
        pipeline.InlineParsers.Insert(0, new FieldParser());
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new FootnoteMarkParser());
        pipeline.InlineParsers.InsertBefore<FootnoteMarkParser>(new PassageParser());
        var emphasis = new BoundedEmphasisParser();
        pipeline.InlineParsers.Replace<EmphasisInlineParser>(emphasis);
        emphasis.EmphasisDescriptors.Add(new EmphasisDescriptor('+', 2, 2, enableWithinWord: true));
        emphasis.EmphasisDescriptors.Add(new EmphasisDescriptor('=', 2, 2, enableWithinWord: true));
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        // Nothing is rendered through Markdig.
    }

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder { PreciseSourceLocation = true };
        builder.Extensions.Add(new FootnoteExtension());
        builder.Extensions.Add(new TaskListExtension());
        builder.Extensions.Add(new DialectExtension());
        return builder.Build();
    }
}
