namespace PolicyForge.Templating.Tests;

public sealed class ModeTests
{
    private static readonly LexerOptions WithFrontMatter = new() { Mode = TemplateMode.FrontMatterAndContent };

    [Fact]
    public void Parse_frontMatter_runsApartFromTheText()
    {
        var template = Template.Parse("+++\ntitle = \"T\"\n+++\n\n# {{ title }}", "a", null, WithFrontMatter);
        Assert.Empty(template.Messages);
        var context = new TemplateContext();
        context.PushGlobal([]);
        template.EvaluateFrontMatter(context);
        Assert.Equal("# T", template.Render(context));
    }

    [Fact]
    public void Render_frontMatterNotEvaluated_isSkipped() =>
        Assert.Equal("[]", Template.Parse("+++\nx = 1\n+++\n[{{ x }}]", "a", null, WithFrontMatter).Render());

    [Fact]
    public void Parse_noMarker_isAnError() => Assert.Equal(
        "a(1,1) : error : When `FrontMatterAndContent` is enabled, expecting a `+++` at the beginning of the text instead of `text`",
        Assert.Single(Template.Parse("text", "a", null, WithFrontMatter).Messages).ToString());

    [Fact]
    public void Parse_markerNotClosed_isAnError() => Assert.Contains(
        Template.Parse("+++\nx = 1\n", "a", null, WithFrontMatter).Messages, m => m.Message == "End of frontmatter `+++` not found");

    [Fact]
    public void Evaluate_scriptOnly_givesTheLastValue() =>
        Assert.Equal(3, Template.Evaluate("x = 1\nx + 2", new TemplateContext()));

    [Fact]
    public void Render_noSourcePath_showsInput() =>
        Assert.StartsWith("<input>(1,8) : error : ", Template.Parse("{{ 1 + }}").Messages[0].ToString(), StringComparison.Ordinal);
}
