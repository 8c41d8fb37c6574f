using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PolicyForge.Docx.Images;

/// <summary>Reads numbers of SVG attributes.</summary>
internal static partial class SvgNumbers
{
    public static double[] Of(string? text) =>
        [.. Number().Matches(text ?? "").Select(m => double.Parse(m.Value, NumberStyles.Float, CultureInfo.InvariantCulture))];

    /// <summary>A length in user units; other units than px are not drawn.</summary>
    public static double Length(XElement element, string name, double otherwise) => Length((string?)element.Attribute(name), otherwise);

    public static double Length(string? text, double otherwise)
    {
        if (string.IsNullOrWhiteSpace(text)) return otherwise;
        string number = text.Trim().EndsWith("px", StringComparison.Ordinal) ? text.Trim()[..^2] : text.Trim();
        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : throw new NotSupportedException(text);
    }

    [GeneratedRegex(@"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")]
    private static partial Regex Number();
}
