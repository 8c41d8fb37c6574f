using System.Collections.Immutable;
using System.Text;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Pending;

namespace PolicyForge.Documents.Traversal;

/// <summary>Inlines as one line of text: marks of Markdown where it has them, braces for the rest, <c>{+ …}</c> and <c>{- …}</c> for changes.</summary>
public static class InlineOutline
{
    public static string Of(ImmutableArray<Inline> inlines)
    {
        var text = new StringBuilder();
        foreach (var inline in inlines)
        {
            string mark = DocumentOutline.Mark(inline.Change);
            text.Append(mark.Length == 0 ? Of(inline) : $"{{{mark}{Of(inline)}{Was(inline)}}}");
        }

        return text.ToString();
    }

    private static string Was(Inline inline) => inline.Change?.Before is Inline before ? $" was {Of(before)}" : "";

    private static string Of(Inline inline) => inline switch
    {
        Text node => node.Value,
        Emphasis node => $"*{Of(node.Inlines)}*",
        Strong node => $"**{Of(node.Inlines)}**",
        Underline node => $"++{Of(node.Inlines)}++",
        DefinedTerm node => $"=={Of(node.Inlines)}==",
        Passage node => $"{{{node.Language}: {Of(node.Inlines)}}}",
        Code node => $"`{node.Value}`",
        Link node => $"[{Of(node.Inlines)}]({node.Target})",
        Citation node => $"{{cite {node.LegislationId}: {PlainText.Words(node)}}}",
        CrossReference node => $"{{ref {node.Anchor}: {node.Text}}}",
        FootnoteReference node => $"{{note {node.Number}}}",
        LineBreak => "{break}",
        Image node => $"{{image {node.Resource.Name}: {node.AlternativeText}}}",
        ChoiceField node => $"{{choice {node.Name}: {node.Label} = {string.Join("; ", node.Options)}}}",
        TextField { IsMultiline: true } node => $"{{textarea {node.Name}: {node.Label}}}",
        CheckBoxField node => $"{{check {node.Name}: {node.Label}{(node.IsChecked ? " x" : "")}}}",
        FormField node => $"{{{node.GetType().Name.Replace("Field", "", StringComparison.Ordinal).ToLowerInvariant()} {node.Name}: {node.Label}}}",
        PendingCitation node => $"{{cite? {node.LegislationId}{(node.Provision is null ? "" : ", " + node.Provision)}}}",
        PendingReference node => $"{{ref? {node.Target}{(node.IsCapitalised ? " capitalised" : "")}{(node.Words.IsEmpty ? "" : ": " + Of(node.Words))}}}",
        PendingFootnote node => $"{{note? {node.Index}}}",
        _ => $"{{{inline.GetType().Name}}}",
    };
}
