using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using PolicyForge.Diagnostics;

namespace PolicyForge.Governance.Legislation.Import;

/// <summary>Parses XML that somebody downloaded: without document types, without anything from elsewhere, and no deeper than real files are.</summary>
internal static partial class DownloadXml
{
    /// <summary>Schedules in Acts nest some forty deep.</summary>
    public const int DepthLimit = 200;

    public static Outcome<XDocument> Parse(SourceText source)
    {
        var prolog = DocumentType().Match(source.Text);
        if (prolog.Success || WebPage().IsMatch(source.Text))
        {
            bool isPage = !prolog.Success || prolog.Groups["name"].Value.Equals("html", StringComparison.OrdinalIgnoreCase);
            var span = prolog.Success ? new SourceSpan(prolog.Groups["start"].Index, prolog.Groups["start"].Length) : new SourceSpan(0, 0);
            return Outcome<XDocument>.Failed((isPage ? ImportDiagnostics.WebPage : ImportDiagnostics.DocumentType).At(new SourceLocation(source, span)));
        }

        try
        {
            if (FindTooDeep(source) is { } deep) return Outcome<XDocument>.Failed(ImportDiagnostics.TooDeep.At(deep, DepthLimit));
            using var reader = Open(source);
            return Outcome<XDocument>.Of(XDocument.Load(reader, LoadOptions.SetLineInfo));
        }
        catch (XmlException exception)
        {
            int offset = source.OffsetOf(exception.LineNumber, exception.LinePosition);
            bool isCut = offset >= source.Text.TrimEnd().Length && source.Text.TrimStart().StartsWith('<');
            var location = new SourceLocation(source, new SourceSpan(Math.Min(offset, Math.Max(0, source.Text.Length - 1)), 1));
            return Outcome<XDocument>.Failed(isCut ? ImportDiagnostics.Truncated.At(location) : ImportDiagnostics.NotXml.At(location, Reason(exception)));
        }
    }

    public static SourceLocation Locate(SourceText source, XElement element) => element is IXmlLineInfo info && info.HasLineInfo()
        ? new SourceLocation(source, new SourceSpan(source.OffsetOf(info.LineNumber, info.LinePosition), element.Name.LocalName.Length))
        : SourceLocation.OfFile(source.Path);

    private static SourceLocation? FindTooDeep(SourceText source)
    {
        using var reader = Open(source);
        while (reader.Read())
        {
            if (reader.Depth > DepthLimit && reader is IXmlLineInfo info) return new SourceLocation(source, new SourceSpan(source.OffsetOf(info.LineNumber, info.LinePosition), 1));
        }

        return null;
    }

    private static XmlReader Open(SourceText source) => XmlReader.Create(new StringReader(source.Text), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersFromEntities = 1,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    });

    /// <summary>The parser's words without the place, which the finding has already.</summary>
    private static string Reason(XmlException exception) => Place().Replace(exception.Message, "");

    [GeneratedRegex(@"\A\s*(?:(?:<\?[^>]*\?>|<!--(?:(?!-->)[\s\S])*-->)\s*)*(?<start><!DOCTYPE\s+(?<name>[A-Za-z0-9:_.-]+))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 5000)]
    private static partial Regex DocumentType();

    [GeneratedRegex(@"\A\s*(?:<\?[^>]*\?>\s*)?<html[\s>]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 5000)]
    private static partial Regex WebPage();

    [GeneratedRegex(@"\s*Line \d+, position \d+\.", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
