using System.Collections.Concurrent;
using PolicyForge.Documents.Layouts;

namespace PolicyForge.Docx.Designs;

/// <summary>The designs in use, by what they depend on. Bounded, so that a long-lived process does not grow.</summary>
internal sealed class DocxDesigns
{
    private const int Most = 256;

    private readonly ConcurrentDictionary<DesignKey, DocxDesign> _designs = [];

    public DocxDesign For(Layout layout, string language)
    {
        var key = DesignKey.Of(layout, language);
        if (_designs.TryGetValue(key, out var design)) return design;
        if (_designs.Count >= Most) _designs.Clear();
        return _designs.GetOrAdd(key, _ => new DocxDesign(layout, language));
    }
}
