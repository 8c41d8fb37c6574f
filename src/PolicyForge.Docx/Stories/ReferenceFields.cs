using System.Text.RegularExpressions;
using System.Xml.Linq;
using PolicyForge.Documents.Model;
using PolicyForge.Docx.Parts;
using static PolicyForge.Docx.Markup.WordNames;

namespace PolicyForge.Docx.Stories;

/// <summary>Fills what a trust's header or footer leaves open: fields over document properties, and <c>{title}</c> and the like typed as text.</summary>
/// <remarks>Word computes such fields when it likes; a reader that does not compute them would show the trust's example text.</remarks>
internal static partial class ReferenceFields
{
    public static void Fill(XDocument part, DocumentProperties properties)
    {
        foreach (var field in part.Descendants(W + "fldSimple"))
        {
            if (ValueOf((string?)field.Attribute(W + "instr"), properties) is { } value) SetText(field.Descendants(W + "t"), value);
        }

        foreach (var paragraph in part.Descendants(W + "p")) FillComplexFields(paragraph, properties);
        foreach (var text in part.Descendants(W + "t").Where(t => t.Value.Contains('{')).ToList())
            SetText([text], Placeholder().Replace(text.Value, m => ValueOfPlaceholder(m.Groups[1].Value, properties) ?? m.Value));
    }

    private static void FillComplexFields(XElement paragraph, DocumentProperties properties)
    {
        string code = "";
        bool isResult = false;
        var result = new List<XElement>();
        foreach (var element in paragraph.Descendants().Where(e => e.Name == W + "fldChar" || e.Name == W + "instrText" || e.Name == W + "t").ToList())
        {
            if (element.Name == W + "instrText") code += element.Value;
            else if (element.Name == W + "t" && isResult) result.Add(element);
            else if (element.Name == W + "fldChar")
            {
                string kind = (string?)element.Attribute(W + "fldCharType") ?? "";
                if (kind == "end" && ValueOf(code, properties) is { } value) SetText(result, value);
                if (kind is "begin" or "end")
                {
                    code = "";
                    result = [];
                }

                isResult = kind == "separate";
            }
        }
    }

    private static void SetText(IEnumerable<XElement> texts, string value)
    {
        bool isFirst = true;
        foreach (var text in texts)
        {
            text.Value = isFirst ? value : "";
            text.SetAttributeValue(XNamespace.Xml + "space", "preserve");
            isFirst = false;
        }
    }

    private static string? ValueOf(string? code, DocumentProperties properties)
    {
        var match = Code().Match(code ?? "");
        if (!match.Success) return null;
        string name = match.Groups["name"].Success ? match.Groups["name"].Value : match.Groups["kind"].Value;
        return name.ToUpperInvariant() switch
        {
            "TITLE" => properties.Title,
            "SUBJECT" => properties.Subject ?? "",
            "AUTHOR" => properties.Author ?? properties.OrganisationName,
            "COMPANY" => properties.TrustName,
            "STATUS" or "CONTENT STATUS" => properties.Status ?? "",
            _ => CustomPropertiesPart.Values(properties).Where(v => string.Equals(v.Name, name, StringComparison.OrdinalIgnoreCase)).Select(v => v.Value ?? "").FirstOrDefault(),
        };
    }

    /// <summary>The names that layout.yaml has for headers and footers, but those of pages: these are fields in Word.</summary>
    private static string? ValueOfPlaceholder(string name, DocumentProperties properties) => name switch
    {
        "title" => properties.Title,
        "organisation" => properties.OrganisationName,
        "trust" => properties.TrustName,
        "version" => properties.Version ?? "",
        "status" => properties.Status ?? "",
        "date" => properties.VersionDate ?? "",
        "next_review" => properties.NextReview ?? "",
        _ => null,
    };

    [GeneratedRegex("""^\s*(?:(?<kind>TITLE|SUBJECT|AUTHOR)\b|DOCPROPERTY\s+"?(?<name>[^"\\]*[^"\\\s]))""", RegexOptions.IgnoreCase)]
    private static partial Regex Code();

    [GeneratedRegex(@"\{([a-z_]+)\}")]
    private static partial Regex Placeholder();
}
