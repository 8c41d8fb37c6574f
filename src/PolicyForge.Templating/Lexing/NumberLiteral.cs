using System.Globalization;
using System.Numerics;

namespace PolicyForge.Templating.Lexing;

/// <summary>Reads the values of number tokens, without their <c>_</c>.</summary>
internal static class NumberLiteral
{
    /// <summary>A literal of more digits than this would cost more to read than a template is worth.</summary>
    private const int MaximumExponentDigits = 5;

    private const int MaximumDigits = 20_000;

    public static object? ReadInteger(string digits)
    {
        const NumberStyles style = NumberStyles.AllowExponent;
        if (int.TryParse(digits, style, CultureInfo.InvariantCulture, out int small)) return small;
        if (long.TryParse(digits, style, CultureInfo.InvariantCulture, out long large)) return large;
        int exponent = digits.IndexOfAny(['e', 'E']);
        if (digits.Length > MaximumDigits || (exponent >= 0 && digits.Length - exponent > MaximumExponentDigits)) return null;
        return BigInteger.TryParse(digits, style, CultureInfo.InvariantCulture, out var huge) ? huge : null;
    }

    public static object? ReadFloat(string digits)
    {
        const NumberStyles style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        var body = digits.AsSpan(0, digits.Length - 1);
        switch (digits[^1])
        {
            case 'f' or 'F': return float.TryParse(body, style, CultureInfo.InvariantCulture, out float single) ? single : null;
            case 'm' or 'M': return decimal.TryParse(body, style, CultureInfo.InvariantCulture, out decimal exact) ? exact : null;
            case 'd' or 'D': break;
            default: body = digits; break;
        }

        return double.TryParse(body, style, CultureInfo.InvariantCulture, out double value) ? value : null;
    }

    public static object? ReadHexadecimal(string digits)
    {
        bool unsigned = digits[^1] is 'u' or 'U';
        var body = digits.AsSpan(2, digits.Length - (unsigned ? 3 : 2));
        return BigInteger.TryParse($"0{body}", NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) ? Fit(value, unsigned) : null;
    }

    public static object? ReadBinary(string digits)
    {
        bool real = digits.Contains('.');
        bool suffixed = !char.IsAsciiDigit(digits[^1]);
        string body = suffixed ? digits[2..^1] : digits[2..];
        if (real) return ReadBinaryFraction(body, suffixed && digits[^1] is 'f' or 'F');
        return BigInteger.TryParse($"0{body}", NumberStyles.AllowBinarySpecifier, CultureInfo.InvariantCulture, out var value) ? Fit(value, suffixed) : null;
    }

    private static object ReadBinaryFraction(string body, bool isSingle)
    {
        double value = 0;
        double weight = 0;
        foreach (char c in body)
        {
            if (c == '.')
            {
                weight = 0.5;
            }
            else if (weight == 0)
            {
                value = (value * 2) + (c - '0');
            }
            else
            {
                value += (c - '0') * weight;
                weight /= 2;
            }
        }

        return isSingle ? (object)(float)value : value;
    }

    /// <summary>Gives a pattern of bits the smallest type that holds it; without <c>u</c> its top bit is a sign.</summary>
    private static object Fit(BigInteger value, bool unsigned)
    {
        if (value <= uint.MaxValue) return unsigned && value > int.MaxValue ? (object)(long)value : unchecked((int)(uint)value);
        if (value <= ulong.MaxValue) return unsigned && value > long.MaxValue ? (object)value : unchecked((long)(ulong)value);
        return value;
    }
}
