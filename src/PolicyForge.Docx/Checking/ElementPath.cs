using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PolicyForge.Docx.Checking;

/// <summary>Where in a part an element stands, for a person: by the words near it where it has some, else by its path.</summary>
internal static class ElementPath
{
    private const int MostWords = 40;

    public static string Of(ValidationErrorInfo error)
    {
        string path = error.Path?.XPath ?? "its root";
        string words = error.Node is { } node ? (Near(node)?.InnerText ?? "").Trim() : "";
        return words.Length == 0 ? path : $"{path} (\"{(words.Length <= MostWords ? words : words[..(MostWords - 1)] + "…")}\")";
    }

    private static OpenXmlElement? Near(OpenXmlElement node) => node is Paragraph ? node : node.Ancestors<Paragraph>().FirstOrDefault();
}
