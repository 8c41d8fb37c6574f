using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PolicyForge.Yaml;

/// <summary>Reads one YAML document into nodes. What a workspace has no use for (anchors, aliases, tags, further documents) is refused.</summary>
internal sealed class YamlDocument
{
    /// <summary>Deeper than any file of a workspace, and far from what would exhaust the stack.</summary>
    private const int DepthLimit = 32;

    private readonly YamlSource _source;
    private readonly int _start;
    private readonly Parser _parser;

    private YamlDocument(YamlSource source, SourceSpan span)
    {
        _source = source;
        _start = span.Start;
        _parser = new Parser(new StringReader(source.Text.Text.Substring(span.Start, span.Length)));
    }

    /// <summary>The root node of the whole file; null where it is empty or an error was reported.</summary>
    public static YamlNode? Read(YamlSource source) => Read(source, new SourceSpan(0, source.Text.Text.Length));

    /// <summary>The root node of a stretch of the file (front matter); null where it is empty or an error was reported.</summary>
    public static YamlNode? Read(YamlSource source, SourceSpan span)
    {
        var document = new YamlDocument(source, span);
        try
        {
            return document.ReadRoot();
        }
        catch (YamlException exception)
        {
            source.Diagnostics.Add(YamlSyntaxError.Describe(source, span, exception));
            return null;
        }
        catch (RefusedException)
        {
            return null;
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            // The parser's own slips on broken input, such as words before the end of an open bracket.
            source.Diagnostics.Add(YamlSyntaxError.Describe(source, span, document._parser.Current is { } last ? document.IndexOf(last.Start) : span.Start));
            return null;
        }
    }

    private YamlNode? ReadRoot()
    {
        _parser.Consume<StreamStart>();
        if (_parser.TryConsume<StreamEnd>(out _)) return null;
        _parser.Consume<DocumentStart>();
        var root = ReadNode(0);
        _parser.Consume<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out var second)) Refuse(YamlDiagnostics.SeveralDocuments, second);
        return root is YamlScalar { IsNull: true } ? null : root;
    }

    /// <summary>Reads the node whose event comes next.</summary>
    private YamlNode ReadNode(int depth)
    {
        var next = Next();
        if (next is AnchorAlias || next is NodeEvent { Anchor.IsEmpty: false }) Refuse(YamlDiagnostics.AnchorOrAlias, next);
        if (next is NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } tag }) Refuse(YamlDiagnostics.Tag, next, tag.Value);

        // The parser itself loses count of mappings whose key is a colon alone.
        if (next is not NodeEvent) Refuse(YamlDiagnostics.NotYaml, next, "a key or a value is missing before this");
        if (depth > DepthLimit) Refuse(YamlDiagnostics.TooDeep, next, DepthLimit);
        return next switch
        {
            Scalar scalar => Convert(scalar),
            SequenceStart start => ReadSequence(start, depth),
            _ => ReadMapping((MappingStart)next, depth),
        };
    }

    private YamlSequence ReadSequence(SequenceStart start, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _)) items.Add(ReadNode(depth + 1));
        return new YamlSequence(items.ToImmutable(), SpanOf(start.Start, items.Count > 0 ? items[^1].Span.End : IndexOf(start.End)));
    }

    private YamlMapping ReadMapping(MappingStart start, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var keys = new MappingKeys();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadNode(depth + 1);
            var value = ReadNode(depth + 1);
            if (key is not YamlScalar name) _source.Report(YamlDiagnostics.KeyNotText, key);
            else if (keys.Add(name) is { } first) _source.Report(YamlDiagnostics.DuplicateKey, name, name.Value, _source.Text.PositionOf(first.Span.Start).Line);
            else entries.Add(new YamlEntry(name, value));
        }

        return new YamlMapping(entries.ToImmutable(), SpanOf(start.Start, entries.Count > 0 ? entries[^1].Value.Span.End : IndexOf(start.End)));
    }

    private ParsingEvent Next()
    {
        if (_parser.Current is null) _parser.MoveNext();
        var current = _parser.Current!;
        _parser.MoveNext();
        return current;
    }

    private YamlScalar Convert(Scalar scalar) =>
        new(scalar.Value, scalar.Style == ScalarStyle.Plain, SpanOf(scalar.Start, IndexOf(scalar.End)));

    private SourceSpan SpanOf(in Mark start, int end) => SourceSpan.FromBounds(IndexOf(start), end);

    private int IndexOf(in Mark mark) => _start + (int)mark.Index;

    private void Refuse(DiagnosticDescriptor descriptor, ParsingEvent at, params object?[] arguments)
    {
        _source.Diagnostics.Report(descriptor, _source.Locate(SpanOf(at.Start, IndexOf(at.End))), arguments);
        throw new RefusedException();
    }

    /// <summary>Leaves a document that is refused as a whole; never leaves this class.</summary>
    private sealed class RefusedException : Exception;
}
