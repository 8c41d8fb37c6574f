namespace PolicyForge.Templating.Tests;

public sealed class SharingTests
{
    [Fact]
    public void Render_manyThreads_shareOneTemplate()
    {
        var template = Template.Parse("{{ func f(x); ret x * 2; end }}{{ for i in 1..50 }}{{ f i }},{{ end }}{{ capture c }}{{ n }}{{ end }}{{ c }}");
        var results = new string[64];
        Parallel.For(0, results.Length, i => results[i] = template.Render(new ScriptObject { ["n"] = i }));
        string expected = string.Concat(Enumerable.Range(1, 50).Select(i => $"{i * 2},"));
        for (int i = 0; i < results.Length; i++) Assert.Equal($"{expected}{i}", results[i]);
    }

    [Fact]
    public void Render_builtinChangedInOneRun_isWholeInTheNext()
    {
        Assert.Equal("2026", Template.Parse("{{ date.format = '%Y'; date.parse '2026-01-02' }}").Render());
        Assert.Equal("02 Jan 2026", Template.Parse("{{ date.parse '2026-01-02' }}").Render());
    }

    [Fact]
    public void Render_errorInMiddle_leavesTheContextUsable()
    {
        var context = Contexts.Create();
        Assert.Throws<ScriptRuntimeException>(() => Template.Parse("a{{ for x in [1]; capture y; func f(z); null.q; end; f 1; end; end }}").Render(context));
        Assert.Equal("[]ok", Template.Parse("[{{ x }}]ok").Render(context));
        Assert.Throws<ScriptRuntimeException>(() => Template.Parse("{{ break }}").Render(context));
    }
}
