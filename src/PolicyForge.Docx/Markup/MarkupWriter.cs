using System.Buffers;
using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text;

namespace PolicyForge.Docx.Markup;

/// <summary>Writes XML as UTF-8 into a growing buffer. Literal markup goes in as it is; whatever stands in a hole of an interpolated string is escaped.</summary>
/// <remarks>
/// <c>writer.Write($"&lt;w:t&gt;{text}&lt;/w:t&gt;")</c> cannot produce malformed XML from <c>text</c>: markup characters are escaped
/// and characters that XML 1.0 cannot hold are left out. Not safe for use by several threads.
/// </remarks>
internal sealed class MarkupWriter(int capacity = 4096) : IDisposable
{
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(capacity);
    private int _length;

    public int Length => _length;

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    /// <summary>Literal markup.</summary>
    public void Raw(string markup)
    {
        Reserve(markup.Length * 3);
        _length += Encoding.UTF8.GetBytes(markup, _buffer.AsSpan(_length));
    }

    public void Raw(ReadOnlySpan<byte> markup)
    {
        Reserve(markup.Length);
        markup.CopyTo(_buffer.AsSpan(_length));
        _length += markup.Length;
    }

    /// <summary>Literal markup with escaped values in its holes.</summary>
    public void Write([InterpolatedStringHandlerArgument("")] ref MarkupInterpolation markup) => _ = markup;

    /// <summary>Character data or an attribute's value, escaped.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            int plain = text.IndexOfAny(XmlCharacters.NeedCare);
            if (plain < 0) plain = text.Length;
            Plain(text[..plain]);
            text = text[plain..];
            if (!text.IsEmpty) text = text[Careful(text)..];
        }
    }

    public void Number(long value)
    {
        Reserve(20);
        Utf8Formatter.TryFormat(value, _buffer.AsSpan(_length), out int written);
        _length += written;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private void Plain(ReadOnlySpan<char> text)
    {
        Reserve(text.Length * 3);
        _length += Encoding.UTF8.GetBytes(text, _buffer.AsSpan(_length));
    }

    /// <summary>Writes the first character, which needs escaping, pairing or dropping; returns how many code units it took.</summary>
    private int Careful(ReadOnlySpan<char> text)
    {
        switch (text[0])
        {
            case '&': Raw("&amp;"u8); return 1;
            case '<': Raw("&lt;"u8); return 1;
            case '>': Raw("&gt;"u8); return 1;
            case '"': Raw("&quot;"u8); return 1;
            case '\t' or '\n' or '\r': Raw(" "u8); return 1;
            case var high when char.IsHighSurrogate(high) && text.Length > 1 && char.IsLowSurrogate(text[1]):
                Plain(text[..2]);
                return 2;
            default: return 1;
        }
    }

    private void Reserve(int bytes)
    {
        if (_length + bytes <= _buffer.Length) return;
        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(_buffer.Length * 2, _length + bytes));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
