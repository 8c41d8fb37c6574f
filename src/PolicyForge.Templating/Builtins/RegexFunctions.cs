using System.Text.RegularExpressions;

namespace PolicyForge.Templating.Builtins;

/// <summary>The <c>regex</c> functions. Every match is bound by <see cref="TemplateContext.RegexTimeOut"/>.</summary>
internal static class RegexFunctions
{
    public static ScriptObject Build()
    {
        var module = new ScriptObject();
        module.Import("escape", "string pattern", call => Regex.Escape(call.Text(0)));
        module.Import("unescape", "string pattern", call => Regex.Unescape(call.Text(0)));
        module.Import("match", "string text, string pattern, string? options = null", Match);
        module.Import("matches", "string text, string pattern, string? options = null", Matches);
        module.Import("replace", "string text, string pattern, string replace, string? options = null", Replace);
        module.Import(
            "split",
            "string text, string pattern, string? options = null",
            call => new ScriptArray(Regex.Split(call.Text(0), call.Text(1), OptionsOf(call, 2), call.Context.RegexTimeOut)));
        return module;
    }

    private static ScriptArray Match(TemplateCall call)
    {
        var match = Regex.Match(call.Text(0), call.Text(1), OptionsOf(call, 2), call.Context.RegexTimeOut);
        return match.Success ? Groups(match) : [];
    }

    private static ScriptArray Matches(TemplateCall call)
    {
        var found = new ScriptArray();
        foreach (Match match in Regex.Matches(call.Text(0), call.Text(1), OptionsOf(call, 2), call.Context.RegexTimeOut)) found.Add(Groups(match));
        return found;
    }

    private static string Replace(TemplateCall call)
    {
        long length = 0;
        string replacement = call.Text(2);
        return Regex.Replace(call.Text(0), call.Text(1), Evaluate, OptionsOf(call, 3), call.Context.RegexTimeOut);

        string Evaluate(Match match)
        {
            string text = match.Result(replacement);
            length += text.Length;
            if (call.Context.LimitToString > 0 && length > call.Context.LimitToString) TextLimits.Check(call, length);
            return text;
        }
    }

    private static ScriptArray Groups(Match match) => new(match.Groups.Cast<Group>().Select(g => g.Value));

    private static RegexOptions OptionsOf(TemplateCall call, int index)
    {
        var options = RegexOptions.None;
        foreach (char c in call.TextOrNull(index) ?? "")
        {
            options |= c switch
            {
                'i' => RegexOptions.IgnoreCase,
                'm' => RegexOptions.Multiline,
                's' => RegexOptions.Singleline,
                'x' => RegexOptions.IgnorePatternWhitespace,
                _ => RegexOptions.None,
            };
        }

        return options | RegexOptions.CultureInvariant;
    }
}
