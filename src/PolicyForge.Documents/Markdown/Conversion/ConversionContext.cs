using Footnote = Markdig.Extensions.Footnotes.Footnote;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Model;
using MdSpan = Markdig.Syntax.SourceSpan;

namespace PolicyForge.Documents.Markdown.Conversion;

/// <summary>What the converters of one source share: origins, findings, and which footnotes and names were met.</summary>
internal sealed class ConversionContext
{
    private readonly MarkdownSource _source;
    private readonly DiagnosticBag _diagnostics = new();

    public ConversionContext(MarkdownSource source, string text)
    {
        _source = source;
        Text = text;
        Inlines = new InlineConverter(this);
        Tables = new TableConverter(this);
        Containers = new ContainerConverter(this);
        Blocks = new BlockConverter(this);
        Accessibility = new AccessibilityRules(this);
    }

    /// <summary>The text as it was parsed; offsets are those of <see cref="MarkdownSource.Text"/>.</summary>
    public string Text { get; }

    public BlockConverter Blocks { get; }

    public InlineConverter Inlines { get; }

    public TableConverter Tables { get; }

    public ContainerConverter Containers { get; }

    public AccessibilityRules Accessibility { get; }

    public ImageFinder Images => _source.Images;

    public DiagnosticBag Diagnostics => _diagnostics;

    /// <summary>Footnotes in the order of their first reference.</summary>
    public List<Footnote> Footnotes { get; } = [];

    /// <summary>Names that authors gave to form fields.</summary>
    public HashSet<string> FieldNames { get; } = new(StringComparer.Ordinal);

    /// <summary>Offsets of clause markers that were read as blocks.</summary>
    public HashSet<int> PlacedMarkers { get; } = [];

    public Origin OriginOf(MdSpan span) => OriginOf(span.Start, span.End + 1);

    public Origin OriginOf(int start, int end) =>
        new(_source.Mapping.Locate(SourceSpan.FromBounds(start, end)), _source.ClauseId, _source.Owner);

    /// <summary>True where the author wrote the words there, false where they came from data.</summary>
    public bool IsWritten(int start, string words)
    {
        var place = _source.Mapping.Locate(new SourceSpan(start, words.Length));
        return place is not null && place.Span.Length == words.Length && string.CompareOrdinal(place.Source.Text, place.Span.Start, words, 0, words.Length) == 0;
    }

    public void Report(DiagnosticDescriptor descriptor, MdSpan span, params ReadOnlySpan<object?> arguments) =>
        Report(descriptor, span.Start, span.End + 1, null, arguments);

    public void Report(DiagnosticDescriptor descriptor, int start, int end, string? hint, params ReadOnlySpan<object?> arguments)
    {
        var finding = descriptor.At(_source.Mapping.Locate(SourceSpan.FromBounds(start, end)), arguments.ToArray()) with
        {
            Trace = _source.Mapping.TraceAt(start),
        };
        _diagnostics.Add(hint is null ? finding : finding with { Hint = hint });
    }

    /// <summary>Reports a name that is not known, with the nearest that is.</summary>
    public void ReportUnknown(DiagnosticDescriptor descriptor, int start, string written, IReadOnlyList<string> known, params ReadOnlySpan<object?> arguments)
    {
        string? nearest = Suggestion.Nearest(written, known);
        Report(descriptor, start, start + written.Length, nearest is null ? null : $"Did you mean '{nearest}'?", arguments);
    }

    public int IndexOf(Footnote footnote)
    {
        int index = Footnotes.IndexOf(footnote);
        if (index >= 0) return index;
        Footnotes.Add(footnote);
        return Footnotes.Count - 1;
    }
}
