using System.Text.RegularExpressions;

namespace PolicyForge.Governance.Legislation.Import;

/// <summary>Text as a YAML scalar: plain where nothing in it has a meaning, else in double quotation marks.</summary>
internal static partial class RegisterScalar
{
    public static string Block(string text) => PlainBlock().IsMatch(text) ? text : Quoted(text);

    /// <summary>Inside braces or brackets, where commas part.</summary>
    public static string Flow(string text) => PlainFlow().IsMatch(text) ? text : Quoted(text);

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    [GeneratedRegex("^[A-Za-z](?:[A-Za-z0-9 ,.()/'’-]*[A-Za-z0-9).])?$", RegexOptions.CultureInvariant)]
    private static partial Regex PlainBlock();

    [GeneratedRegex("^[A-Za-z](?:[A-Za-z0-9 .()/'-]*[A-Za-z0-9).])?$", RegexOptions.CultureInvariant)]
    private static partial Regex PlainFlow();
}
