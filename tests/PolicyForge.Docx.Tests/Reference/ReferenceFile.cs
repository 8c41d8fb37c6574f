using System.IO.Compression;
using System.Text;
using PolicyForge.Documents.Layouts;
using PolicyForge.Docx.Tests.Reading;
using PolicyForge.Docx.Tests.Samples;

namespace PolicyForge.Docx.Tests.Reference;

/// <summary>Makes reference documents: the starting one, with parts changed, added or taken out.</summary>
internal sealed class ReferenceFile
{
    private readonly SortedDictionary<string, byte[]> _parts = new(StringComparer.Ordinal);

    public ReferenceFile(Layout layout)
        : this([.. StartingDocument.Write(layout)])
    {
    }

    /// <summary>From any Word file.</summary>
    public ReferenceFile(byte[] bytes)
    {
        var file = new DocxFile(bytes);
        foreach (string name in file.Names) _parts.Add(name, file.Part(name));
    }

    public IEnumerable<string> Names => _parts.Keys;

    public ReferenceFile With(string name, byte[] content)
    {
        _parts[name] = content;
        return this;
    }

    public ReferenceFile Without(string name)
    {
        _parts.Remove(name);
        return this;
    }

    /// <summary>Replaces text in a part; the text must be there.</summary>
    public ReferenceFile Change(string name, string old, string now)
    {
        string text = Encoding.UTF8.GetString(_parts[name]);
        Assert.Contains(old, text, StringComparison.Ordinal);
        return With(name, Encoding.UTF8.GetBytes(text.Replace(old, now, StringComparison.Ordinal)));
    }

    /// <summary>Bases a style on another.</summary>
    public ReferenceFile Rebase(string style, string on)
    {
        string text = Encoding.UTF8.GetString(_parts["word/styles.xml"]);
        int start = text.IndexOf($"w:styleId=\"{style}\"", StringComparison.Ordinal);
        int at = text.IndexOf("<w:basedOn w:val=\"", start, StringComparison.Ordinal) + "<w:basedOn w:val=\"".Length;
        Assert.InRange(at, start, text.IndexOf("</w:style>", start, StringComparison.Ordinal));
        return With("word/styles.xml", Encoding.UTF8.GetBytes(text[..at] + on + text[text.IndexOf('"', at)..]));
    }

    public byte[] ToBytes()
    {
        using var output = new MemoryStream();
        using (var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in _parts)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(content);
            }
        }

        return output.ToArray();
    }

    /// <summary>The sample written in the house style of this file.</summary>
    public DocxFile Dress(NumberingScheme scheme, bool isDraft, out byte[] bytes)
    {
        using var output = new MemoryStream();
        new DocxWriter().Write(SamplePolicy.For(scheme, isDraft), SampleLayouts.For(scheme) with { ReferenceDocx = [.. ToBytes()] }, output);
        bytes = output.ToArray();
        return new DocxFile(bytes);
    }
}
