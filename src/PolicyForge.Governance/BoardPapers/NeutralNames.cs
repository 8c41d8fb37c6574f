using System.Text.RegularExpressions;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;

namespace PolicyForge.Governance.BoardPapers;

/// <summary>Stands for people's names: while a text is made each person has one of their own, since templates ask whether two roles are held by the same; in print they are all "[name]".</summary>
internal sealed partial class NeutralNames : DocumentRewriter
{
    public static string Of(int person) => $"[name {person.ToString(System.Globalization.CultureInfo.InvariantCulture)}]";

    protected override DocumentNode? RewriteNode(DocumentNode node) => RewriteChildren(node) switch
    {
        Text text => text.Value.Contains('[') ? text with { Value = Printed(text.Value) } : text,
        Code code => code with { Value = Printed(code.Value) },
        CrossReference reference => reference with { Text = Printed(reference.Text) },
        TextField field => field with { Label = Printed(field.Label) },
        DateField field => field with { Label = Printed(field.Label) },
        CheckBoxField field => field with { Label = Printed(field.Label) },
        ChoiceField field => field with { Label = Printed(field.Label) },
        SignatureField field => field with { Label = Printed(field.Label) },
        var other => other,
    };

    private static string Printed(string words) => Name().Replace(words, "[name]");

    [GeneratedRegex(@"\[name [0-9]+\]", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
