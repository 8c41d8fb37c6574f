namespace PolicyForge.Templating.Tests;

public sealed class SourceMapTests
{
    [Fact]
    public void Find_inLiteralText_givesItsExactPosition()
    {
        var rendered = Render("one\ntwo {{ x }} three");
        Assert.Equal("main(2,3)", rendered.Map!.Find(rendered.Text.IndexOf("o v", StringComparison.Ordinal))!.Value.ToString());
    }

    [Fact]
    public void Find_inValue_givesTheExpression()
    {
        var rendered = Render("one\ntwo {{ x }} three");
        Assert.Equal("main(2,8)", rendered.Map!.Find(rendered.Text.IndexOf("value", StringComparison.Ordinal) + 2)!.Value.ToString());
    }

    [Fact]
    public void Find_inInclude_givesTheIncludedFile()
    {
        var rendered = Render("a {{ include 'part' }} b");
        Assert.Equal("a first\nsecond value b", rendered.Text);
        Assert.Equal("part(2,1)", rendered.Map!.Find(rendered.Text.IndexOf("second", StringComparison.Ordinal))!.Value.ToString());
        Assert.Equal("part(2,11)", rendered.Map!.Find(rendered.Text.IndexOf("value", StringComparison.Ordinal))!.Value.ToString());
        Assert.Equal("main(1,24)", rendered.Map!.Find(rendered.Text.Length - 1)!.Value.ToString());
    }

    [Fact]
    public void Find_inIndentedInclude_allowsForTheIndent()
    {
        var rendered = Render("x\n  {{ include 'part' }}");
        Assert.Equal("x\n  first\n  second value", rendered.Text);
        int second = rendered.Text.IndexOf("second", StringComparison.Ordinal);
        Assert.Equal("part(2,1)", rendered.Map!.Find(second)!.Value.ToString());
        Assert.Null(rendered.Map!.Find(second - 1));
    }

    [Fact]
    public void Find_inCapture_givesWhereItWasWritten()
    {
        var rendered = Render("{{ capture c }}abc{{ x }}{{ end }}-{{ c }}");
        Assert.Equal("-abcvalue", rendered.Text);
        Assert.Equal("main(1,17)", rendered.Map!.Find(2)!.Value.ToString());
        Assert.Equal("main(1,22)", rendered.Map!.Find(5)!.Value.ToString());
    }

    [Fact]
    public void Segments_always_coverTheOutputInOrder()
    {
        var rendered = Render("a{{ for i in 1..3 }}<{{ i }}>{{ end }}b");
        int position = 0;
        foreach (var segment in rendered.Map!.Segments)
        {
            Assert.Equal(position, segment.Start);
            position += segment.Length;
            if (segment.IsVerbatim)
            {
                Assert.Equal(rendered.Text.Substring(segment.Start, segment.Length), segment.Source.Source.Text.Substring(segment.Source.Start, segment.Length));
            }
        }

        Assert.Equal(rendered.Text.Length, position);
    }

    [Fact]
    public void RenderMapped_notTracking_givesNoMap() => Assert.Null(Template.Parse("a").RenderMapped(new TemplateContext()).Map);

    private static RenderedTemplate Render(string text)
    {
        var context = new TemplateContext { TracksSources = true, TemplateLoader = new Loader() };
        context.PushGlobal(new ScriptObject { ["x"] = "value" });
        return Template.Parse(text, "main").RenderMapped(context);
    }

    private sealed class Loader : ITemplateLoader
    {
        public string GetPath(TemplateContext context, TemplateSpan callSpan, string name) => name;

        public string Load(TemplateContext context, TemplateSpan callSpan, string path) => "first\nsecond {{ x }}";
    }
}
