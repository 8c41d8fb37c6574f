using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace PolicyForge.Documents.Passages;

/// <summary>Cuts Markdown, with the template language in it, into the <see cref="Passage"/>s that stand in it.</summary>
/// <remarks>
/// Every character that is not white space lies in exactly one passage, or on the lines that open or close one. What is never closed is taken as lines of words:
/// that something is wrong with it is for those to say who read the text for printing.
/// </remarks>
public sealed partial class PassageReader
{
    private readonly string _text;
    private readonly List<(int Start, int End)> _lines = [];

    private PassageReader(string text)
    {
        _text = text;
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] != '\n') continue;
            _lines.Add((start, i > start && text[i - 1] == '\r' ? i - 1 : i));
            start = i + 1;
        }
    }

    /// <summary>The passages at the top of a text, in order.</summary>
    public static ImmutableArray<Passage> Read(string text)
    {
        var reader = new PassageReader(text);
        return reader.Read(0, reader._lines.Count, inTable: false);
    }

    /// <summary>A passage and all that it holds.</summary>
    public static IEnumerable<Passage> WithParts(Passage passage) => passage.Children.SelectMany(WithParts).Prepend(passage);

    private ImmutableArray<Passage> Read(int from, int to, bool inTable)
    {
        var passages = ImmutableArray.CreateBuilder<Passage>();
        for (int i = from; i < to;)
        {
            if (IsBlank(i))
            {
                i++;
                continue;
            }

            var (passage, next) = ReadOne(i, to, inTable);
            passages.Add(passage);
            i = next;
        }

        return passages.ToImmutable();
    }

    private (Passage Passage, int Next) ReadOne(int i, int to, bool inTable)
    {
        var line = Line(i);
        if (Fence().Match(line.ToString()) is { Success: true } fence) return Leaf(PassageKind.Code, i, EndOfFence(i, to, fence.Groups[1].Value));
        if (ScriptLines.KeywordOf(line) is { } keyword) return Script(i, to, keyword, inTable);
        if (inTable) return Leaf(PassageKind.TableRow, i, i + 1);
        if (ColonsOf(line) is >= 3 and var colons) return Container(i, to, colons);
        if (Heading().IsMatch(line)) return Leaf(PassageKind.Heading, i, EndOfWords(i, i + 1, to));
        if (line.TrimStart().StartsWith("+-") || line.TrimStart().StartsWith("+=")) return Leaf(PassageKind.GridTable, i, While(i, to, static of => of.TrimStart() is ['+' or '|', ..]));
        if (IsTable(i, to)) return Table(i, to);
        if (line.TrimStart() is ['>', ..]) return Leaf(PassageKind.Quote, i, EndOfWords(i, While(i, to, static of => of.TrimStart() is ['>', ..]), to));
        bool isItem = ListMarker().IsMatch(line);
        return Leaf(isItem ? PassageKind.ListItem : PassageKind.Paragraph, i, EndOfParagraph(i, to, isItem));
    }

    private (Passage Passage, int Next) Leaf(PassageKind kind, int from, int next) => (new Passage(kind, _text, _lines[from].Start, _lines[next - 1].End), next);

    private (Passage Passage, int Next) Holder(PassageKind kind, int from, int opening, int closing, int next, bool inTable) => (
        new Passage(kind, _text, _lines[from].Start, _lines[next - 1].End)
        {
            OpeningEnd = _lines[opening - 1].End,
            ClosingStart = closing < next ? _lines[closing].Start : _lines[next - 1].End,
            Children = Read(opening, closing, inTable),
        },
        next);

    private (Passage Passage, int Next) Script(int i, int to, string keyword, bool inTable)
    {
        if (!ScriptLines.Opens(keyword)) return Leaf(PassageKind.Statement, i, EndOfWords(i, i + 1, to));
        int next = EndOfWords(i, i + 1, to);
        return next > i + 1 && ScriptLines.KeywordOf(Line(next - 1)) == "end"
            ? Holder(PassageKind.Conditional, i, i + 1, next - 1, next, inTable)
            : Leaf(next == i + 1 ? PassageKind.Statement : PassageKind.Paragraph, i, next);
    }

    private (Passage Passage, int Next) Container(int i, int to, int colons)
    {
        int closing = ClosingOf(i, to, colons);
        return closing < 0 ? Leaf(PassageKind.Statement, i, i + 1) : Holder(PassageKind.Container, i, i + 1, closing, closing + 1, inTable: false);
    }

    /// <summary>The line that closes a container, by the rule of the Markdown reader: the innermost with as many colons, else the innermost with fewer.</summary>
    private int ClosingOf(int opening, int to, int colons)
    {
        if (Line(opening).TrimStart()[colons..].IsWhiteSpace()) return -1;
        var open = new List<int> { colons };
        for (int i = opening + 1; i < to; i++)
        {
            if (Fence().Match(Line(i).ToString()) is { Success: true } fence)
            {
                i = EndOfFence(i, to, fence.Groups[1].Value) - 1;
                continue;
            }

            int count = ColonsOf(Line(i));
            if (count < 3) continue;
            if (!Line(i).TrimStart()[count..].IsWhiteSpace())
            {
                open.Add(count);
                continue;
            }

            int closed = open.LastIndexOf(count);
            if (closed < 0) closed = open.FindLastIndex(of => of < count);
            if (closed < 0) continue;
            open.RemoveRange(closed, open.Count - closed);
            if (open.Count == 0) return i;
        }

        return -1;
    }

    private (Passage Passage, int Next) Table(int i, int to)
    {
        int next = i + 2;
        while (next < to && !IsBlank(next) && (Line(next).Contains('|') || ScriptLines.KeywordOf(Line(next)) is not null)) next++;
        return next == i + 2 ? Leaf(PassageKind.Table, i, next) : Holder(PassageKind.Table, i, i + 2, next, next, inTable: true);
    }

    private bool IsTable(int i, int to) => i + 1 < to && Line(i).Contains('|') && Line(i + 1).Contains('|') && Dashes().IsMatch(Line(i + 1));

    private int EndOfFence(int i, int to, string fence)
    {
        for (int at = i + 1; at < to; at++)
        {
            var line = Line(at).Trim();
            if (line.Length >= fence.Length && line.Trim(fence[0]).IsEmpty && line[0] == fence[0]) return at + 1;
        }

        return to;
    }

    private int EndOfParagraph(int i, int to, bool isItem)
    {
        int next = i + 1;
        while (next < to && ScriptDepth(i, next) <= 0 && !IsBlank(next) && !Interrupts(next, to, isItem)) next++;
        return EndOfWords(i, next, to);
    }

    /// <summary>Words that run on over several lines may have "etc." at the start of one: a list begins there with a bullet or the number one.</summary>
    private bool Interrupts(int i, int to, bool isItem)
    {
        var line = Line(i);
        return Fence().IsMatch(line) || ScriptLines.KeywordOf(line) is not null || ColonsOf(line) >= 3 || Heading().IsMatch(line) || (isItem ? ListMarker() : FirstMarker()).IsMatch(line)
            || line.TrimStart() is ['>', ..] || IsTable(i, to);
    }

    /// <summary>The line before which all that the template language opened is closed again; <paramref name="next"/> itself where it never is.</summary>
    private int EndOfWords(int from, int next, int to)
    {
        int at = next;
        for (int depth = ScriptDepth(from, next); depth > 0; at++)
        {
            if (at == to) return next;
            depth = ScriptDepth(from, at + 1);
        }

        return at;
    }

    private int ScriptDepth(int from, int next) => ScriptLines.DepthOf(_text[_lines[from].Start.._lines[next - 1].End]);

    private int While(int i, int to, Func<string, bool> belongs)
    {
        int next = i + 1;
        while (next < to && belongs(Line(next).ToString())) next++;
        return next;
    }

    private bool IsBlank(int i) => Line(i).IsWhiteSpace();

    private ReadOnlySpan<char> Line(int i) => _text.AsSpan(_lines[i].Start, _lines[i].End - _lines[i].Start);

    private static int ColonsOf(ReadOnlySpan<char> line)
    {
        line = line.TrimStart();
        int end = line.IndexOfAnyExcept(':');
        return end < 0 ? line.Length : end;
    }

    [GeneratedRegex(@"\A\s*(```+|~~~+)", RegexOptions.CultureInvariant)]
    private static partial Regex Fence();

    [GeneratedRegex(@"\A {0,3}#{1,6}(?:\s|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\A\s*(?:[-*+]|\d{1,9}[.)]|(?:[a-z]|[ivx]{2,5})[.)])\s", RegexOptions.CultureInvariant)]
    private static partial Regex ListMarker();

    [GeneratedRegex(@"\A\s*(?:[-*+]|1[.)])\s", RegexOptions.CultureInvariant)]
    private static partial Regex FirstMarker();

    [GeneratedRegex(@"\A\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Dashes();
}
