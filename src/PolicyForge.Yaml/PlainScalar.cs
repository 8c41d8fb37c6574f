using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace PolicyForge.Yaml;

/// <summary>What a plain scalar of YAML means: the core schema of YAML 1.2.</summary>
public static partial class PlainScalar
{
    public static object? Read(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => null,
        "true" or "True" or "TRUE" => true,
        "false" or "False" or "FALSE" => false,
        ".inf" or ".Inf" or ".INF" or "+.inf" => double.PositiveInfinity,
        "-.inf" or "-.Inf" or "-.INF" => double.NegativeInfinity,
        ".nan" or ".NaN" or ".NAN" => double.NaN,
        _ when NumberPattern().IsMatch(text) => Number(text.TrimStart('+')),
        _ when text.StartsWith("0x", StringComparison.Ordinal) && long.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out long hexadecimal) => Narrow(hexadecimal),
        _ => text,
    };

    /// <summary>The smallest of int, long and BigInteger that holds a whole number; double for any other.</summary>
    public static object Number(string text)
    {
        if (text.AsSpan().ContainsAny('.', 'e', 'E')) return double.Parse(text, CultureInfo.InvariantCulture);
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)
            ? Narrow(number)
            : BigInteger.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
    }

    private static object Narrow(long number) => number is >= int.MinValue and <= int.MaxValue ? (object)(int)number : number;

    [GeneratedRegex(@"\A[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex NumberPattern();
}
