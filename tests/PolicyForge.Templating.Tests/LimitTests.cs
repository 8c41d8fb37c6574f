namespace PolicyForge.Templating.Tests;

/// <summary>A limit ends the run, and is not passed over as other failures are. Scriban has no type for it: each is known by its words.</summary>
public sealed class LimitTests
{
    [Theory]
    [InlineData("{{ for i in 1..999; end; for i in 1..1001; end }}")]
    [InlineData("{{ while true; end }}")]
    [InlineData("{{ (1..900) + (1..900) | array.size }}")]
    [InlineData("{{ tablerow i in (1..900) + (1..900); end }}")]
    [InlineData("{{ func f; f; end; f }}")]
    [InlineData("{{ include 'self' }}")]
    [InlineData("{{ 'a' * 2000000 }}")]
    [InlineData("{{ 'a' | string.pad_left 2000000 }}")]
    [InlineData("{{ ('a' * 1000000) | string.append ('a' * 1000000) }}")]
    [InlineData("{{ [1] * 2000000 | array.size }}")]
    [InlineData("{{ ['a' * 1000000, 'a' * 1000000] | array.join ',' }}")]
    [InlineData("{{ x = 'a' * 1000000; x; x }}")]
    [InlineData("{{ x = 'a' * 1000000; capture y; x; x; end }}")]
    [InlineData("{{ 1 << 2000000 }}")]
    [InlineData("{{ 1 << 100000 }}")]
    [InlineData("{{ x = []; x[5000] = 1 }}")]
    [InlineData("{{ ('a' * 40 + '!') | regex.match '^(a+)+$' }}")]
    [InlineData("{{ x = 'a' * 70000; object.eval x }}")]
    public void Render_limit_endsTheRun(string text)
    {
        int asked = 0;
        var context = Contexts.Create(new TextLoader(_ => "{{ include 'self' }}"));
        context.FailureHandler = _ => ++asked > 0;
        Assert.True(Assert.Throws<ScriptRuntimeException>(() => Template.Parse(text).Render(context)).IsLimit);
        Assert.Equal(0, asked);
    }

    [Fact]
    public void Render_otherFailures_arePassedOver()
    {
        var found = new List<string>();
        var context = Contexts.Create();
        context.FailureHandler = failure =>
        {
            found.Add(failure.Message);
            return true;
        };
        Template.Parse("{{ null.a }}\n{{ 1 | string.nothing }}\n{{ if true; null.b; end }}{{ for i in 1..2; null.c; end }}", "main").Render(context);
        Assert.Equal(["main(1,9)", "main(2,15)", "main(3,18)", "main(3,50)", "main(3,50)"], found.Select(message => message[..message.IndexOf(' ', StringComparison.Ordinal)]));
    }

    [Theory]
    [InlineData("a", "b")]
    public void Render_severalTexts_haveTheLimitEach(string first, string second)
    {
        var context = Contexts.Create();
        foreach (string letter in new[] { first, second }) Assert.Equal(1_000_000, Template.Parse($"{{{{ '{letter}' * 1000000 }}}}").Render(context).Length);
    }

    [Fact]
    public void Render_pastSteps_stops() => AssertStops("{{ for i in 1..900; for j in 1..1; end; end }}", context => context.StepLimit = 100, "steps limit");

    [Fact]
    public void Render_pastMemory_stops() => AssertStops("{{ for i in 1..900; x = 'a' * 1000; end }}", context => context.MemoryLimit = 1_000_000, "bytes of memory");

    [Fact]
    public void Render_pastDeadline_stops() => AssertStops("{{ while true; end }}", context =>
    {
        context.LoopLimit = 0;
        context.StepLimit = 0;
        context.MemoryLimit = 0;
        context.SetTimeLimit(TimeSpan.FromMilliseconds(-1));
    }, "time limit");

    [Fact]
    public void Render_cancelled_stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        AssertStops("{{ 1 }}", context => context.CancellationToken = source.Token, "cancel");
    }

    [Theory]
    [InlineData("{{ LoopLimit = 9; loop_limit = 9; for i in (1..1000) + (1..1000); end }}", "iteration limit")]
    [InlineData("{{ this.limit_to_string = 0; 'aaaaaaaaaa' * 200000 }}", "LimitToString")]
    public void Render_templateNamesLimits_changesNothing(string text, string message) => AssertStops(text, _ => { }, message);

    private static void AssertStops(string text, Action<TemplateContext> set, string message)
    {
        var context = Contexts.Create();
        set(context);
        var error = Assert.Throws<ScriptRuntimeException>(() => Template.Parse(text).Render(context));
        Assert.True(error.IsLimit);
        Assert.Contains(message, error.Message, StringComparison.OrdinalIgnoreCase);
    }
}
