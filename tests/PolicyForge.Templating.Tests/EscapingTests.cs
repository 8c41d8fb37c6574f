namespace PolicyForge.Templating.Tests;

public sealed class EscapingTests
{
    [Theory]
    [InlineData("*a* {{ '*b*' }}", @"*a* \*b\*")]
    [InlineData("{{ value }}", @"St Mary's \*new\* wing")]
    [InlineData("{{ value | markdown }}", "St Mary's *new* wing")]
    [InlineData("{{ capture x }}**{{ '*' }}**{{ end }}{{ x }}", @"**\***")]
    [InlineData("{{ capture x }}**{{ '*' }}**{{ end }}{{ y = x; y }}{{ x + '*' }}", @"**\*****\***\*")]
    [InlineData("{{ capture x }}_{{ end }}{{ $\"{x}*{'*'}\" }}", @"_\*\*")]
    [InlineData("{{ $\"*{1}*\" }}", @"\*1\*")]
    [InlineData("{{ include 'plain' }}", "plain *text*")]
    [InlineData("{{ x = include 'value'; x }}", @"\*v\*")]
    [InlineData("{{ include 'value' | string.upcase }}", @"\*V\*")]
    [InlineData("{{ include_join ['plain', 'plain'] '*' }}", @"plain *text*\*plain *text*")]
    [InlineData("{{ func f }}*{{ '*' }}{{ end }}{{ f }}", @"*\*")]
    [InlineData("{{ func f; ret '*'; end }}{{ f }}", @"\*")]
    [InlineData("{{ func f }}<{{ $$ }}>{{ end }}{{ wrap f }}*{{ '*' }}{{ end }}", @"<*\*>")]
    [InlineData("{{ ['*', 1] }}", @"\[""\*"", 1\]")]
    [InlineData("{{ [capture_me, '*'] | array.join '*' }}", @"_x_\*\*")]
    [InlineData("{{ capture x }}_a_{{ end }}{{ x | string.append '*' }}", @"_a_\*")]
    [InlineData("{{ capture x }}_a_{{ end }}{{ x | string.replace 'a' '*' }}", @"_\*_")]
    [InlineData("{{ capture x }}_a_{{ end }}{{ x == '_a_' }} {{ x.size }} {{ x | string.contains 'a' }}", "true 3 true")]
    [InlineData("{{ capture x }}_a_{{ end }}{{ case x; when '_a_'; 'same'; end }}", "same")]
    [InlineData("{{ host }}", "[link](target)")]
    [InlineData("{{ tablerow x in ['*'] }}{{ x }}{{ end }}", "<tr class=\"row1\"><td class=\"col1\">\\*</td></tr>\n")]
    [InlineData("{{ object.eval_template '*{{ value2 }}' }}", @"*\_")]
    [InlineData("{{ capture x }}_a_{{ end }}{{ x[1] }}{{ for c in x }}<{{ c }}>{{ end }}{{ x | string.slice 1 }}", @"a<\_><a><\_>a_")]
    [InlineData("{{ capture x }}2{{ end }}{{ x | string.to_int | math.plus 1 }} {{ x == 2 }} {{ x.empty? }} {{ object.typeof x }}", "3 true false string")]
    [InlineData("{{ capture x }}{{ end }}{{ x | object.default '*' }}{{ capture x }}*{{ end }}{{ x | object.default 'y' }}", @"\**")]
    [InlineData("{{ capture x }}2026-09-01{{ end }}{{ x | date.parse }} {{ x | date.add_days 1 }} {{ date x }}", "01 Sep 2026 02 Sep 2026 01 Sep 2026")]
    public void Render_withEscaper_escapesValuesOnce(string text, string expected) => Assert.Equal(expected, Render(text));

    [Fact]
    public void Render_withoutEscaper_printsValuesAsTheyAre() => Assert.Equal("*a*", Template.Parse("{{ '*a*' }}").Render());

    private static string Render(string text)
    {
        var context = new TemplateContext { Escaper = StarEscaper.Instance, TemplateLoader = new Loader() };
        var model = new ScriptObject { ["value"] = "St Mary's *new* wing", ["value2"] = "_", ["capture_me"] = new MarkdownText("_x_") };
        model.Import("host", "", _ => new MarkdownText("[link](target)"));
        context.PushGlobal(model);
        return Template.Parse(text).Render(context);
    }

    private sealed class Loader : ITemplateLoader
    {
        public string GetPath(TemplateContext context, TemplateSpan callSpan, string name) => name;

        public string Load(TemplateContext context, TemplateSpan callSpan, string path) => path == "plain" ? "plain *text*" : "{{ '*v*' }}";
    }

    private sealed class StarEscaper : ITextEscaper
    {
        public static StarEscaper Instance { get; } = new();

        public string Escape(string text) => string.Concat(text.Select(c => c is '*' or '_' or '[' or ']' ? $@"\{c}" : $"{c}"));
    }
}
