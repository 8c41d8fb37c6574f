using System.Xml.Linq;
using PolicyForge.Docx.Markup;

namespace PolicyForge.Docx.Reference;

/// <summary>Namespaces for LINQ to XML.</summary>
internal static class WordNames
{
    public static readonly XNamespace W = Namespaces.Word;
    public static readonly XNamespace R = Namespaces.Relationships;
}
