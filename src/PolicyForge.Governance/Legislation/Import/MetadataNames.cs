using System.Globalization;
using System.Xml.Linq;

namespace PolicyForge.Governance.Legislation.Import;

/// <summary>Namespaces of legislation.gov.uk's feeds and XML (legislation.github.io/data-documentation, formats/atom and formats/xml).</summary>
internal static class MetadataNames
{
    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    public static readonly XNamespace Metadata = "http://www.legislation.gov.uk/namespaces/metadata";
    public static readonly XNamespace Legislation = "http://www.legislation.gov.uk/namespaces/legislation";
    public static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";

    /// <summary>An xsd:date or the date of an xsd:dateTime; null where it is neither.</summary>
    public static DateOnly? Date(string? text) =>
        text is { Length: >= 10 } && (text.Length == 10 || text[10] is 'T' or 'Z' or '+' or '-') && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The text of an element on one line.</summary>
    public static string Line(XElement? element) => element is null ? "" : string.Join(' ', element.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A title as the register has it: without "The" at its beginning and "(repealed)" at its end.</summary>
    public static string Title(string title)
    {
        string plain = title.StartsWith("The ", StringComparison.Ordinal) ? title[4..] : title;
        foreach (string mark in (string[])["(repealed)", "(revoked)"])
        {
            if (plain.EndsWith(mark, StringComparison.OrdinalIgnoreCase)) plain = plain[..^mark.Length].TrimEnd();
        }

        return plain;
    }
}
