using System.Globalization;

namespace PolicyForge.Templating.Builtins;

/// <summary>The <c>date</c> functions. <c>date</c> itself is callable and parses.</summary>
internal static class DateFunctions
{
    private const string DefaultFormat = "%d %b %Y";

    public static ScriptObject Build()
    {
        var module = new ScriptObject { ["default_format"] = DefaultFormat, ["format"] = DefaultFormat };
        module.Import("now", "", call => Now(call));
        module.Import("utc_now", "", call => Now(call));
        Add(module, "add_days", (date, amount) => date.AddDays(amount));
        Add(module, "add_hours", (date, amount) => date.AddHours(amount));
        Add(module, "add_minutes", (date, amount) => date.AddMinutes(amount));
        Add(module, "add_seconds", (date, amount) => date.AddSeconds(amount));
        Add(module, "add_milliseconds", (date, amount) => date.AddMilliseconds(amount));
        module.Import("add_months", "date date, int months", call => call.Date(0).AddMonths(call.Integer(1)));
        module.Import("add_years", "date date, int years", call => call.Date(0).AddYears(call.Integer(1)));
        module.Import("parse", "string? text, string? pattern = null, string? culture = null", Parse);
        module.Import(
            "parse_to_string",
            "string? text, string? output_pattern = null, string? output_culture = null, string? input_pattern = null, string? input_culture = null",
            ParseToString);
        module.Import(
            "to_string",
            "date? datetime, string? pattern = null, string? culture = null",
            call => call[0] is DateTime date ? Format(call.Context, date, call.TextOrNull(1), Cultures.Find(call.TextOrNull(2), "culture")) : null);
        module.Call = new HostFunction("date", FunctionParameter.ParseList("string? text, string? pattern = null, string? culture = null"), Parse);
        return module;
    }

    /// <summary>A date as an expression prints it: by <c>date.format</c>.</summary>
    public static string Print(TemplateContext context, DateTime date) => StrfTime.Format(date, CurrentFormat(context), CultureInfo.InvariantCulture);

    private static void Add(ScriptObject module, string name, Func<DateTime, double, DateTime> add) =>
        module.Import(name, $"date date, double {name[4..]}", call => add(call.Date(0), call.Double(1)));

    private static string CurrentFormat(TemplateContext context) =>
        context.Builtins["date"] is ScriptObject module && module["format"] is string format ? format : DefaultFormat;

    private static string Format(TemplateContext context, DateTime date, string? pattern, CultureInfo culture)
    {
        pattern ??= CurrentFormat(context);
        if (pattern.StartsWith("%g", StringComparison.Ordinal))
        {
            culture = CultureInfo.InvariantCulture;
            string rest = pattern[2..];
            pattern = rest.Length == 0 ? $" {CurrentFormat(context)}" : rest;
        }

        return StrfTime.Format(date, pattern, culture);
    }

    private static object Now(TemplateCall call) =>
        call.Context.Clock ?? throw call.Failure("The date of today is not known here: the program that renders the template must give it.");

    private static object? Parse(TemplateCall call) =>
        call.TextOrNull(0) is { } text ? Parse(text, call.TextOrNull(1), Cultures.Find(call.TextOrNull(2), "culture")) : null;

    /// <summary>The date of a text; the first day of year 1 where it is none.</summary>
    private static DateTime Parse(string text, string? pattern, CultureInfo culture) =>
        DateParsing.TryParse(text, pattern, culture, out var date) ? date : DateTime.MinValue;

    private static string? ParseToString(TemplateCall call)
    {
        if (call.TextOrNull(0) is not { } text) return null;
        var date = Parse(text, call.TextOrNull(3), Cultures.Find(call.TextOrNull(4), "input_culture"));
        return Format(call.Context, date, call.TextOrNull(1), Cultures.Find(call.TextOrNull(2), "output_culture"));
    }
}
