using System.Collections.Frozen;
using System.Collections.Immutable;
using PolicyForge.Documents.Model;

namespace PolicyForge.Workspaces.Pictures;

/// <summary>The pictures that lie beside clauses and templates, checked, by path from the workspace's root. Immutable.</summary>
public sealed class PictureTable
{
    private readonly FrozenDictionary<string, ImageResource> _pictures;

    public PictureTable(IEnumerable<KeyValuePair<string, ImageResource>> pictures)
    {
        _pictures = pictures.ToFrozenDictionary(StringComparer.Ordinal);
        Paths = [.. _pictures.Keys.Order(StringComparer.Ordinal)];
    }

    public static PictureTable Empty { get; } = new([]);

    /// <summary>In ordinal order.</summary>
    public ImmutableArray<string> Paths { get; }

    /// <summary>Null where there is no picture, or none that a document may hold.</summary>
    public ImageResource? Find(string path) => _pictures.GetValueOrDefault(path);
}
