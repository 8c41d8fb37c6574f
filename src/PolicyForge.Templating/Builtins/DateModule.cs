using System.Globalization;
using Scriban.Functions;
using Scriban.Runtime;
using Scriban.Syntax;

namespace PolicyForge.Templating;

/// <summary>The <c>date</c> functions: Scriban's, but by our parsing and cultures, and by the host's clock.</summary>
internal sealed class DateModule : DateTimeFunctions
{
    public DateModule()
    {
        Set("now", new NowFunction());
        Set("utc_now", new NowFunction());
        Set("parse", new DateFunction(this, 1, "text", "pattern", "culture") { Body = call => call.Text(0) is { Length: > 0 } text ? Parse(text, call.Text(1), call.Culture(2)) : null });
        Set("to_string", new DateFunction(this, 2, "date", "pattern", "culture") { Body = call => call.Date is { } date ? ToString(date, call.Text(1) ?? Format, call.Culture(2)) : null });
        Set("parse_to_string", new DateFunction(this, 1, "text", "output_pattern", "output_culture", "input_pattern", "input_culture")
        {
            Body = call => call.Text(0) is { Length: > 0 } text ? ToString(Parse(text, call.Text(3), call.Culture(4)), call.Text(1) ?? Format, call.Culture(2)) : null,
        });
    }

    /// <summary><c>date</c> itself, called.</summary>
    public override object? Invoke(Scriban.TemplateContext context, ScriptNode? callerContext, ScribanArray arguments, ScriptBlockStatement? blockStatement) =>
        arguments.Count == 1 && context.ObjectToString(arguments[0]) is { Length: > 0 } text
            ? DateParsing.NamesNoDay(text) ? throw ((TemplateRun)context).Fail(callerContext, DateParsing.WithoutDay(text)) : Parse(text, null, CultureInfo.InvariantCulture)
            : base.Invoke(context, callerContext, arguments, blockStatement);

    /// <summary>The date of a text; the first day of year 1 where it is none.</summary>
    private static DateTime Parse(string text, string? pattern, CultureInfo culture) =>
        DateParsing.TryParse(text, pattern, culture, out var date) ? date : DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc);

    private void Set(string name, Function function) => SetValue(name, function, true);

    private sealed class NowFunction() : Function(0, 0)
    {
        public override object? Invoke(TemplateRun run, ScriptNode? caller, ScribanArray arguments) =>
            run.Context.Clock is { } clock
                ? DateTime.SpecifyKind(clock, DateTimeKind.Utc)
                : throw run.Fail(caller, "The date of today is not known here: the program that renders the template must give it.");
    }

    private sealed class DateFunction(DateModule module, int required, params string[] parameters) : Function(required, parameters.Length)
    {
        public required Func<DateCall, object?> Body { get; init; }

        /// <summary>A pattern that is null is the format that is set: Scriban wants one, we do not.</summary>
        public override ScriptParameterInfo GetParameterInfo(int index)
        {
            if (index >= parameters.Length) return base.GetParameterInfo(index);
            var type = parameters[index] == "date" ? typeof(DateTime?) : typeof(string);
            return index < RequiredParameterCount ? new(type, parameters[index]) : new(type, parameters[index], null);
        }

        public override object? Invoke(TemplateRun run, ScriptNode? caller, ScribanArray arguments)
        {
            var call = new DateCall(module, parameters, arguments);
            int pattern = Array.FindIndex(parameters, name => name is "pattern" or "input_pattern");
            if (parameters[0] == "text" && call.Text(0) is { } text && call.Text(pattern) is null && DateParsing.NamesNoDay(text)) throw run.Fail(caller, DateParsing.WithoutDay(text));
            return Body(call);
        }
    }

    private sealed record DateCall(DateModule Module, string[] Parameters, ScribanArray Arguments)
    {
        public DateTime? Date => (DateTime?)Arguments[0];

        public string? Text(int index) => (string?)Arguments[index];

        public CultureInfo Culture(int index) => Cultures.Find(Text(index), Parameters[index]);
    }
}
