using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Footnote = Markdig.Extensions.Footnotes.Footnote;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Markdown.Syntax;
using PolicyForge.Documents.Model;
using MdSpan = Markdig.Syntax.SourceSpan;

namespace PolicyForge.Documents.Markdown.Conversion;

/// <summary>What the converters of one source share: origins, findings, and which footnotes and names were met.</summary>
internal sealed partial class ConversionContext
{
    /// <summary>How many blocks may stand in one another, and how many marks of emphasis: far from what would exhaust the stack of any reader or writer.</summary>
    public const int DeepestNesting = 24;

    private readonly MarkdownSource _source;
    private bool _hasReportedDepth;
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

    public Origin OriginOf(int start, int end)
    {
        var location = _source.Mapping.Locate(SourceSpan.FromBounds(start, end));
        var owner = location is not null && _source.OwnerAt is { } ownerAt ? ownerAt(location) : _source.Owner;
        return new Origin(location, _source.ClauseId, owner);
    }

    /// <summary>True where the author wrote the words there, false where they came from data.</summary>
    public bool IsWritten(int start, string words)
    {
        var place = _source.Mapping.Locate(new SourceSpan(start, words.Length));
        return place is not null && place.Span.Length == words.Length && string.CompareOrdinal(place.Source.Text, place.Span.Start, words, 0, words.Length) == 0;
    }

    /// <summary>True for an empty line that the author left empty; false for one that a statement of the template left, or that came from data.</summary>
    /// <param name="lineEnd">Offset of its line ending.</param>
    public bool IsWrittenEmpty(int lineEnd) =>
        _source.Mapping.Locate(new SourceSpan(lineEnd, 1)) is { } place && string.IsNullOrWhiteSpace(place.Source.LineAt(place.Start.Line));

    /// <summary>What the author wrote between two offsets; null where they lie in different files.</summary>
    public string? WrittenBetween(int start, int end) =>
        _source.Mapping.Locate(new SourceSpan(start, 1)) is { } first && _source.Mapping.Locate(new SourceSpan(end, 1)) is { } last
            && ReferenceEquals(first.Source, last.Source) && first.Span.Start <= last.Span.Start
            ? first.Source.Text[first.Span.Start..last.Span.Start]
            : null;

    /// <summary>Puts other words in the place of some that the author wrote; none where they came from data.</summary>
    public SourceEdit? EditOf(int start, int end, string words)
    {
        if (!IsWritten(start, Text[start..end])) return null;
        var place = _source.Mapping.Locate(SourceSpan.FromBounds(start, Math.Max(end, start + 1)))!;
        return new SourceEdit(place with { Span = place.Span with { Length = end - start } }, words);
    }

    /// <summary>The attributes in a pair of braces; none, and a finding, where there are more than anybody means.</summary>
    public List<AttributeList.Item> AttributesOf(AttributeBraces? braces)
    {
        var items = AttributeList.Parse(braces).Items;
        if (items.Count <= AttributeList.Most) return items;
        Report(MarkdownDiagnostics.TooManyAttributes, braces!.Start, braces.Start + braces.Text.Length, null, AttributeList.Most);
        return [];
    }

    /// <summary>Words in the language that an attribute names; the words alone, and a finding, where that is none.</summary>
    public ImmutableArray<Inline> InLanguage(string language, int start, int end, ImmutableArray<Inline> words)
    {
        if (LanguageTag().IsMatch(language)) return words.IsEmpty ? words : [new Passage(language, words) { Origin = words[0].Origin }];
        Report(MarkdownDiagnostics.UnknownLanguage, start, end, null, language);
        return words;
    }

    /// <param name="fix">Nulls are edits that are impossible: then nothing is mended.</param>
    public void ReportFixable(DiagnosticDescriptor descriptor, int start, int end, IEnumerable<SourceEdit?> fix, params ReadOnlySpan<object?> arguments)
    {
        var edits = fix.ToList();
        _diagnostics.Add(Finding(descriptor, start, end, arguments) with { Fix = edits.Contains(null) ? [] : [.. edits.OfType<SourceEdit>()] });
    }

    public void Report(DiagnosticDescriptor descriptor, MdSpan span, params ReadOnlySpan<object?> arguments) =>
        Report(descriptor, span.Start, span.End + 1, null, arguments);

    public void Report(DiagnosticDescriptor descriptor, int start, int end, string? hint, params ReadOnlySpan<object?> arguments)
    {
        var finding = Finding(descriptor, start, end, arguments);
        _diagnostics.Add(hint is null ? finding : finding with { Hint = hint });
    }

    private Diagnostic Finding(DiagnosticDescriptor descriptor, int start, int end, ReadOnlySpan<object?> arguments) =>
        descriptor.At(_source.Mapping.Locate(SourceSpan.FromBounds(start, end)), arguments.ToArray()) with { Trace = _source.Mapping.TraceAt(start) };

    /// <summary>Once for a text: what is nested more deeply still is left out.</summary>
    public void ReportTooDeep(MdSpan span)
    {
        if (!_hasReportedDepth) Report(MarkdownDiagnostics.TooDeeplyNested, span);
        _hasReportedDepth = true;
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

    /// <summary>A language, and perhaps a script, region or variant (BCP 47).</summary>
    [GeneratedRegex("^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageTag();
}
