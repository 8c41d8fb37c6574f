using System.Numerics;
using System.Text.RegularExpressions;

namespace PolicyForge.Docx.Images;

/// <summary>Reads a <c>transform</c> attribute.</summary>
internal static partial class SvgTransform
{
    public static Matrix3x2 Of(string? text)
    {
        var whole = Matrix3x2.Identity;
        foreach (Match step in Step().Matches(text ?? ""))
        {
            float[] n = [.. SvgNumbers.Of(step.Groups[2].Value).Select(v => (float)v)];
            // Steps apply from the last to the first; row vectors multiply from the left.
            whole = Single(step.Groups[1].Value, n) * whole;
        }

        return whole;
    }

    private static Matrix3x2 Single(string name, float[] n) => (name, n.Length) switch
    {
        ("translate", 1) => Matrix3x2.CreateTranslation(n[0], 0),
        ("translate", 2) => Matrix3x2.CreateTranslation(n[0], n[1]),
        ("scale", 1) => Matrix3x2.CreateScale(n[0]),
        ("scale", 2) => Matrix3x2.CreateScale(n[0], n[1]),
        ("rotate", 1) => Matrix3x2.CreateRotation(n[0] * MathF.PI / 180),
        ("rotate", 3) => Matrix3x2.CreateRotation(n[0] * MathF.PI / 180, new Vector2(n[1], n[2])),
        ("matrix", 6) => new Matrix3x2(n[0], n[1], n[2], n[3], n[4], n[5]),
        _ => throw new NotSupportedException(name),
    };

    [GeneratedRegex(@"([a-zA-Z]+)\s*\(([^)]*)\)")]
    private static partial Regex Step();
}
