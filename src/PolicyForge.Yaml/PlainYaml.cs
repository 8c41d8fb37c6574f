using PolicyForge.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PolicyForge.Yaml;

/// <summary>Reads YAML as plain data, event by event: depth and size are limited, and an anchor is known only once its value is complete.</summary>
public sealed class PlainYaml
{
    private const int MostDepth = 100;
    private const int MostValues = 1_000_000;

    private readonly IParser _parser;
    private readonly Dictionary<AnchorName, (object? Value, int Size)> _anchors = [];
    private int _values;

    private PlainYaml(string text) => _parser = new Parser(new StringReader(text));

    /// <summary>The first document; an empty mapping where there is none.</summary>
    /// <param name="notRead">What is reported where the text is not YAML, or nests or repeats beyond the limits; its arguments are "YAML" and what is wrong.</param>
    public static Outcome<object> Read(SourceText source, DiagnosticDescriptor notRead)
    {
        try
        {
            var reader = new PlainYaml(source.Text);
            reader._parser.Consume<StreamStart>();
            return Outcome<object>.Of((reader._parser.TryConsume<DocumentStart>(out _) ? reader.ReadValue(0) : null) ?? new Dictionary<string, object?>());
        }
        catch (YamlException problem)
        {
            int offset = source.OffsetOf((int)problem.Start.Line, (int)problem.Start.Column);
            return Outcome<object>.Failed(notRead.At(new SourceLocation(source, new SourceSpan(offset, 1)), "YAML", problem.Message));
        }
    }

    private object? ReadValue(int depth)
    {
        var here = _parser.Current;
        if (depth > MostDepth) throw new YamlException(here!.Start, here.End, "The data is nested too deeply.");
        if (_parser.TryConsume<AnchorAlias>(out var alias)) return ReadAlias(alias);
        int before = _values;
        Count(1, here!);
        var node = (NodeEvent)here!;
        object? value = node switch
        {
            Scalar => ReadScalar(),
            MappingStart => ReadMapping(depth),
            _ => ReadSequence(depth),
        };
        if (!node.Anchor.IsEmpty) _anchors[node.Anchor] = (value, _values - before);
        return value;
    }

    private object? ReadAlias(AnchorAlias alias)
    {
        if (!_anchors.TryGetValue(alias.Value, out var anchored)) throw new YamlException(alias.Start, alias.End, $"There is no complete value with the anchor '{alias.Value}' before this.");
        Count(anchored.Size, alias);
        return anchored.Value;
    }

    private object? ReadScalar()
    {
        var scalar = _parser.Consume<Scalar>();
        return scalar.Style == ScalarStyle.Plain ? PlainScalar.Read(scalar.Value) : scalar.Value;
    }

    private Dictionary<string, object?> ReadMapping(int depth)
    {
        _parser.Consume<MappingStart>();
        var table = new Dictionary<string, object?>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (!_parser.TryConsume<Scalar>(out var key)) throw new YamlException(_parser.Current!.Start, _parser.Current.End, "A name must be plain text.");
            table[key.Value] = ReadValue(depth + 1);
        }

        return table;
    }

    private List<object?> ReadSequence(int depth)
    {
        _parser.Consume<SequenceStart>();
        var items = new List<object?>();
        while (!_parser.TryConsume<SequenceEnd>(out _)) items.Add(ReadValue(depth + 1));
        return items;
    }

    /// <summary>Aliases count with all that they stand for: a few lines can stand for billions of values.</summary>
    private void Count(int values, ParsingEvent at)
    {
        _values += values;
        if (_values > MostValues) throw new YamlException(at.Start, at.End, "The data is too large.");
    }
}
