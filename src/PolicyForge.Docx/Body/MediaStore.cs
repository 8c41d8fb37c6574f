using System.Globalization;
using PolicyForge.Docx.Packaging;
using PolicyForge.Documents.Model;

namespace PolicyForge.Docx.Body;

/// <summary>The images of a package, each once.</summary>
internal sealed class MediaStore
{
    private readonly List<(ImageResource Resource, string Name)> _items = [];

    public IEnumerable<(string Name, CompressedPart Part)> Parts =>
        _items.Select(i => ("word/" + i.Name, i.Resource.ContentType == "image/svg+xml"
            ? CompressedPart.Of(i.Resource.Bytes.AsSpan())
            : CompressedPart.Stored(i.Resource.Bytes.AsSpan())));

    /// <summary>The name of an image's part, relative to <c>word/</c>.</summary>
    public string NameOf(ImageResource resource)
    {
        int index = _items.FindIndex(i => i.Resource.Bytes == resource.Bytes || i.Resource.Bytes.AsSpan().SequenceEqual(resource.Bytes.AsSpan()));
        if (index >= 0) return _items[index].Name;
        string extension = resource.ContentType switch { "image/png" => "png", "image/jpeg" => "jpeg", _ => "svg" };
        string name = $"media/image{(_items.Count + 1).ToString(CultureInfo.InvariantCulture)}.{extension}";
        _items.Add((resource, name));
        return name;
    }
}
