using System.Collections.Immutable;
using System.Globalization;
using Scriban.Runtime;

namespace PolicyForge.Templating;

/// <summary>A parameter of a function of the host.</summary>
/// <param name="Name">By which a call may name the argument.</param>
/// <param name="Type">What the argument is converted to; <see cref="object"/> for a value of any kind, which may be null.</param>
internal sealed record FunctionParameter(string Name, Type Type)
{
    public bool IsOptional { get; init; }

    public object? Default { get; init; }

    /// <summary>Reads a list such as <c>"string text, int level = 2, string ellipsis = null"</c>. Kinds: any, string, int, bool; defaults are whole numbers, quoted strings, true, false or null.</summary>
    /// <exception cref="FormatException">The list is not of this form, which is an error of the program.</exception>
    public static ImmutableArray<FunctionParameter> ParseList(string signature) =>
        [.. signature.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Parse)];

    public ScriptParameterInfo ToScriban() => IsOptional ? new(Type, Name, Default) : new(Type, Name);

    private static FunctionParameter Parse(string text)
    {
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        string[] words = (equals < 0 ? text : text[..equals]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length != 2) throw new FormatException($"Not a parameter: {text}");
        return new FunctionParameter(words[1], TypeOf(words[0])) { IsOptional = equals >= 0, Default = equals >= 0 ? ParseDefault(text[(equals + 1)..].Trim()) : null };
    }

    private static Type TypeOf(string word) => word switch
    {
        "any" => typeof(object),
        "string" => typeof(string),
        "int" => typeof(int),
        "bool" => typeof(bool),
        _ => throw new FormatException($"Not a kind of parameter: {word}"),
    };

    private static object? ParseDefault(string text) => text switch
    {
        "null" => null,
        "true" => true,
        "false" => false,
        ['"', .. var inner, '"'] => inner,
        _ => int.Parse(text, CultureInfo.InvariantCulture),
    };
}
