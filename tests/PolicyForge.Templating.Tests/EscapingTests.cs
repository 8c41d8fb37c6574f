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
    public void Render_withEscaper_escapesValuesOnce(string text, string expected) => Assert.Equal(expected, Render(text));

    [Theory]
    [InlineData("- item", @"\- item")]
    [InlineData("1. first", @"1\. first")]
    [InlineData("12) twelfth", @"12\) twelfth")]
    [InlineData("Year 7-8, p. 3", "Year 7-8, p. 3")]
    [InlineData("# x", @"\# x")]
    [InlineData("a\n- b", "a\n\\- b")]
    [InlineData("<b>&amp;", @"\<b\>\&amp;")]
    [InlineData("plain", "plain")]
    public void Escape_markdown_leavesTextAsItReads(string text, string expected) => Assert.Equal(expected, MarkdownEscaper.Instance.Escape(text));

    [Fact]
    public void Render_withoutEscaper_printsValuesAsTheyAre() => Assert.Equal("*a*", Template.Parse("{{ '*a*' }}").Render());

    private static string Render(string text)
    {
        var context = new TemplateContext { Escaper = MarkdownEscaper.Instance, TemplateLoader = new Loader() };
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
}
