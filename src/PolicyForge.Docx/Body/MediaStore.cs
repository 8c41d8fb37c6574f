using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PolicyForge.Documents.Model;
using PolicyForge.Docx.Packaging;

namespace PolicyForge.Docx.Body;

/// <summary>The images of a package, each once.</summary>
internal sealed class MediaStore
{
    /// <summary>A school's logo stands in all its documents: its part is made once.</summary>
    private static readonly ConditionalWeakTable<byte[], CompressedPart> Known = [];

    private readonly List<(ImmutableArray<byte> Content, string Name)> _items = [];

    public IEnumerable<(string Name, CompressedPart Part)> Parts => _items.Select(i => ("word/" + i.Name, PartOf(i.Content, i.Name)));

    /// <summary>The name of an image's part, relative to <c>word/</c>.</summary>
    public string NameOf(ImageResource resource) =>
        NameOf(resource.Bytes, resource.ContentType switch { "image/png" => "png", "image/jpeg" => "jpeg", _ => "svg" });

    /// <param name="extension">Of the file's name, without a dot.</param>
    public string NameOf(ImmutableArray<byte> content, string extension)
    {
        int index = _items.FindIndex(i => i.Content == content || i.Content.AsSpan().SequenceEqual(content.AsSpan()));
        if (index >= 0) return _items[index].Name;
        string name = $"media/image{(_items.Count + 1).ToString(CultureInfo.InvariantCulture)}.{extension}";
        _items.Add((content, name));
        return name;
    }

    private static CompressedPart PartOf(ImmutableArray<byte> content, string name)
    {
        bool deflates = name.EndsWith(".svg", StringComparison.Ordinal) || name.EndsWith("mf", StringComparison.Ordinal);
        byte[] bytes = ImmutableCollectionsMarshal.AsArray(content) ?? [];
        return Known.GetValue(bytes, b => deflates ? CompressedPart.Shared(b) : CompressedPart.Stored(b));
    }
}
