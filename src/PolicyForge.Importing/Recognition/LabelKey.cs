using System.Text.RegularExpressions;

namespace PolicyForge.Importing.Recognition;

/// <summary>What a label counts, without the points and brackets round it: "1.1." and "1.1" are the same number.</summary>
public static partial class LabelKey
{
    public static string Of(string label) => Edges().Replace(label.Trim(), "").ToUpperInvariant();

    /// <summary>How many numbers it has: "1.1" two, "1.0" one.</summary>
    public static int DepthOf(string label)
    {
        string key = Of(label);
        if (key.EndsWith(".0", StringComparison.Ordinal)) key = key[..^2];
        return key.Split('.').Length;
    }

    public static bool IsNumber(string label) => Numeric().IsMatch(Of(label));

    [GeneratedRegex(@"\A[(\[]+|[)\].:]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Edges();

    [GeneratedRegex(@"\A(?:[A-Z]\.)?\d{1,3}(?:\.\d{1,3})*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Numeric();
}
