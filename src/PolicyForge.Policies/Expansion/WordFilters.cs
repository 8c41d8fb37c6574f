using System.Globalization;
using PolicyForge.Policies.Terms;

namespace PolicyForge.Policies.Expansion;

/// <summary>The filters <c>plural</c>, <c>possessive</c>, <c>article</c>, <c>capitalise</c> and <c>markdown</c>: over terms, and over any other words.</summary>
internal static class WordFilters
{
    public static object? Plural(object? value) => value switch
    {
        TermPhrase term => term.ToPlural(),
        MarkdownValue markdown => new MarkdownValue(EnglishPlural.Of(markdown.Text)),
        _ => EnglishPlural.Of(TextOf(value)),
    };

    public static object? Possessive(object? value) => value switch
    {
        TermPhrase term => term.ToPossessive(),
        MarkdownValue markdown => new MarkdownValue(EnglishPossessive.Of(markdown.Text)),
        _ => EnglishPossessive.Of(TextOf(value)),
    };

    public static object? Article(object? value) => value switch
    {
        TermPhrase term => term.WithArticle(),
        MarkdownValue markdown => new MarkdownValue($"{IndefiniteArticle.For(markdown.Text)} {markdown.Text}"),
        _ => $"{IndefiniteArticle.For(TextOf(value))} {TextOf(value)}",
    };

    public static object? Capitalise(object? value) => value switch
    {
        TermPhrase term => term.Capitalised(),
        ReferenceValue reference => reference with { IsCapitalised = true },
        MarkdownValue markdown => new MarkdownValue(Capitalisation.OfFirstLetter(markdown.Text)),
        _ => Capitalisation.OfFirstLetter(TextOf(value)),
    };

    public static object? Markdown(object? value) => value is null or MarkdownValue or ReferenceValue ? value : new MarkdownValue(TextOf(value));

    private static string TextOf(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
