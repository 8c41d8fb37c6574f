using System.Buffers;
using System.Globalization;
using System.Text;

namespace PolicyForge.Documents.Digests;

/// <summary>Writes fields and nodes without ambiguity: <c>(kind</c>, fields <c>name=length:value;</c>, children, <c>)</c>, in UTF-8. Lengths count bytes.</summary>
internal sealed class CanonicalWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new(16 * 1024);
    private readonly StringBuilder _words = new();

    /// <summary>Everything written so far.</summary>
    public ReadOnlySpan<byte> Written
    {
        get
        {
            EndWords();
            return _bytes.WrittenSpan;
        }
    }

    /// <summary>Begins anew, keeping the memory.</summary>
    public void Reset()
    {
        _bytes.ResetWrittenCount();
        _words.Clear();
    }

    public void Open(string kind)
    {
        EndWords();
        Raw("(");
        Raw(kind);
    }

    public void Close()
    {
        EndWords();
        Raw(")");
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
    public void Words(string words) => _words.Append(words);

    private void EndWords()
    {
        if (_words.Length == 0) return;
        string words = _words.ToString();
        _words.Clear();
        Write("text", words);
    }

    private void Write(string name, string value)
    {
        Raw(name);
        Raw(string.Create(CultureInfo.InvariantCulture, $"={Encoding.UTF8.GetByteCount(value)}:"));
        Raw(value);
        Raw(";");
    }

    private void Raw(string text) => Encoding.UTF8.GetBytes(text, _bytes);
}
