using System.Collections.Immutable;
using System.Text;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Pending;

namespace PolicyForge.Documents.Traversal;

/// <summary>The words of a tree, without formatting: for anchors, contents entries, search, and text output.</summary>
public static class PlainText
{
    /// <summary>The words of inlines. Footnote marks are left out, a line break is a space, a field is its label.</summary>
    public static string Of(ImmutableArray<Inline> inlines)
    {
        switch (inlines)
        {
            case []: return "";
            case [Text only]: return only.Value;
        }

        var text = new StringBuilder();
        Append(text, inlines);
        return text.ToString();
    }

    /// <summary>The words of blocks, a line for each paragraph, heading, cell and item; numbers are left out.</summary>
    public static string Of(IEnumerable<Block> blocks) => PlainTextOutput.Write(blocks);

    internal static void Append(StringBuilder text, ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines) Append(text, inline);
    }

    private static void Append(StringBuilder text, Inline inline)
    {
        switch (inline)
        {
            case Text words: text.Append(words.Value); break;
            case Code code: text.Append(code.Value); break;
            case Citation citation: text.Append(Words(citation)); break;
            case CrossReference reference: text.Append(reference.Text); break;
            case LineBreak: text.Append(' '); break;
            case Image image: text.Append(image.AlternativeText); break;
            case FormField field: text.Append(field.Label); break;
            case PendingCitation pending: text.Append(pending.LegislationId); break;
            case PendingReference pending when pending.Words.IsEmpty: text.Append(pending.Target); break;
            default: Append(text, InlineChildren.Of(inline)); break;
        }
    }

    /// <summary>A citation as printed: "section 149 of the Equality Act 2010", or the title alone.</summary>
    public static string Words(Citation citation) =>
        citation.Provision is null ? citation.Title : $"{citation.Provision} of the {citation.Title}";
}
