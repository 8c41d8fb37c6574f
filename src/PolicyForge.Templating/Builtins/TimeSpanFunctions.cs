using System.Globalization;

namespace PolicyForge.Templating.Builtins;

/// <summary>The <c>timespan</c> functions.</summary>
internal static class TimeSpanFunctions
{
    public static ScriptObject Build()
    {
        var module = new ScriptObject { ["zero"] = TimeSpan.Zero };
        module.Import("from_days", "double days", call => TimeSpan.FromDays(call.Double(0)));
        module.Import("from_hours", "double hours", call => TimeSpan.FromHours(call.Double(0)));
        module.Import("from_minutes", "double minutes", call => TimeSpan.FromMinutes(call.Double(0)));
        module.Import("from_seconds", "double seconds", call => TimeSpan.FromSeconds(call.Double(0)));
        module.Import("from_milliseconds", "double millis", call => TimeSpan.FromMilliseconds(call.Double(0)));
        module.Import("parse", "string text", call => TimeSpan.Parse(call.Text(0), CultureInfo.InvariantCulture));
        return module;
    }
}
