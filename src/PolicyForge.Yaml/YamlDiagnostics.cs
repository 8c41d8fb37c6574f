using PolicyForge.Diagnostics;

namespace PolicyForge.Yaml;

/// <summary>PF1101 to PF1149: what is wrong in a YAML file or in front matter.</summary>
public static class YamlDiagnostics
{
    public static DiagnosticDescriptor NotYaml { get; } = Error("PF1101", "Not valid YAML", "This is not valid YAML: {0}.");

    public static DiagnosticDescriptor Tab { get; } = Error("PF1102", "Tab in indentation",
        "A tab is used to indent this line, which YAML does not allow.", "Use spaces: two for each level.");

    public static DiagnosticDescriptor DuplicateKey { get; } = Error("PF1103", "Key written twice",
        "The key \"{0}\" is written twice; it was given first on line {1}.", "Keep one of them.");

    public static DiagnosticDescriptor UnknownKey { get; } = Error("PF1104", "Unknown key",
        "{0} has no key \"{1}\".", "The keys here are: {2}.");

    public static DiagnosticDescriptor MissingKey { get; } = Error("PF1105", "Missing key",
        "{0} needs the key \"{1}\".", "{1}: {2}");

    public static DiagnosticDescriptor WrongType { get; } = Error("PF1106", "Value of the wrong type",
        "This should be {0}, but it is {1}.");

    public static DiagnosticDescriptor NotOneOf { get; } = Error("PF1107", "Value not among those allowed",
        "\"{0}\" is not one of the values allowed here.", "Use one of: {1}.");

    public static DiagnosticDescriptor InvalidDate { get; } = Error("PF1108", "Not a date",
        "\"{0}\" is not a date.", "Write the year first, as in 2026-11-21, or 2026-11 where only the month is known. The day must exist.");

    public static DiagnosticDescriptor InvalidAddress { get; } = Error("PF1109", "Not a web address",
        "\"{0}\" is not a web address.", "Write it in full, beginning with https:// or http://, and without spaces.");

    public static DiagnosticDescriptor InvalidEmail { get; } = Error("PF1110", "Not an e-mail address",
        "\"{0}\" is not an e-mail address.", "Write it as in office@example.org.uk.");

    public static DiagnosticDescriptor InvalidColour { get; } = Error("PF1111", "Not a colour",
        "\"{0}\" is not a colour.", "Write # and six hexadecimal digits in quotes, as in \"#1f3864\".");

    public static DiagnosticDescriptor OutOfRange { get; } = Error("PF1112", "Number out of range",
        "{0} is outside what is possible here.", "Give a number from {1} to {2}.");

    public static DiagnosticDescriptor AnchorOrAlias { get; } = Error("PF1113", "Anchor or alias",
        "YAML anchors (&name) and aliases (*name) are not used in PolicyForge's files.",
        "Write the value out here. Words that begin with & or * stand in quotes.");

    public static DiagnosticDescriptor TooDeep { get; } = Error("PF1114", "Nested too deeply",
        "This is nested more than {0} levels deep.", "No file of a workspace needs that: look for brackets that are never closed.");

    public static DiagnosticDescriptor Tag { get; } = Error("PF1115", "Tag",
        "YAML tags (here \"{0}\") are not used in PolicyForge's files.", "Leave it out. Words that begin with ! stand in quotes.");

    public static DiagnosticDescriptor SeveralDocuments { get; } = Error("PF1116", "Several documents in one file",
        "A second YAML document begins here, but a file may hold only one.", "Remove the line with three hyphens.");

    public static DiagnosticDescriptor KeyNotText { get; } = Error("PF1117", "Key that is no text",
        "A key must be a single word, not a list or another mapping.");

    public static DiagnosticDescriptor EmptyFile { get; } = Error("PF1118", "Empty file",
        "There is nothing in this file.", "It needs at least: {0}.");

    public static DiagnosticDescriptor EmptyValue { get; } = Error("PF1119", "Empty value",
        "\"{0}\" is empty here.", "Give a value after the colon.");

    public static DiagnosticDescriptor InvalidPeriod { get; } = Error("PF1120", "Not a period",
        "\"{0}\" is not a period of time.", "Write P and a number with Y, M, W or D, as in P90D for 90 days or P18M for 18 months. It may not be zero.");

    public static DiagnosticDescriptor InvalidIdentifier { get; } = Error("PF1121", "Not a name that can be used here",
        "\"{0}\" cannot be used as a name here.", "Use {1}.");

    public static DiagnosticDescriptor InvalidDigest { get; } = Error("PF1122", "Not a digest",
        "\"{0}\" is not the digest of a text.", "A digest is \"sha256:\" and 64 hexadecimal digits; `policyforge show` prints it. Copy it whole.");

    public static DiagnosticDescriptor TextLooksLikeBoolean { get; } = Error("PF1123", "Text that YAML reads as something else",
        "This should be text, but to YAML the word `{0}` is a yes or a no.", "Put it in quotes: \"{0}\".");

    public static DiagnosticDescriptor SeveralLines { get; } = Error("PF1124", "Several lines where one is meant",
        "This should be a single line of text.");

    private static DiagnosticDescriptor Error(string code, string title, string message, string? hint = null) =>
        new(code, Severity.Error, title, message, hint);
}
