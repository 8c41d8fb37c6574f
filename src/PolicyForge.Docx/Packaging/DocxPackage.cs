namespace PolicyForge.Docx.Packaging;

/// <summary>The parts of one DOCX file, written as a zip that depends on nothing but them.</summary>
/// <remarks>
/// Order: <c>[Content_Types].xml</c>, <c>_rels/.rels</c>, then by name (ordinal). Every entry is dated 1980-01-01, as Word dates
/// its own. Sizes stand in the local headers, so the output need not be seekable and readers that stream need no data descriptor.
/// </remarks>
internal sealed class DocxPackage
{
    public const string ContentTypesName = "[Content_Types].xml";
    public const string RootRelationshipsName = "_rels/.rels";

    private readonly SortedDictionary<string, CompressedPart> _parts = new(StringComparer.Ordinal);

    public IEnumerable<string> Names => _parts.Keys;

    public void Add(string name, CompressedPart part) => _parts.Add(name, part);

    public void Write(Stream output)
    {
        var zip = new ZipLayout(_parts.Sum(p => p.Value.Bytes.Length + (2 * p.Key.Length) + 76) + 22);
        foreach (string name in Order()) zip.Add(name, _parts[name]);
        zip.Finish(output);
    }

    private IEnumerable<string> Order() =>
        [ContentTypesName, RootRelationshipsName, .. _parts.Keys.Where(n => n is not (ContentTypesName or RootRelationshipsName))];
}
