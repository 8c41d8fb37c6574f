using PolicyForge.Docx.Markup;
using PolicyForge.Docx.Packaging;
using PolicyForge.Docx.Revisions;

namespace PolicyForge.Docx.Body;

/// <summary>A part that holds running text, while it is written: the body, a header, a footer or the footnotes.</summary>
internal sealed class Story : IDisposable
{
    public Story(DocumentScope scope, int capacity)
    {
        Scope = scope;
        Xml = new MarkupWriter(capacity);
        Runs = new RunWriter(this);
        Paragraphs = new ParagraphWriter(this);
        Inlines = new InlineWriter(this);
        Blocks = new BlockWriter(this);
    }

    public DocumentScope Scope { get; }

    public MarkupWriter Xml { get; }

    /// <summary>What changes meet at the ends of paragraphs.</summary>
    public NeighbouringChanges Neighbours { get; } = new();

    public Relationships Relationships { get; } = new();

    public RunWriter Runs { get; }

    public ParagraphWriter Paragraphs { get; }

    public InlineWriter Inlines { get; }

    public BlockWriter Blocks { get; }

    public void Dispose() => Xml.Dispose();
}
