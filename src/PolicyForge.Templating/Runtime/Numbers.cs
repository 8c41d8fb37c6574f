using System.Globalization;
using System.Numerics;

namespace PolicyForge.Templating.Runtime;

/// <summary>Conversions between the kinds of number.</summary>
internal static class Numbers
{
    public static bool IsNumber(object? value) => value is int or long or double or decimal or float or BigInteger;

    public static bool IsWhole(object? value) => value is int or long or BigInteger;

    public static bool IsNumberOrBoolean(object? value) => value is bool || IsNumber(value);

    /// <summary>The value in the smallest of int, long and big integer that holds it.</summary>
    public static object Fit(BigInteger value)
    {
        if (value >= int.MinValue && value <= int.MaxValue) return (int)value;
        return value >= long.MinValue && value <= long.MaxValue ? (object)(long)value : value;
    }

    public static object Fit(long value) => value is >= int.MinValue and <= int.MaxValue ? (object)(int)value : value;

    public static BigInteger ToBig(object value) => value switch
    {
        int number => number,
        long number => number,
        BigInteger number => number,
        bool flag => flag ? 1 : 0,
        double number => new BigInteger(number),
        float number => new BigInteger(number),
        decimal number => new BigInteger(number),
        _ => throw new InvalidCastException($"Not a number: {value}"),
    };

    public static double ToDouble(object value) => value switch
    {
        double number => number,
        BigInteger number => (double)number,
        bool flag => flag ? 1 : 0,
        _ => Convert.ToDouble(value, CultureInfo.InvariantCulture),
    };

    public static decimal ToDecimal(object value) => value switch
    {
        decimal number => number,
        BigInteger number => (decimal)number,
        bool flag => flag ? 1 : 0,
        _ => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
    };
}
