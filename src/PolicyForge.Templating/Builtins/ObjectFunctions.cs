using System.Text.Json;
using PolicyForge.Templating.Runtime;

namespace PolicyForge.Templating.Builtins;

/// <summary>The <c>object</c> functions.</summary>
internal static class ObjectFunctions
{
    public static ScriptObject Build()
    {
        var module = new ScriptObject();
        module.Import("default", "any value, any default", call => call[0] is null or "" or EmptyValue ? call[1] : call[0]);
        module.Import("eval", "any value", call => Evaluate(call, TemplateMode.ScriptOnly));
        module.Import("eval_template", "any value", call => Evaluate(call, TemplateMode.Default));
        module.Import("format", "any value, string? format, string? culture = null", Format);
        module.Import("from_json", "string? json", FromJson);
        module.Import("to_json", "any value", ToJson);
        module.Import("has_key", "any value, string? key", call => Boxed.Of(call[0] is ScriptObject value && call.TextOrNull(1) is { } key && value.Contains(key)));
        module.Import(
            "has_value", "any value, string? key", call => Boxed.Of(call[0] is ScriptObject value && call.TextOrNull(1) is { } key && value[key] is not null));
        module.Import("keys", "any value", call => call[0] is ScriptObject value ? new ScriptArray(value.Keys) : []);
        module.Import("values", "any value", call => call[0] is ScriptObject value ? new ScriptArray(value.Values) : []);
        module.Import("size", "any value", Size);
        module.Import("typeof", "any value", call => TypeOf(call[0]));
        module.Import("kind", "any value", call => call[0] is null ? null : call.Context.TypeName(call[0]));
        return module;
    }

    private static object? Evaluate(TemplateCall call, TemplateMode mode)
    {
        if (call[0] is null) return null;
        if (call[0] is not (string or MarkdownText)) return call[0];
        var context = call.Context;
        var template = Template.Parse(call.Text(0), null, context.ParserOptions, new LexerOptions { Mode = mode });
        if (template.HasErrors) throw new ArgumentException(string.Join('\n', template.Messages), "value");
        context.EnterInclude(call.Span);
        int mark = context.Pipes.Isolate();
        string problem;
        try
        {
            return mode == TemplateMode.ScriptOnly ? template.Evaluate(context) : context.CaptureOutput(() => template.Print(context));
        }
        catch (ScriptRuntimeException error)
        {
            problem = error.Message;
        }
        finally
        {
            context.Pipes.Restore(mark);
            context.LeaveInclude();
        }

        throw new ArgumentException(problem, "value");
    }

    private static object? Format(TemplateCall call)
    {
        if (call[0] is null) return "";
        var culture = Cultures.Find(call.TextOrNull(2), "culture");
        if (call[0] is not IFormattable value)
        {
            throw call.Context.Failure(call.SpanOf(0), $"Unexpected `{call.Context.ToText(call.Span, call[0])}`. Must be a formattable object");
        }

        return TextLimits.Checked(call, value.ToString(TextLimits.SafeFormat(call, 1), culture));
    }

    private static object? FromJson(TemplateCall call)
    {
        if (call.TextOrNull(0) is not { } text) return null;
        try
        {
            using var json = JsonDocument.Parse(text);
            return FromJson(json.RootElement);
        }
        catch (JsonException error)
        {
            throw new ArgumentException(error.Message, "json");
        }
    }

    private static object? FromJson(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => ScriptObject.From(json.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, FromJson(p.Value)))),
        JsonValueKind.Array => new ScriptArray(json.EnumerateArray().Select(FromJson)),
        JsonValueKind.Number => json.TryGetDecimal(out decimal number) ? number : json.GetDouble(),
        _ => ScriptValue.FromJson(json),
    };

    private static string ToJson(TemplateCall call)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer)) new JsonWriting(call, writer).Write(call[0], 1);
        return TextLimits.Checked(call, System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    private static object Size(TemplateCall call) => call[0] switch
    {
        string text => text.Length,
        MarkdownText text => text.Value.Length,
        ScriptObject value => value.Count,
        ScriptArray array => array.Count,
        ScriptRange range => call.Context.Iterate(range, call.Span).Count(),
        _ => 0,
    };

    private static string? TypeOf(object? value) => value switch
    {
        null => null,
        bool => "boolean",
        string or MarkdownText => "string",
        ScriptArray => "array",
        ScriptRange => "iterator",
        _ when Numbers.IsNumber(value) => "number",
        _ => "object",
    };
}
