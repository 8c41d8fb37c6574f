using System.Xml.Linq;

namespace PolicyForge.Docx.Markup;

/// <summary>Namespaces for LINQ to XML.</summary>
internal static class WordNames
{
    public static readonly XNamespace W = Namespaces.Word;
    public static readonly XNamespace R = Namespaces.Relationships;
}
