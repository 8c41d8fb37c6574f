using System.Collections.Immutable;
using System.Globalization;
using PolicyForge.Docx.Packaging;
using PolicyForge.Documents.Model;

namespace PolicyForge.Docx.Body;

/// <summary>The images of a package, each once.</summary>
internal sealed class MediaStore
{
    private readonly List<(ImmutableArray<byte> Content, string Name)> _items = [];

    public IEnumerable<(string Name, CompressedPart Part)> Parts =>
        _items.Select(i => ("word/" + i.Name, i.Name.EndsWith(".svg", StringComparison.Ordinal) || i.Name.EndsWith("mf", StringComparison.Ordinal)
            ? CompressedPart.Of(i.Content.AsSpan())
            : CompressedPart.Stored(i.Content.AsSpan())));

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
}
