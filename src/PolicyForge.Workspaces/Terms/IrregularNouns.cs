using System.Collections.Frozen;

namespace PolicyForge.Workspaces.Terms;

/// <summary>English nouns whose plural no rule gives, as far as policies use them. All in lower case.</summary>
internal static class IrregularNouns
{
    public static FrozenDictionary<string, string> Plurals { get; } = new Dictionary<string, string>
    {
        ["child"] = "children", ["person"] = "people", ["man"] = "men", ["woman"] = "women", ["foot"] = "feet", ["tooth"] = "teeth",
        ["mouse"] = "mice", ["life"] = "lives", ["wife"] = "wives", ["knife"] = "knives", ["leaf"] = "leaves", ["half"] = "halves",
        ["self"] = "selves", ["shelf"] = "shelves", ["thief"] = "thieves", ["wolf"] = "wolves", ["criterion"] = "criteria",
        ["curriculum"] = "curricula", ["alumnus"] = "alumni", ["alumna"] = "alumnae", ["stimulus"] = "stimuli", ["hero"] = "heroes",
        ["potato"] = "potatoes", ["echo"] = "echoes", ["veto"] = "vetoes", ["quiz"] = "quizzes", ["monarch"] = "monarchs",
        ["stomach"] = "stomachs", ["epoch"] = "epochs", ["lens"] = "lenses", ["gas"] = "gases", ["bias"] = "biases", ["atlas"] = "atlases",
        ["canvas"] = "canvases", ["medium"] = "media", ["appendix"] = "appendices", ["index"] = "indexes", ["passer-by"] = "passers-by",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Forms that are plural already.</summary>
    public static FrozenSet<string> PluralForms { get; } = Plurals.Values.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Nouns that are the same in the plural, or have none.</summary>
    public static FrozenSet<string> Unchanging { get; } = new[]
    {
        "staff", "kin", "information", "equipment", "data", "sheep", "fish", "series", "species", "premises", "police", "personnel",
        "leadership", "management", "safeguarding", "advice", "software", "hardware", "furniture", "homework", "news", "means", "headquarters",
    }.ToFrozenSet(StringComparer.Ordinal);
}
