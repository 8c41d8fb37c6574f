using System.Collections.Immutable;
using System.Xml.Linq;
using PolicyForge.Diagnostics;

namespace PolicyForge.Governance.Legislation.Import;

/// <summary>Reads a file downloaded from legislation.gov.uk: an Atom feed of legislation or of changes, or the XML (CLML) of an Act or instrument.</summary>
/// <remarks>Nothing is fetched, no document type is read, and what is too large or nested too deep is refused.</remarks>
public static class LegislationFileReader
{
    /// <summary>Bytes of a file that are read at most.</summary>
    public const int Limit = DownloadText.Limit;

    /// <summary>What the file says, with findings PF7301 to PF7314; nothing where it cannot be used.</summary>
    public static Outcome<LegislationDownload> Read(string path, ReadOnlyMemory<byte> content)
    {
        var text = DownloadText.Decode(path, content);
        if (text.Value is not { } source) return Outcome<LegislationDownload>.Failed(text.Diagnostics);
        var xml = DownloadXml.Parse(source);
        if (xml.Value?.Root is not { } root) return Outcome<LegislationDownload>.Failed(xml.Diagnostics);
        var bag = new DiagnosticBag();
        var read = root.Name == MetadataNames.Atom + "feed" ? ReadFeed(source, root, bag)
            : root.Name == MetadataNames.Legislation + "Legislation" ? ReadDocument(source, root, bag)
            : null;
        if (read is null && !bag.HasErrors)
        {
            bool isPage = root.Name.LocalName == "html";
            bag.Report(isPage ? ImportDiagnostics.WebPage : ImportDiagnostics.OtherXml, DownloadXml.Locate(source, root), root.Name.LocalName);
        }

        return new Outcome<LegislationDownload>(bag.HasErrors ? null : read, bag.ToImmutable());
    }

    private static LegislationDownload? ReadFeed(SourceText source, XElement feed, DiagnosticBag bag)
    {
        ImmutableArray<XElement> entries = [.. feed.Elements(MetadataNames.Atom + "entry")];
        if (entries.IsEmpty)
        {
            bag.Report(ImportDiagnostics.EmptyFeed, DownloadXml.Locate(source, feed));
            return LegislationDownload.Empty;
        }

        var elements = new EffectElement(source, bag);
        ImmutableArray<XElement> effects = [.. feed.Descendants(MetadataNames.Metadata + "Effect")];
        ImmutableArray<PublishedLaw> laws = [.. entries.Where(entry => !entry.Descendants(MetadataNames.Metadata + "Effect").Any()).Select(entry => ReadLaw(source, entry)).OfType<PublishedLaw>()];
        if (effects.IsEmpty && laws.IsEmpty)
        {
            bag.Report(ImportDiagnostics.OtherFeed, DownloadXml.Locate(source, feed), entries.Length);
            return null;
        }

        if (HasMorePages(feed)) bag.Report(ImportDiagnostics.MorePages, DownloadXml.Locate(source, feed));
        return new LegislationDownload([.. effects.Select(effect => elements.Read(effect, owner: null)).OfType<PublishedEffect>()], laws);
    }

    private static bool HasMorePages(XElement feed) =>
        feed.Elements(MetadataNames.Atom + "link").Any(link => link.Attribute("rel")?.Value == "next")
        || (int.TryParse(feed.Element(MetadataNames.Legislation + "morePages")?.Value, out int more) && more > 0);

    /// <summary>An entry of a feed of legislation, or of the publication log, whose id is that of a publication.</summary>
    private static PublishedLaw? ReadLaw(SourceText source, XElement entry)
    {
        string? id = entry.Element(MetadataNames.DublinCore + "identifier")?.Value ?? entry.Element(MetadataNames.Atom + "id")?.Value;
        bool isOfTheSite = id?.Contains("legislation.gov.uk/", StringComparison.Ordinal) == true;
        string title = MetadataNames.Title(MetadataNames.Line(entry.Element(MetadataNames.Atom + "title")));
        if (!isOfTheSite || title.Length == 0 || !ItemAddress.TryParse(id, out var item)) return null;
        return new PublishedLaw(item, title, MetadataNames.Date(entry.Element(MetadataNames.Metadata + "CreationDate")?.Attribute("Date")?.Value), null, IsDocument: false, DownloadXml.Locate(source, entry));
    }

    private static LegislationDownload? ReadDocument(SourceText source, XElement root, DiagnosticBag bag)
    {
        var metadata = root.Element(MetadataNames.Metadata + "Metadata");
        string? address = root.Attribute("IdURI")?.Value ?? root.Attribute("DocumentURI")?.Value ?? metadata?.Element(MetadataNames.DublinCore + "identifier")?.Value;
        string title = MetadataNames.Title(MetadataNames.Line(metadata?.Element(MetadataNames.DublinCore + "title")));
        if (metadata is null || title.Length == 0 || !ItemAddress.TryParse(address, out var item))
        {
            bag.Report(ImportDiagnostics.OtherXml, DownloadXml.Locate(source, root), "Legislation> without its address and title in <ukm:Metadata");
            return null;
        }

        var elements = new EffectElement(source, bag);
        var enacted = DateOf(metadata, "EnactmentDate") ?? DateOf(metadata, "Made");
        var begins = metadata.Descendants(MetadataNames.Metadata + "ComingIntoForce").Elements(MetadataNames.Metadata + "DateTime").Select(date => MetadataNames.Date(date.Attribute("Date")?.Value)).ToArray();
        var law = new PublishedLaw(item, title, enacted, begins is [{ } only] ? only : null, IsDocument: true, DownloadXml.Locate(source, root));
        return new LegislationDownload([.. metadata.Descendants(MetadataNames.Metadata + "UnappliedEffect").Select(effect => elements.Read(effect, item)).OfType<PublishedEffect>()], [law]);
    }

    private static DateOnly? DateOf(XElement metadata, string name) => MetadataNames.Date(metadata.Descendants(MetadataNames.Metadata + name).FirstOrDefault()?.Attribute("Date")?.Value);
}
