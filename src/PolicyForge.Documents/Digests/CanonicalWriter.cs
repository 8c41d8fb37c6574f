using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace PolicyForge.Documents.Digests;

/// <summary>Writes fields and nodes without ambiguity: <c>(kind</c>, fields <c>name=length:value;</c>, children, <c>)</c>, in UTF-8. Lengths count bytes.</summary>
/// <remarks>A document takes some hundred kilobytes: they are lent, and given back at the end.</remarks>
internal sealed class CanonicalWriter : IDisposable
{
    private const int MostDigits = 11;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(64 * 1024);
    private int _length;
    private char[] _words = new char[1024];
    private int _wordsLength;

    /// <summary>Everything written so far.</summary>
    public ReadOnlySpan<byte> Written
    {
        get
        {
            EndWords();
            return _bytes.AsSpan(0, _length);
        }
    }

    /// <summary>Begins anew, keeping the memory.</summary>
    public void Reset()
    {
        _length = 0;
        _wordsLength = 0;
    }

    public void Open(string kind)
    {
        EndWords();
        Raw('(');
        Raw(kind);
    }

    public void Close()
    {
        EndWords();
        Raw(')');
    }

    /// <summary>Writes a field; nothing where the value is null, empty or the default.</summary>
    public void Field(string name, string? value)
    {
        EndWords();
        if (!string.IsNullOrEmpty(value)) Write(name, value);
    }

    public void Field(string name, bool value) => Field(name, value ? "yes" : null);

    public void Field(string name, int value, int usual) => Field(name, value == usual ? null : value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Words of running text; joined with those written just before.</summary>
    public void Words(string words)
    {
        if (_wordsLength + words.Length > _words.Length) Array.Resize(ref _words, Math.Max(_words.Length * 2, _wordsLength + words.Length));
        words.CopyTo(_words.AsSpan(_wordsLength));
        _wordsLength += words.Length;
    }

    private void EndWords()
    {
        if (_wordsLength == 0) return;
        int length = _wordsLength;
        _wordsLength = 0;
        Write("text", _words.AsSpan(0, length));
    }

    private void Write(string name, ReadOnlySpan<char> value)
    {
        Raw(name);
        Raw('=');
        int start = _length;
        Prefix(value.Length);
        Reserve(value.Length);
        if (Ascii.FromUtf16(value, _bytes.AsSpan(_length), out int written) == OperationStatus.Done) _length += written;
        else
        {
            _length = start;
            Prefix(Encoding.UTF8.GetByteCount(value));
            Reserve(Encoding.UTF8.GetMaxByteCount(value.Length));
            _length += Encoding.UTF8.GetBytes(value, _bytes.AsSpan(_length));
        }

        Raw(';');
    }

    private void Prefix(int bytes)
    {
        Reserve(MostDigits);
        Utf8Formatter.TryFormat(bytes, _bytes.AsSpan(_length), out int digits);
        _length += digits;
        Raw(':');
    }

    /// <summary>A kind or the name of a field: short and ASCII.</summary>
    private void Raw(string name)
    {
        Reserve(name.Length);
        var target = _bytes.AsSpan(_length, name.Length);
        for (int i = 0; i < target.Length; i++) target[i] = (byte)name[i];
        _length += name.Length;
    }

    private void Raw(char ascii)
    {
        Reserve(1);
        _bytes[_length++] = (byte)ascii;
    }

    private void Reserve(int more)
    {
        if (_length + more <= _bytes.Length) return;
        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, _length + more));
        _bytes.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }
}
