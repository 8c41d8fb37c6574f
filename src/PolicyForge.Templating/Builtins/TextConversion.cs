using System.Globalization;
using System.Text;
using PolicyForge.Templating.Lexing;

namespace PolicyForge.Templating.Builtins;

/// <summary>Functions between texts and other values.</summary>
internal static class TextConversion
{
    private const NumberStyles Whole = NumberStyles.Integer;
    private const NumberStyles Real = NumberStyles.Float | NumberStyles.AllowThousands;

    public static void AddTo(ScriptObject module)
    {
        module.Import("to_int", "string? text", call => int.TryParse(call.Text(0), Whole, CultureInfo.InvariantCulture, out int value) ? value : null);
        module.Import("to_long", "string? text", call => long.TryParse(call.Text(0), Whole, CultureInfo.InvariantCulture, out long value) ? value : null);
        module.Import("to_float", "string? text", call => float.TryParse(call.Text(0), Real, CultureInfo.InvariantCulture, out float value) ? value : null);
        module.Import("to_double", "string? text", call => double.TryParse(call.Text(0), Real, CultureInfo.InvariantCulture, out double value) ? value : null);
        module.Import("base64_encode", "string? text", call => Convert.ToBase64String(Encoding.UTF8.GetBytes(call.Text(0))));
        module.Import("base64_decode", "string? text", call => Encoding.UTF8.GetString(Convert.FromBase64String(call.Text(0))));
        module.Import("literal", "string? text", Literal);
        module.Import("escape", "string? text", Escape);
    }

    private static object? Literal(TemplateCall call)
    {
        if (call.TextOrNull(0) is not { } text) return null;
        var literal = new StringBuilder(text.Length + 2);
        StringLiteral.Append(literal, text);
        return literal.ToString();
    }

    private static object? Escape(TemplateCall call)
    {
        if (call.TextOrNull(0) is not { } text) return null;
        var literal = new StringBuilder(text.Length + 2);
        StringLiteral.Append(literal, text);
        return literal.ToString(1, literal.Length - 2);
    }
}
