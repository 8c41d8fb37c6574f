using System.Globalization;
using System.Numerics;
using PolicyForge.Templating.Runtime;

namespace PolicyForge.Templating;

/// <summary>Conversions of values, and what kinds of value are called.</summary>
public sealed partial class TemplateContext
{
    /// <summary>Whether a value counts as true: all do but null, false and empty.</summary>
    public static bool IsTrue(object? value) => value is not (null or false or EmptyValue);

    /// <summary>What messages call the type of a value.</summary>
    public string TypeName(object? value) => value switch
    {
        null => "null",
        bool => "bool",
        int => "int",
        long => "long",
        BigInteger => "bigint",
        double => "double",
        float => "float",
        decimal => "decimal",
        string or MarkdownText => "string",
        ScriptArray => "array",
        ScriptRange => "range",
        ScriptObject => "object",
        ScriptFunction => "function",
        _ => value.GetType().Name,
    };

    /// <summary>Whether a list, object or string holds nothing; false for anything else.</summary>
    public object IsEmpty(object value) => value switch
    {
        EmptyValue => Boxed.True,
        string text => Boxed.Of(text.Length == 0),
        MarkdownText text => Boxed.Of(text.Value.Length == 0),
        ScriptArray array => Boxed.Of(array.Count == 0),
        ScriptRange range => Boxed.Of(!range.Any()),
        ScriptObject members => Boxed.Of(members.Count == 0),
        _ => Boxed.False,
    };

    internal int ToInteger(TemplateSpan span, object? value) => value is int number ? number : (int)ConvertNumber(span, value, typeof(int), "int");

    internal object ConvertNumber(TemplateSpan span, object? value, Type type, string name)
    {
        try
        {
            return value switch
            {
                null => Convert.ChangeType(0, type, CultureInfo.InvariantCulture),
                BigInteger huge when type == typeof(double) => (double)huge,
                BigInteger huge => Convert.ChangeType((long)huge, type, CultureInfo.InvariantCulture),
                MarkdownText text => Convert.ChangeType(text.Value, type, CultureInfo.InvariantCulture),
                IConvertible => Convert.ChangeType(value, type, CultureInfo.InvariantCulture),
                _ => throw new InvalidCastException(),
            };
        }
        catch (Exception error) when (error is FormatException or InvalidCastException or OverflowException)
        {
            throw Failure(span, $"Unable to convert type `{TypeName(value)}` to {name}");
        }
    }

    /// <summary>What a loop runs over; null where the value is no list.</summary>
    internal IEnumerable<object?>? AsLoopSequence(object value) => value switch
    {
        IEnumerable<object?> items => items,
        string text => text.Select(c => (object?)c.ToString()),
        MarkdownText text => text.Value.Select(c => (object?)c.ToString()),
        ScriptObject members => members.Select(object? (m) => new MemberPair(m.Key, m.Value)).ToList(),
        _ => null,
    };

    /// <summary>An argument as a function's parameter asks for it.</summary>
    internal object? ConvertArgument(TemplateSpan span, FunctionParameter parameter, object? value)
    {
        if (value is null && parameter.AllowsNull) return null;
        switch (parameter.Kind)
        {
            case ParameterKind.Text: return value as string ?? (value is MarkdownText ? value : ConvertText(span, value));
            case ParameterKind.Integer: return ToInteger(span, value);
            case ParameterKind.Long: return value is int or long ? value : ConvertNumber(span, value, typeof(long), "`long`");
            case ParameterKind.Double: return value is double ? value : ConvertNumber(span, value, typeof(double), "`double`");
            case ParameterKind.Boolean: return Boxed.Of(IsTrue(value));
            case ParameterKind.List: return ToList(span, value);
            case ParameterKind.Sequence: return ToSequence(span, value);
            case ParameterKind.Date: return ToDate(span, value);
            case ParameterKind.TimeSpan when value is not TimeSpan: throw Unconvertible(span, value, "TimeSpan");
            case ParameterKind.Function when value is not ScriptFunction: throw Unconvertible(span, value, "function");
            default: return value;
        }
    }

    private object? ConvertText(TemplateSpan span, object? value) => value is null ? null : ToText(span, value);

    private ScriptArray ToList(TemplateSpan span, object? value) => value switch
    {
        ScriptArray array => array,
        IEnumerable<object?> items => new ScriptArray(Iterate(items, span)),
        ScriptObject members => new ScriptArray(AsLoopSequence(members)!),
        string or MarkdownText => new ScriptArray(AsLoopSequence(value)!),
        _ => throw Unconvertible(span, value, "list"),
    };

    private IEnumerable<object?> ToSequence(TemplateSpan span, object? value) => value switch
    {
        ScriptArray array => array,
        IEnumerable<object?> items => Iterate(items, span),
        _ => ToList(span, value),
    };

    private DateTime ToDate(TemplateSpan span, object? value) => value switch
    {
        DateTime date => date,
        string text => Templating.Builtins.DateParsing.TryParse(text, out var parsed) ? parsed : throw Unconvertible(span, value, "DateTime"),
        MarkdownText text => ToDate(span, text.Value),
        _ => throw Unconvertible(span, value, "DateTime"),
    };

    private ScriptRuntimeException Unconvertible(TemplateSpan span, object? value, string type) =>
        Failure(span, $"Unable to convert type `{TypeName(value)}` to `{type}`");
}
