using System.Globalization;

namespace PolicyForge.Templating.Builtins;

/// <summary>Keeps builtins from making texts beyond the run's limit.</summary>
internal static class TextLimits
{
    public static void Check(TemplateCall call, long length)
    {
        int limit = call.Context.LimitToString;
        if (limit > 0 && length > limit) throw call.Failure($"The resulting string length exceeds the configured LimitToString `{limit}`.");
        call.Context.CountText(call.Span, length);
    }

    public static string Checked(TemplateCall call, string text)
    {
        Check(call, text.Length);
        return text;
    }

    /// <summary>A format argument; one that asks for more digits than a text may have is refused before it is used.</summary>
    public static string SafeFormat(TemplateCall call, int index)
    {
        string format = call.Text(index);
        bool isStandard = format.Length > 1 && char.IsAsciiLetter(format[0]) && format.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
        if (!isStandard) return format;
        if (!int.TryParse(format.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out int digits)) digits = int.MaxValue;
        Check(call, digits);
        return format;
    }
}
