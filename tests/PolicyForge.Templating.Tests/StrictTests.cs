using PolicyForge.Diagnostics;

namespace PolicyForge.Templating.Tests;

public sealed class StrictTests
{
    [Fact]
    public void Render_unknownVariable_suggestsTheNearestName()
    {
        var error = Assert.Throws<ScriptRuntimeException>(() => Render("{{ school_nmae }}"));
        Assert.Equal("main(1,4) : error : The variable or function `school_nmae` was not found", error.Message);
        Assert.Equal("school_name", error.Suggestion);
    }

    [Fact]
    public void Render_unknownFunction_suggestsTheNearestMember()
    {
        var error = Assert.Throws<ScriptRuntimeException>(() => Render("{{ string.upcsae 'a' }}"));
        Assert.Equal("upcase", error.Suggestion);
    }

    [Fact]
    public void Render_unknownLocal_fails() =>
        Assert.Contains("`$x` was not found", Assert.Throws<ScriptRuntimeException>(() => Render("{{ $x }}")).Message, StringComparison.Ordinal);

    [Fact]
    public void Render_unknownMember_staysRelaxed() => Assert.Equal("[]", Render("[{{ school.nothing }}]"));

    [Fact]
    public void TryRender_failureInInclude_carriesTheChain()
    {
        var context = CreateContext();
        var outcome = Template.Parse("a\n{{ include 'outer' }}", "main").TryRender(context);
        var finding = Assert.Single(outcome.Diagnostics);
        Assert.Equal("PF2002", finding.Code);
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal("inner", finding.Location!.Path);
        Assert.Equal(["outer", "main"], finding.Trace.Select(f => f.Location.Path));
        Assert.Equal(2, finding.Trace[1].Location.Start.Line);
        Assert.Contains("`inner`", finding.Trace[0].Description, StringComparison.Ordinal);
    }

    [Fact]
    public void TryRender_unknownVariable_hintsAtTheName()
    {
        var outcome = Template.Parse("{{ school_nmae }}", "main").TryRender(CreateContext());
        Assert.Equal("Did you mean `school_name`?", Assert.Single(outcome.Diagnostics).Hint);
    }

    [Fact]
    public void TryRender_brokenInclude_pointsIntoIt()
    {
        var outcome = Template.Parse("{{ include 'broken' }}", "main").TryRender(CreateContext());
        var finding = Assert.Single(outcome.Diagnostics);
        Assert.Equal("PF2001", finding.Code);
        Assert.Equal("broken", finding.Location!.Path);
        Assert.Equal("main", finding.Trace[0].Location.Path);
    }

    [Fact]
    public void TryRender_templateWithErrors_givesThemAll()
    {
        var outcome = Template.Parse("{{ 1 + }}{{ 2 * }}", "main").TryRender(CreateContext());
        Assert.Equal(2, outcome.Diagnostics.Length);
        Assert.All(outcome.Diagnostics, d => Assert.Equal("PF2001", d.Code));
    }

    private static string Render(string text) => Template.Parse(text, "main").Render(CreateContext());

    private static TemplateContext CreateContext()
    {
        var context = new TemplateContext { StrictVariables = true, TemplateLoader = new Loader() };
        context.PushGlobal(new ScriptObject { ["school_name"] = "Ashgrove", ["school"] = new ScriptObject() });
        return context;
    }

    private sealed class Loader : ITemplateLoader
    {
        public string GetPath(TemplateContext context, TemplateSpan callSpan, string name) => name;

        public string Load(TemplateContext context, TemplateSpan callSpan, string path) => path switch
        {
            "outer" => "{{ include 'inner' }}",
            "broken" => "{{ 1 + }}",
            _ => "{{ missing }}",
        };
    }
}
