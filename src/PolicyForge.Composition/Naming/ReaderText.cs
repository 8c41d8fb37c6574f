using PolicyForge.Documents.Model;

namespace PolicyForge.Composition.Naming;

/// <summary>What a reader sees of a text, in one line: letters by <see cref="LetterFolding"/>, one space for any white space, the end of a line, cell or block.</summary>
/// <remarks>Grows as it is written, and is used again for the next text. For one thread.</remarks>
internal sealed class ReaderText
{
    private readonly List<Piece> _pieces = [];
    private int[] _starts = new int[1024];
    private int _startCount;
    private bool _isInWord;
    private char[] _seen = new char[4096];
    private char[] _folded = new char[4096];
    private int _length;

    public ReadOnlySpan<char> Seen => _seen.AsSpan(0, _length);

    /// <summary>Place by place the same as <see cref="Seen"/>, for comparing.</summary>
    public ReadOnlySpan<char> Folded => _folded.AsSpan(0, _length);

    /// <summary>The places where no word goes on, in order: where a name may begin.</summary>
    public ReadOnlySpan<int> Starts => _starts.AsSpan(0, _startCount);

    public void Clear()
    {
        _length = 0;
        _startCount = 0;
        _isInWord = false;
        _pieces.Clear();
    }

    /// <summary>Words that go on where the last ones ended.</summary>
    public void Append(string words, Origin origin, string place)
    {
        _pieces.Add(new Piece(_length, origin, place));
        Reserve(words.Length);
        foreach (char letter in words)
        {
            char seen = LetterFolding.Seen(letter);
            if (seen == ' ') AppendSpace();
            else if (letter is >= '\uFB00' and <= '\uFB04') AppendLigature(letter);
            else if (seen != LetterFolding.Unseen) Put(seen, LetterFolding.Folded(seen));
        }
    }

    /// <summary>The end of a word, unless the last has ended.</summary>
    public void AppendSpace()
    {
        if (_length > 0 && _seen[_length - 1] != ' ') Put(' ', ' ');
    }

    /// <summary>Words that stand by themselves: nothing before or after them goes on in them.</summary>
    public void AppendApart(string? words, Origin origin, string place)
    {
        if (string.IsNullOrEmpty(words)) return;
        Put('\n', '\n');
        Append(words, origin, place);
    }

    public Piece PieceAt(int place)
    {
        int low = 0;
        for (int high = _pieces.Count - 1; low < high;)
        {
            int middle = (low + high + 1) / 2;
            if (_pieces[middle].Start <= place) low = middle;
            else high = middle - 1;
        }

        return _pieces[low];
    }

    private void AppendLigature(char ligature)
    {
        foreach (char letter in ligature switch { '\uFB00' => "ff", '\uFB01' => "fi", '\uFB02' => "fl", '\uFB03' => "ffi", _ => "ffl" }) Put(letter, char.ToUpperInvariant(letter));
    }

    private void Put(char seen, char folded)
    {
        if (_length == _seen.Length) Reserve(1);
        if (!_isInWord)
        {
            if (_startCount == _starts.Length) Array.Resize(ref _starts, _startCount * 2);
            _starts[_startCount++] = _length;
        }

        _isInWord = LetterFolding.IsInWord(seen);
        _seen[_length] = seen;
        _folded[_length++] = folded;
    }

    private void Reserve(int more)
    {
        if (_length + more <= _seen.Length) return;
        int length = Math.Max(_seen.Length * 2, _length + more);
        Array.Resize(ref _seen, length);
        Array.Resize(ref _folded, length);
    }

    /// <summary>Where a stretch of the text came from.</summary>
    /// <param name="Place">One of <see cref="ReaderPlace"/>.</param>
    internal readonly record struct Piece(int Start, Origin Origin, string Place);
}
