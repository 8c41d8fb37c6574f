using System.Text;

namespace PolicyForge.Html.Output;

/// <summary>Names for ids made from other names.</summary>
internal static class IdName
{
    /// <summary>Lower-case letters, digits and hyphens; whatever else a name holds becomes its code point, so that two names stay two.</summary>
    public static string From(string name)
    {
        var anchor = new StringBuilder(name.Length);
        foreach (char c in name)
        {
            if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') anchor.Append(c);
            else anchor.Append('_').Append(((int)c).ToString("x", System.Globalization.CultureInfo.InvariantCulture));
        }

        return anchor.ToString();
    }
}
