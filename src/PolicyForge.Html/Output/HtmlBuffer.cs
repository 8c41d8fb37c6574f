using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace PolicyForge.Html.Output;

/// <summary>Growing UTF-8 text of a page, in rented memory. Everything that is not markup of our own goes through <see cref="Text(string)"/> or <see cref="Attribute"/>.</summary>
/// <remarks>Not safe for use by several threads. Dispose gives the memory back.</remarks>
internal sealed class HtmlBuffer : IDisposable
{
    private const int InitialSize = 64 * 1024;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(InitialSize);
    private int _length;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    /// <summary>Appends markup that this project wrote itself, as it is.</summary>
    public void Raw(ReadOnlySpan<byte> markup)
    {
        markup.CopyTo(Reserve(markup.Length));
        _length += markup.Length;
    }

    /// <summary>Appends text that stands for itself: markup in it is escaped, characters that HTML cannot hold become U+FFFD.</summary>
    public void Text(string? text) => Text(text.AsSpan());

    /// <inheritdoc cref="Text(string)"/>
    public void Text(ReadOnlySpan<char> text)
    {
        while (true)
        {
            int special = text.IndexOfAny(HtmlCharacters.Special);
            if (special < 0)
            {
                Encode(text);
                return;
            }

            Encode(text[..special]);
            Raw(HtmlCharacters.Escape(text[special]));
            text = text[(special + 1)..];
        }
    }

    /// <summary>Appends a space, the name, and the escaped value between double quotes.</summary>
    public void Attribute(ReadOnlySpan<byte> name, string? value)
    {
        Raw(" "u8);
        Raw(name);
        Raw("=\""u8);
        Text(value);
        Raw("\""u8);
    }

    public void Number(int value)
    {
        Utf8Formatter.TryFormat(value, Reserve(11), out int written);
        _length += written;
    }

    public void Base64(ReadOnlySpan<byte> data)
    {
        System.Buffers.Text.Base64.EncodeToUtf8(data, Reserve(System.Buffers.Text.Base64.GetMaxEncodedToUtf8Length(data.Length)), out _, out int written);
        _length += written;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        _length = 0;
    }

    private void Encode(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return;
        _length += Encoding.UTF8.GetBytes(text, Reserve(Encoding.UTF8.GetMaxByteCount(text.Length)));
    }

    private Span<byte> Reserve(int count)
    {
        if (_bytes.Length - _length < count) Grow(count);
        return _bytes.AsSpan(_length);
    }

    private void Grow(int count)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, checked(_length + count)));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
