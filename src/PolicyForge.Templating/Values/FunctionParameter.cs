using System.Collections.Immutable;
using System.Globalization;

namespace PolicyForge.Templating;

/// <summary>What an argument is converted to before a function sees it.</summary>
public enum ParameterKind
{
    Any,
    Text,
    Integer,
    Long,
    Double,
    Boolean,

    /// <summary>A list that can be indexed: arrays as they are, ranges and objects copied.</summary>
    List,

    /// <summary>Anything that can be walked.</summary>
    Sequence,
    Date,
    TimeSpan,
    Function,
}

/// <summary>A parameter of a function that templates may call.</summary>
public sealed record FunctionParameter(string Name, ParameterKind Kind)
{
    public bool IsOptional { get; init; }

    public object? Default { get; init; }

    /// <summary>Whether null passes as it is. Without it numbers turn null into 0 and texts refuse it.</summary>
    public bool AllowsNull { get; init; }

    /// <summary>Whether this is the last parameter and takes all further arguments as an array, named ones as its members.</summary>
    public bool IsRest { get; init; }

    /// <summary>Reads a list such as <c>"string text, int length, string? ellipsis = null, params values"</c>. Kinds: any, string, int,
    /// long, double, bool, list, sequence, date, timespan, function; <c>?</c> lets null pass; defaults are numbers, quoted strings,
    /// true, false or null.</summary>
    /// <exception cref="FormatException">The list is not of this form, which is an error of the program.</exception>
    public static ImmutableArray<FunctionParameter> ParseList(string signature) =>
        [.. signature.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Parse)];

    internal bool Answers(string written) =>
        string.Equals(written, Name, StringComparison.Ordinal)
        || string.Equals(written.Replace("_", "", StringComparison.Ordinal), Name.Replace("_", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);

    private static FunctionParameter Parse(string text)
    {
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        string[] words = (equals < 0 ? text : text[..equals]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length != 2) throw new FormatException($"Not a parameter: {text}");
        if (words[0] == "params") return new FunctionParameter(words[1], ParameterKind.Any) { IsRest = true };
        return new FunctionParameter(words[1], KindOf(words[0].TrimEnd('?')))
        {
            AllowsNull = words[0].EndsWith('?') || words[0] == "any",
            IsOptional = equals >= 0,
            Default = equals >= 0 ? ParseDefault(text[(equals + 1)..].Trim()) : null,
        };
    }

    private static ParameterKind KindOf(string word) => word switch
    {
        "any" => ParameterKind.Any,
        "string" => ParameterKind.Text,
        "int" => ParameterKind.Integer,
        "long" => ParameterKind.Long,
        "double" => ParameterKind.Double,
        "bool" => ParameterKind.Boolean,
        "list" => ParameterKind.List,
        "sequence" => ParameterKind.Sequence,
        "date" => ParameterKind.Date,
        "timespan" => ParameterKind.TimeSpan,
        "function" => ParameterKind.Function,
        _ => throw new FormatException($"Not a kind of parameter: {word}"),
    };

    private static object? ParseDefault(string text) => text switch
    {
        "null" => null,
        "true" => Boxed.True,
        "false" => Boxed.False,
        ['"', .. var inner, '"'] => inner,
        _ => int.Parse(text, CultureInfo.InvariantCulture),
    };
}
