using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace PolicyForge.Templating;

/// <summary>Turns plain .NET data into the values that templates work with.</summary>
public static class ScriptValue
{
    /// <summary>Objects, arrays, functions, strings, numbers, booleans and dates pass; dictionaries and lists are copied; anything else becomes its text.</summary>
    public static object? From(object? value) => value switch
    {
        null => null,
        string or int or bool or long or double or decimal or float or BigInteger or DateTime or TimeSpan => value,
        ScriptObject or ScriptArray or ScriptRange or ScriptFunction or MarkdownText or EmptyValue => value,
        byte or sbyte or short or ushort => Convert.ToInt32(value, CultureInfo.InvariantCulture),
        uint number => number <= int.MaxValue ? (object)(int)number : (long)number,
        ulong number => number <= long.MaxValue ? (object)(long)number : new BigInteger(number),
        char letter => letter.ToString(),
        DateTimeOffset date => date.UtcDateTime,
        DateOnly date => date.ToDateTime(TimeOnly.MinValue),
        JsonElement json => FromJson(json),
        IEnumerable<KeyValuePair<string, object?>> members => ScriptObject.From(members),
        IDictionary dictionary => FromDictionary(dictionary),
        IEnumerable items => ScriptArray.From(items),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    /// <summary>Reads JSON; whole numbers become int, long or big integer, the others double.</summary>
    public static object? FromJson(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => ScriptObject.From(json.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, FromJson(p.Value)))),
        JsonValueKind.Array => new ScriptArray(json.EnumerateArray().Select(FromJson)),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.True => Boxed.True,
        JsonValueKind.False => Boxed.False,
        JsonValueKind.Number => FromJsonNumber(json),
        _ => null,
    };

    private static object FromJsonNumber(JsonElement json)
    {
        if (json.TryGetInt32(out int small)) return small;
        if (json.TryGetInt64(out long large)) return large;
        return BigInteger.TryParse(json.GetRawText(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var huge) ? huge : json.GetDouble();
    }

    private static ScriptObject FromDictionary(IDictionary dictionary)
    {
        var result = new ScriptObject();
        foreach (DictionaryEntry entry in dictionary)
        {
            result[Convert.ToString(entry.Key, CultureInfo.InvariantCulture) ?? ""] = entry.Value;
        }

        return result;
    }
}
