using System.Globalization;
using System.Numerics;
using Scriban.Syntax;

namespace PolicyForge.Templating;

/// <summary>Texts: what is printed, what of it is escaped, and where it came from.</summary>
internal sealed partial class TemplateRun
{
    private ScriptNode? _printing;
    private (string Text, SourceMap? Map)? _value;

    /// <summary>Joins values to a text. Where one of them is ready for the output the whole is, and the others are escaped.</summary>
    public object Join(params IReadOnlyCollection<object?> parts)
    {
        if (!parts.Any(part => part is ReadyText)) return string.Concat(parts.Select(part => ObjectToString(part)));
        return new ReadyText(string.Concat(parts.Select(part => part is ReadyText ready ? ready.Value : Escape(ObjectToString(part) ?? ""))));
    }

    public string Escape(string text) => Context.Escaper?.Escape(text) ?? text;

    public override Scriban.TemplateContext Write(ScribanSpan span, object? textAsObject)
    {
        if (textAsObject is null) return this;
        var outer = _value;
        var ready = textAsObject as ReadyText;
        string text = ready?.Value ?? Escape(ObjectToString(textAsObject) ?? "");
        _value = (text, ready?.Map);
        try
        {
            return Write(text);
        }
        finally
        {
            _value = outer;
        }
    }

    public override string? ObjectToString(object? value, bool nested = false)
    {
        if (value is BigInteger number) CountPrinted(number);

        // A variable named date hides the module from Scriban, which then prints the month first.
        if (value is DateTime date && BuiltinObject.GetSafe("date") is DateModule dates) return dates.ToString(date, dates.Format, CurrentCulture);
        return base.ObjectToString(ReadyText.Plain(value), nested);
    }

    /// <summary>Scriban would read a text as a date by the month first, and by the machine's time zone.</summary>
    public override object? ToObject(ScribanSpan span, object? value, Type destinationType)
    {
        if (destinationType != typeof(object)) value = ReadyText.Plain(value);
        if (value is not string text || (destinationType != typeof(DateTime) && destinationType != typeof(DateTime?))) return base.ToObject(span, value, destinationType);
        if (DateParsing.NamesNoDay(text)) throw new TemplateFailure(Failure(SpanOf(span), DateParsing.WithoutDay(text)));
        return DateParsing.TryParse(text, null, CultureInfo.InvariantCulture, out var date) ? date : throw new TemplateFailure(Failure(SpanOf(span), "Unable to convert type `string` to `DateTime`"));
    }

    public override object? IsEmpty(ScribanSpan span, object? against) => base.IsEmpty(span, ReadyText.Plain(against));

    /// <summary>Notes in a map what an output was given to write.</summary>
    public void Map(SourceMap map, string text, int offset, int count, int at)
    {
        if (_value is { } value)
        {
            if (!ReferenceEquals(text, value.Text)) return;
            if (value.Map is not null) map.AddFrom(value.Map, offset, count, at);
            else map.Add(at, count, SpanOf((_printing ?? CurrentNode)!.Span), verbatim: false);
        }
        else if (CurrentNode is ScriptRawStatement raw && ReferenceEquals(text, raw.Text.FullText))
        {
            map.Add(at, count, SpanOf(raw.Span) with { Start = offset, End = offset + count - 1 }, verbatim: true);
        }
    }

    private object? Add(ScriptBinaryExpression sum)
    {
        object? left = Evaluate(sum.Left, false);
        object? right = Evaluate(sum.Right, false);
        return left is ReadyText || right is ReadyText
            ? Join(left, right)
            : CheckNumber(sum, ScriptBinaryExpression.Evaluate(this, sum.OperatorToken?.Span ?? sum.Span, sum.Operator, sum.Left!.Span, left, sum.Right!.Span, right));
    }

    private object? Capture(ScriptExpression target, ScriptBlockStatement body)
    {
        var output = new MappedOutput(this);
        PushOutput(output);
        try
        {
            Evaluate(body, false);
        }
        finally
        {
            PopOutput();
        }

        SetValue(target, output.ToValue());
        return null;
    }
}
