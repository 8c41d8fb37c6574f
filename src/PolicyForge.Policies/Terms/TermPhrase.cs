using PolicyForge.Policies.Workspaces;

namespace PolicyForge.Policies.Terms;

/// <summary>A term on its way through <c>| plural | possessive | article | capitalise</c>: remembers what it was made from, so that a school's own forms apply.</summary>
/// <param name="Term">The school's word and its own forms.</param>
/// <param name="Text">As it would be printed now.</param>
public sealed record TermPhrase(Term Term, string Text)
{
    private enum Form
    {
        Singular,
        Plural,
        Possessive,
    }

    private Form CurrentForm { get; init; } = Form.Singular;

    public static TermPhrase Of(Term term) => new(term, term.Singular);

    public TermPhrase ToPlural() => CurrentForm switch
    {
        Form.Singular => this with { Text = KeepingCase(Term.Plural ?? EnglishPlural.Of(Term.Singular)), CurrentForm = Form.Plural },
        _ => this,
    };

    public TermPhrase ToPossessive() => CurrentForm switch
    {
        Form.Singular => this with { Text = KeepingCase(Term.Possessive ?? EnglishPossessive.Of(Term.Singular)), CurrentForm = Form.Possessive },
        Form.Plural => this with { Text = EnglishPossessive.Of(Text), CurrentForm = Form.Possessive },
        _ => this,
    };

    public TermPhrase WithArticle() => this with { Text = $"{Term.Article ?? IndefiniteArticle.For(Text)} {Text}" };

    public TermPhrase Capitalised() => this with { Text = Capitalisation.OfFirstLetter(Text) };

    public override string ToString() => Text;

    /// <summary>A capital that was put on the singular ("capitalise | plural") stays.</summary>
    private string KeepingCase(string form) =>
        Text.Length > 0 && char.IsUpper(Text[0]) && !char.IsUpper(Term.Singular[0]) ? Capitalisation.OfFirstLetter(form) : form;
}
