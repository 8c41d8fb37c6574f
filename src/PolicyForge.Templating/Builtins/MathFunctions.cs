using System.Numerics;
using PolicyForge.Templating.Runtime;

namespace PolicyForge.Templating.Builtins;

/// <summary>The <c>math</c> functions.</summary>
internal static class MathFunctions
{
    public static ScriptObject Build()
    {
        var module = new ScriptObject();
        module.Import("abs", "any value", Absolute);
        module.Import("ceil", "double value", call => Math.Ceiling(call.Double(0)));
        module.Import("floor", "double value", call => Math.Floor(call.Double(0)));
        module.Import("round", "double value, int precision = 0", call => Math.Round(call.Double(0), Math.Clamp(call.Integer(1), 0, 15)));
        module.Import("divided_by", "double value, any divisor", DividedBy);
        module.Import("format", "any value, string format, string? culture = null", Format);
        module.Import("is_number", "any value", call => Boxed.Of(Numbers.IsNumber(call[0])));
        Add(module, "minus", BinaryOperator.Subtract);
        Add(module, "modulo", BinaryOperator.Modulus);
        Add(module, "plus", BinaryOperator.Add);
        Add(module, "times", BinaryOperator.Multiply);
        module.Import("random", "int minValue, int maxValue", Pick);
        module.Import("uuid", "", call => throw call.Failure("math.uuid is not available: the same input must always print the same text."));
        return module;
    }

    private static void Add(ScriptObject module, string name, BinaryOperator operation) => module.Import(
        name,
        "any value, any with",
        call => BinaryOperation.Evaluate(call.Context, call.Span, operation, new Operand(call[0], call.SpanOf(0)), new Operand(call[1], call.SpanOf(1))));

    private static object? Absolute(TemplateCall call) => call[0] switch
    {
        null => null,
        int value => value == int.MinValue ? (object)-(long)value : Math.Abs(value),
        long value => value == long.MinValue ? (object)-(BigInteger)value : Math.Abs(value),
        BigInteger value => BigInteger.Abs(value),
        double value => Math.Abs(value),
        float value => Math.Abs(value),
        decimal value => Math.Abs(value),
        var other => throw call.Context.Failure(call.SpanOf(0), $"The value `{call.Context.ToText(call.Span, other)}` is not a number"),
    };

    private static object? DividedBy(TemplateCall call)
    {
        var operation = new Operand(call.Double(0), call.SpanOf(0));
        object? result = BinaryOperation.Evaluate(call.Context, call.Span, BinaryOperator.Divide, operation, new Operand(call[1], call.SpanOf(1)));
        if (!Numbers.IsWhole(call[1]) || result is not double quotient || !double.IsFinite(quotient)) return result;
        return Numbers.Fit(new BigInteger(Math.Floor(quotient)));
    }

    private static object? Format(TemplateCall call)
    {
        if (call[0] is null) return "";
        var culture = Cultures.Find(call.TextOrNull(2), "culture");
        if (!Numbers.IsNumber(call[0]) || call[0] is not IFormattable number)
        {
            throw call.Context.Failure(call.SpanOf(0), $"Unexpected `{call.Context.ToText(call.Span, call[0])}`. Must be a formattable number");
        }

        return TextLimits.Checked(call, number.ToString(TextLimits.SafeFormat(call, 1), culture));
    }

    private static object Pick(TemplateCall call)
    {
        if (call.Integer(0) > call.Integer(1)) throw new ArgumentException("minValue must be greater than maxValue", "minValue");
        var random = call.Context.Random
            ?? throw call.Failure("There are no random numbers here: the program that renders the template must give their source.");
        return random.Next(call.Integer(0), call.Integer(1));
    }
}
