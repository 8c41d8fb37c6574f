using System.Globalization;
using PolicyForge.Docx.Markup;

namespace PolicyForge.Docx.Packaging;

/// <summary>The relationships of one part. Ids are given in the order of first use, so they depend on the content alone.</summary>
internal sealed class Relationships
{
    private readonly List<(string Id, string Type, string Target, bool IsExternal)> _items = [];
    private readonly Dictionary<(string Type, string Target), string> _ids = [];

    public bool IsEmpty => _items.Count == 0;

    /// <summary>The id of a relationship to another part of the package; <paramref name="target"/> is relative to the owning part.</summary>
    public string To(string type, string target) => Find(type, target, false);

    /// <summary>The id of a relationship to something outside; the address is escaped where it must be (an invalid one keeps Word from opening the file).</summary>
    public string ToExternal(string type, string address) => Find(type, ExternalTarget.Escape(address), true);

    public CompressedPart ToPart()
    {
        using var xml = new MarkupWriter(1024);
        xml.Raw("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n"
            + """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">""");
        foreach (var (id, type, target, isExternal) in _items)
        {
            xml.Write($"""<Relationship Id="{id}" Type="{type}" Target="{target}" """);
            xml.Raw(isExternal ? """TargetMode="External"/>""" : "/>");
        }

        xml.Raw("</Relationships>");
        return CompressedPart.Of(xml.Written);
    }

    private string Find(string type, string target, bool isExternal)
    {
        if (_ids.TryGetValue((type, target), out string? id)) return id;
        id = "rId" + (_items.Count + 1).ToString(CultureInfo.InvariantCulture);
        _items.Add((id, type, target, isExternal));
        _ids.Add((type, target), id);
        return id;
    }
}
