using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PolicyForge.Diagnostics;

namespace PolicyForge.Yaml;

/// <summary>The shapes that many files share, and short words to declare keys with.</summary>
public static partial class YamlShapes
{
    public static YamlShape<string> Line { get; } = new YamlText(severalLines: false);

    public static YamlShape<string> Text { get; } = new YamlText(severalLines: true);

    public static YamlShape<bool> Boolean { get; } = new YamlBoolean();

    public static YamlShape<ImmutableArray<string>> Lines { get; } = new YamlList<string>(Line);

    /// <summary>An absolute https or http address.</summary>
    public static YamlShape<string> WebAddress { get; } = Matching(
        text => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" && address.Host.Length > 0 && AddressPattern().IsMatch(text),
        YamlDiagnostics.InvalidAddress,
        "^https?://[^\\s<>\"\\\\]+$");

    public static YamlShape<string> Email { get; } = Matching(
        text => EmailPattern().IsMatch(text), YamlDiagnostics.InvalidEmail, "^[^\\s@<>\",;:()\\[\\]\\\\]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+$");

    /// <summary>Six hexadecimal digits with #; read without it and in lower case.</summary>
    public static YamlShape<string> Colour { get; } = new YamlScalarShape<string>(
        (string text, [MaybeNullWhen(false)] out string value) =>
        {
            value = text.TrimStart('#').ToLowerInvariant();
            return ColourPattern().IsMatch(text);
        },
        YamlDiagnostics.InvalidColour,
        () => Pattern("^#[0-9A-Fa-f]{6}$"));

    /// <summary>A name as templates write it after a full stop: friend_requests_to.</summary>
    public static YamlShape<string> Name { get; } = Matching(
        text => NamePattern().IsMatch(text), YamlDiagnostics.InvalidIdentifier, "^[a-z][a-z0-9_]*$", "lower-case letters, digits and underscores, beginning with a letter");

    public static YamlShape<Located<T>> At<T>(YamlShape<T> shape) => new YamlLocated<T>(shape);

    public static YamlShape<ImmutableArray<T>> ListOf<T>(YamlShape<T> item, int least = 0) => new YamlList<T>(item, least: least);

    public static YamlShape<T> Choice<T>(params ImmutableArray<(string Word, T Value)> choices) => new YamlChoice<T>(choices);

    public static YamlKey<T> Required<T>(string name, YamlShape<T> shape, string description) => new(name, shape, isRequired: true, description);

    public static YamlKey<T> Optional<T>(string name, YamlShape<T> shape, string description) => new(name, shape, isRequired: false, description);

    public static YamlShape<string> Matching(Func<string, bool> isValid, DiagnosticDescriptor invalid, string pattern, params object?[] hintArguments) =>
        new YamlScalarShape<string>(
            (string text, [MaybeNullWhen(false)] out string value) =>
            {
                value = text;
                return isValid(text);
            },
            invalid,
            () => Pattern(pattern),
            hintArguments);

    /// <summary>A text of that pattern, as a JSON Schema says it.</summary>
    public static JsonObject Pattern(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };

    [GeneratedRegex("""\A[^\s<>"\\]+\z""")]
    private static partial Regex AddressPattern();

    [GeneratedRegex("""\A[^\s@<>",;:()\[\]\\]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+\z""")]
    private static partial Regex EmailPattern();

    [GeneratedRegex(@"\A#[0-9A-Fa-f]{6}\z")]
    private static partial Regex ColourPattern();

    [GeneratedRegex(@"\A[a-z][a-z0-9_]*\z")]
    private static partial Regex NamePattern();
}
