using System.Collections;
using System.Globalization;
using System.Numerics;
using Scriban.Runtime;

namespace PolicyForge.Templating;

/// <summary>Turns plain .NET data into the values that templates work with. No other object ever reaches a template.</summary>
public static class ScriptValue
{
    /// <summary>Objects, arrays, strings, numbers, booleans and dates pass; dictionaries and lists are copied; anything else becomes its text.</summary>
    public static object? From(object? value) => value switch
    {
        null => null,
        string or int or bool or long or double or decimal or float or BigInteger or TimeSpan => value,
        ScriptObject or ScriptArray or MarkdownText => value,
        DateTime date => DateTime.SpecifyKind(date, DateTimeKind.Utc),
        DateTimeOffset date => date.UtcDateTime,
        DateOnly date => date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
        byte or sbyte or short or ushort => Convert.ToInt32(value, CultureInfo.InvariantCulture),
        uint number => number <= int.MaxValue ? (object)(int)number : (long)number,
        ulong number => number <= long.MaxValue ? (object)(long)number : new BigInteger(number),
        char letter => letter.ToString(),
        IEnumerable<KeyValuePair<string, object?>> members => ScriptObject.From(members),
        IDictionary dictionary => FromDictionary(dictionary),
        IEnumerable items => new ScriptArray(items.Cast<object?>()),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    internal static object? ToScriban(object? value) => value is IScriptCustomFunction or ReadyText or IScriptObject or ScriptRange ? value : From(value) switch
    {
        ScriptObject table => table.Members,
        ScriptArray array => array.Items,
        MarkdownText text => new ReadyText(text.Value) { Map = text.Map },
        var plain => plain,
    };

    internal static object? ToHost(object? value) => value switch
    {
        Table table => new ScriptObject(table),
        ScribanArray array => new ScriptArray(array),
        ReadyText text => new MarkdownText(text.Value) { Map = text.Map },
        _ => value,
    };

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
