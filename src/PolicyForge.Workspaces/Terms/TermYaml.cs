using System.Collections.Immutable;
using PolicyForge.Yaml;
using static PolicyForge.Yaml.YamlShapes;

namespace PolicyForge.Workspaces.Terms;

/// <summary>The mapping `terms`, in policyforge.yaml and school.yaml.</summary>
internal static class TermYaml
{
    private static readonly YamlKey<string> Singular = Required("singular", Line, "The word as printed in the middle of a sentence.");
    private static readonly YamlKey<string> Plural = Optional("plural", Line, "The plural, where the rules of English would be wrong.");
    private static readonly YamlKey<string> Possessive = Optional("possessive", Line, "The possessive, where the rules of English would be wrong.");
    private static readonly YamlKey<string> Article = Optional("article", Choice(("a", "a"), ("an", "an")), "The indefinite article, where the rules of English would be wrong.");

    private static readonly YamlShape<Term> Word = new YamlEither<Term>(
        new YamlSelect<string, Term>(Line, (text, node, source) => new Term("", text, null, null, null, source.Locate(node))),
        new YamlObject<Term>("A term", [Singular, Plural, Possessive, Article], map => new Term(
            "", map.Get(Singular), map.Find(Plural), map.Find(Possessive), map.Find(Article), map.LocationOf(Singular))));

    private static readonly ImmutableArray<YamlKey<Term>> Entries =
        [.. TermTable.Names.Select(name => Optional(name, Word, $"The word for {name.Replace('_', ' ')}."))];

    /// <summary>Any of the terms: a school's own.</summary>
    public static YamlShape<TermTable> Some { get; } = Table(Entries);

    /// <summary>Every term: the trust's.</summary>
    public static YamlShape<TermTable> All { get; } = Table([.. Entries.Select(key => Required(key.Name, Word, key.Description))]);

    private static YamlObject<TermTable> Table(ImmutableArray<YamlKey<Term>> keys) =>
        new("The list of terms", [.. keys], map => new TermTable(keys
            .Where(key => map.Find(key) is not null)
            .ToImmutableDictionary(key => key.Name, key => map.Find(key)! with { Name = key.Name }, StringComparer.Ordinal)));
}
