using PolicyForge.Importing.Recognition;
using PolicyForge.Importing.Source;

namespace PolicyForge.Importing.Writing;

/// <summary>Writes the items of lists that follow one another, each as deep as it stood.</summary>
/// <param name="write">The words of an item.</param>
/// <param name="marks">How lists are marked.</param>
internal sealed class ListMarkdown(Func<TextPiece, string> write, MarkPlan marks)
{
    /// <summary>Twentieths of a point: less is no step of its own.</summary>
    private const int LeastStep = 100;

    private readonly List<Depth> _open = [];

    public List<string> Lines { get; } = [];

    public void Item(TextPiece item)
    {
        string words = write(item);
        if (words.Length == 0) return;
        var place = item.Paragraph;
        var label = item.Label!;
        Depth? closed = null;
        while (_open.Count > 0 && !IsBelow(place, label, _open[^1]) && !IsBeside(place, label, _open[^1]))
        {
            closed = _open[^1];
            _open.RemoveAt(_open.Count - 1);
        }

        bool isNew = _open.Count == 0 || IsBelow(place, label, _open[^1]);
        var last = isNew ? null : _open[^1];
        var mark = MarkOf(label, last);
        char own = label.IsBullet ? '.' : marks.DelimiterOf(label.Text, mark);
        if (last is null || last.Mark.Kind != mark.Kind || (mark.Kind != '-' && (mark.Number != last.Mark.Number + 1 || (marks.HasTwo(mark.Kind) && own != last.Delimiter))))
        {
            int before = last is null ? _open.Sum(depth => depth.Width) : last.Before;
            if (!isNew) _open.RemoveAt(_open.Count - 1);
            var above = last ?? (closed is { } ended && ended.Before == before ? ended : null);
            char delimiter = Parted(above, mark, own, before);

            // Right under words, only a bullet or the first number begins a list.
            if (above is null && _open.Count > 0 && mark.Kind != '-' && mark.Number != 1) Lines.Add("");
            _open.Add(last = new Depth(place.Indent, label, before, delimiter));
        }

        last.Mark = mark;
        last.Label = label;
        string written = mark.Write(last.Delimiter);
        last.Width = Math.Max(4, written.Length + 1);
        Add(words, new string(' ', last.Before) + written.PadRight(last.Width), last.Before + last.Width);
    }

    /// <summary>Only another delimiter, another kind, or something between begins a list anew.</summary>
    /// <returns>The delimiter of the new one.</returns>
    private char Parted(Depth? above, ItemMark mark, char own, int before)
    {
        if (above is null) return own;
        Lines.Add("");
        // Letters and roman numbers are told apart by where they begin only.
        bool isAlike = above.Mark.Kind == mark.Kind || (above.Mark.Kind is 'a' or 'i' && mark.Kind is 'a' or 'i');
        if (!isAlike || mark.Kind == '-') return own;
        if (!marks.HasTwo(mark.Kind)) return above.Delimiter == '.' ? ')' : '.';
        if (above.Delimiter != own) return own;
        string indent = new(' ', before);
        Lines.AddRange([indent + "::: unnumbered", indent + ":::", ""]);
        return own;
    }

    /// <summary>True for a paragraph that stands under the words of the last item.</summary>
    public bool Continues(TextPiece text) => _open.Count > 0 && text.Paragraph.Indent > 0 && text.Paragraph.Indent >= _open[^1].Indent && !text.Paragraph.IsBold;

    public void Continue(TextPiece text)
    {
        string words = write(text);
        if (words.Length == 0) return;
        Lines.Add("");
        string prefix = new(' ', _open[^1].Before + _open[^1].Width);
        Add(words, prefix, prefix.Length);
        Lines.Add("");
    }

    private void Add(string words, string first, int indent)
    {
        string[] lines = words.Split('\n');
        for (int i = 0; i < lines.Length; i++) Lines.Add((i == 0 ? first : new string(' ', indent)) + lines[i]);
    }

    private static bool IsBeside(SourceParagraph place, SourceLabel label, Depth top) =>
        IsSameList(label, top.Label) ? label.Level == top.Label.Level : Math.Abs(place.Indent - top.Indent) < LeastStep;

    private static bool IsBelow(SourceParagraph place, SourceLabel label, Depth top) =>
        IsSameList(label, top.Label) ? label.Level > top.Label.Level : place.Indent >= top.Indent + LeastStep;

    private static bool IsSameList(SourceLabel one, SourceLabel other) => !one.IsTyped && one.List.Length > 0 && one.List == other.List;

    /// <summary>"i" after "h" is a letter, "c" after "b" too; after "iv" "v" is a number.</summary>
    private static ItemMark MarkOf(SourceLabel label, Depth? last)
    {
        if (label.IsBullet || ItemMark.Read(label.Text) is not { } mark) return ItemMark.Bullet;
        if (last?.Mark is not { } before) return mark;
        if (before.Kind == 'a' && mark.AsLetter is { } letter && letter.Number == before.Number + 1) return letter;
        return before.Kind == 'i' && mark.AsRoman is { } roman && roman.Number == before.Number + 1 ? roman : mark;
    }

    /// <summary>A list that is open.</summary>
    /// <param name="indent">How far in it stands in the file.</param>
    /// <param name="label">The last one.</param>
    /// <param name="before">The room that the lists above take.</param>
    /// <param name="delimiter">What follows its numbers in Markdown.</param>
    private sealed class Depth(int indent, SourceLabel label, int before, char delimiter)
    {
        public int Indent { get; } = indent;

        public int Before { get; } = before;

        public char Delimiter { get; } = delimiter;

        public SourceLabel Label { get; set; } = label;

        public ItemMark Mark { get; set; }

        public int Width { get; set; } = 4;
    }
}
