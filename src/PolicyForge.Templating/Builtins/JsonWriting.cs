using System.Globalization;
using System.Numerics;
using System.Text.Json;
using PolicyForge.Templating.Runtime;

namespace PolicyForge.Templating.Builtins;

/// <summary>Writes a value as JSON. Structures that nest too deeply, or hold themselves, are refused.</summary>
internal readonly struct JsonWriting(TemplateCall call, Utf8JsonWriter writer)
{
    public void Write(object? value, int depth)
    {
        call.Context.CountStep(call.Span);
        if (writer.BytesCommitted + writer.BytesPending > call.Context.LimitToString) TextLimits.Check(call, writer.BytesCommitted + writer.BytesPending);
        switch (value)
        {
            case null or EmptyValue: writer.WriteNullValue(); break;
            case bool flag: writer.WriteBooleanValue(flag); break;
            case int number: writer.WriteNumberValue(number); break;
            case long number: writer.WriteNumberValue(number); break;
            case decimal number: writer.WriteNumberValue(number); break;
            case double number when double.IsFinite(number): writer.WriteNumberValue(number); break;
            case float number when float.IsFinite(number): writer.WriteNumberValue(number); break;
            case BigInteger number: writer.WriteRawValue(number.ToString(CultureInfo.InvariantCulture)); break;
            case DateTime date: writer.WriteStringValue(date); break;
            case ScriptFunction: throw new ArgumentException("Can not serialize functions to JSON.", "value");
            case MemberPair pair: Write(new ScriptObject { ["key"] = pair.Key, ["value"] = pair.Value }, depth); break;
            case ScriptObject members: WriteObject(members, depth); break;
            case IEnumerable<object?> items: WriteArray(items, depth); break;
            default: writer.WriteStringValue(call.Context.ToText(call.Span, value)); break;
        }
    }

    private void WriteObject(ScriptObject members, int depth)
    {
        call.Context.CheckObjectDepth(call.Span, depth);
        writer.WriteStartObject();
        foreach (var (name, value) in members.ToArray())
        {
            writer.WritePropertyName(name);
            Write(value, depth + 1);
        }

        writer.WriteEndObject();
    }

    private void WriteArray(IEnumerable<object?> items, int depth)
    {
        call.Context.CheckObjectDepth(call.Span, depth);
        writer.WriteStartArray();
        foreach (object? item in items is ScriptRange ? call.Context.Iterate(items, call.Span) : items) Write(item, depth + 1);
        writer.WriteEndArray();
    }
}
