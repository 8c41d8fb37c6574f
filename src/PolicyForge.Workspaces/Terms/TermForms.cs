using System.Collections.Frozen;

namespace PolicyForge.Workspaces.Terms;

/// <summary>The forms of words for one school: those that it gives for its terms, and the rules of English for everything else.</summary>
/// <remarks>A word is known again by its text, so that a term may be compared and joined like any other words. Immutable.</remarks>
public sealed class TermForms
{
    private readonly FrozenDictionary<string, Term> _bySingular;
    private readonly FrozenSet<string> _plurals;

    public TermForms(TermTable terms)
    {
        Term[] ordered = [.. TermTable.Names.Select(terms.Find).OfType<Term>()];
        _bySingular = ordered.DistinctBy(term => term.Singular, StringComparer.Ordinal).ToFrozenDictionary(term => term.Singular, StringComparer.Ordinal);
        _plurals = ordered.Select(term => term.Plural).OfType<string>().ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The plural; what is plural already stays.</summary>
    public string Plural(string phrase) => IsOwnPlural(phrase) ? phrase : Form(phrase, term => term.Plural) ?? EnglishPlural.Of(phrase);

    public string Possessive(string phrase) => Form(phrase, term => term.Possessive) ?? EnglishPossessive.Of(phrase);

    /// <summary>The phrase with "a" or "an" before it.</summary>
    public string WithArticle(string phrase) => $"{Find(phrase)?.Article ?? IndefiniteArticle.For(phrase)} {phrase}";

    private bool IsOwnPlural(string phrase) => _plurals.Contains(phrase) || _plurals.Contains(Decapitalised(phrase));

    /// <summary>The school's own form; a capital that was put on the word ("capitalise | plural") stays.</summary>
    private string? Form(string phrase, Func<Term, string?> of)
    {
        if (Find(phrase) is not { } term || of(term) is not { } form) return null;
        return term.Singular == phrase ? form : Capitalisation.OfFirstLetter(form);
    }

    private Term? Find(string phrase) => _bySingular.GetValueOrDefault(phrase) ?? _bySingular.GetValueOrDefault(Decapitalised(phrase));

    private static string Decapitalised(string phrase) => phrase.Length > 0 && char.IsUpper(phrase[0]) ? char.ToLowerInvariant(phrase[0]) + phrase[1..] : phrase;
}
