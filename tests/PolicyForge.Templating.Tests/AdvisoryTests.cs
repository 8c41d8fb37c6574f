using System.Text;

namespace PolicyForge.Templating.Tests;

/// <summary>Each published attack on template engines of this family ends in an error, quickly and on a small stack.</summary>
public sealed class AdvisoryTests
{
    private const int SmallStack = 512 * 1024;

    public static TheoryData<string, string, string> Attacks() => new()
    {
        { "GHSA-wgh7 brackets", Repeat("{{ ", "(", "1", ")", " }}"), "depth limit" },
        { "GHSA-wgh7 unary", "{{ " + new string('!', 10_000) + "1 }}", "depth limit" },
        { "GHSA-wgh7 ifs", Repeat("", "{{ if true }}", "x", "{{ end }}", ""), "depth limit" },
        { "GHSA-wgh7 functions", Repeat("{{ ", "do; ", "1", "; end", " }}"), "depth limit" },
        { "GHSA-wgh7 objects", Repeat("{{ ", "{a:", "1", "}", " }}"), "depth limit" },
        { "GHSA-wgh7 interpolation", Repeat("{{ ", "$'{", "1", "}'", " }}"), "depth limit" },
        { "GHSA-wgh7 else if", "{{ if 1 }}" + Multiply("{{ else if 1 }}", 10_000) + "{{ end }}", "depth limit" },
        { "GHSA-wgh7 pipes", "{{ 1 " + Multiply("| f ", 10_000) + " }}", "depth limit" },
        { "GHSA-wgh7 conditionals", "{{ " + Multiply("1 ? 1 : ", 10_000) + "1 }}", "depth limit" },
        { "GHSA-p6q4", Repeat("{{ ", "[", "1", "]", " }}"), "depth limit" },
        { "GHSA-6q7j", "{{ " + Multiply("(", 100_000) + " }}", "depth limit" },
        { "GHSA-grr9 object", "{{ x = {}; x.x = x; x }}", "too deeply nested" },
        { "GHSA-grr9 array", "{{ x = []; x[0] = x; x }}", "too deeply nested" },
        { "GHSA-c875 range", "{{ (1..100000000) | array.size }}", "LoopLimit" },
        { "GHSA-c875 join", "{{ ((1..1000) + (1..1000)) | array.join '' }}", "iteration limit" },
        { "GHSA-c875 size", "{{ ((1..1000) + (1..1000)) | array.size }}", "iteration limit" },
        { "GHSA-c875 sort", "{{ ((1..1000) + (1..1000)) | array.sort }}", "iteration limit" },
        { "GHSA-c875 loops in calls", "{{ func f; for i in 1..1000; end; end; for i in 1..1000; f; end }}", "iteration limit" },
        { "GHSA-xw6w text", "{{ 'aaaaaaaaaa' * 2147483647 }}", "LimitToString" },
        { "GHSA-xw6w shift", "{{ 1 << 2147483647 }}", "Shift amount" },
        { "GHSA-xw6w repeated shifts", "{{ x = 1; for i in 1..100; x = x << 10000; end }}", "too large" },
        { "GHSA-xw6w products", "{{ x = 3; for i in 1..100; x = x * x; end }}", "too large" },
        { "GHSA-xw6w range", "{{ 1..99999999999999 }}", "LoopLimit" },
        { "GHSA-v66j left", "{{ 'a' | string.pad_left 2147483647 }}", "LimitToString" },
        { "GHSA-v66j right", "{{ 'a' | string.pad_right 2147483647 }}", "LimitToString" },
        { "GHSA-xcx6", "{{ x = {}; x.x = [x]; x | object.to_json }}", "too deeply nested" },
        { "GHSA-24c8", "{{ [] | array.insert_at 2147483646 1 }}", "iteration limit" },
        { "GHSA-q6rr", "{{ [1, 2] * 2000000000 }}", "iteration limit" },
        { "GHSA-89cf", "{{ x = (1..1000) * 2000000 }}", "iteration limit" },
        { "array assignment", "{{ x = []; x[2147483646] = 1 }}", "iteration limit" },
        { "recursion", "{{ func f; f; end; f }}", "recursive depth limit" },
        { "recursion doubling", "{{ func f; if $0 > 0; f ($0 - 1); f ($0 - 1); end; end; f 90 }}", "steps limit" },
        { "recursion with deep expressions", "{{ f(x) = " + Multiply("(", 200) + "f x" + Multiply(")", 200) + "; f 1 }}", "too deeply" },
        { "eval recursion", "{{ x = 'object.eval x'; object.eval x }}", "recursive depth limit" },
        { "include recursion", "{{ include 'self' }}", "recursive depth limit" },
        { "cyclic comparison", "{{ x = [1]; x[0] = x; y = [1]; y[0] = y; x == y }}", "too deeply nested" },
        { "append", "{{ x = 'aaaaaaaaaa' * 100000; x | string.append x }}", "LimitToString" },
        { "replace", "{{ x = 'aaaaaaaaaa' * 100000; x | string.replace 'a' x }}", "LimitToString" },
        { "join", "{{ x = 'aaaaaaaaaa' * 100000; [x, x] | array.join x }}", "LimitToString" },
        { "format", "{{ 1 | math.format 'D999999999' }}", "LimitToString" },
        { "regular expression", "{{ ('a' * 40 + '!') | regex.match '^(a+)+$' }}", "timed out" },
        { "array doubling", "{{ a = [1]; for i in 1..60; a = a + a; end }}", "iteration limit" },
        { "range doubling", "{{ a = 1..10; for i in 1..60; a = a + a; end }}", "iteration limit" },
        { "concatenation doubling", "{{ a = [1]; for i in 1..60; a = a | array.concat a; end }}", "iteration limit" },
        { "shared structure", "{{ a = [1]; b = [1]; for i in 1..60; a = [a, a]; b = [b, b]; end; a == b }}", "steps limit" },
        { "shared structure printed", "{{ a = [1]; for i in 1..60; a = [a, a]; end; a }}", "too deeply nested" },
        { "replacement by pattern", "{{ x = 'aaaaaaaaaa' * 100000; x | regex.replace '.' x }}", "LimitToString" },
        { "texts kept", "{{ a = []; for i in 1..1000; a[i] = 'a' * 1000000; end }}", "characters of text" },
        { "large shift", "{{ 1 << 1000000 }}", "too large" },
        { "large numbers printed", "{{ x = 1 << 60000; for i in 1..1000; y = x + ''; end }}", "steps limit" },
        { "large literal", "{{ 1e999999999 }}", "Unable to parse the integer" },
    };

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Render_attack_endsInAnError(string name, string text, string message)
    {
        string? found = null;
        var thread = new Thread(() => found = ErrorOf(text), SmallStack);
        thread.Start();
        Assert.True(thread.Join(TimeSpan.FromSeconds(60)), $"{name} did not end.");
        Assert.Contains(message, found, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Render_textDoubledInLoop_GHSA5rpf_staysBounded()
    {
        string printed = Template.Parse("{{ x = 'a'; for i in 1..60; x = x + x; end; x.size }}").Render();
        Assert.InRange(int.Parse(printed), 1, 2 * (1_048_576 + 3));
    }

    [Fact]
    public void Render_cumulativeOutput_GHSAm2p3_isCutOnce()
    {
        string printed = Template.Parse("{{ x = 'a' * 100000; for i in 1..1000; x; end }}").Render();
        Assert.Equal(1_048_576 + 3, printed.Length);
        Assert.EndsWith("a...", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Reset_includedTemplate_GHSAx6m9_isReadAgain()
    {
        var loader = new ChangingLoader { Text = "old" };
        var context = new TemplateContext { TemplateLoader = loader };
        var template = Template.Parse("{{ include 'a' }}");
        Assert.Equal("old", template.Render(context));
        loader.Text = "new";
        context.Reset();
        Assert.Equal("new", template.Render(context));
    }

    [Fact]
    public void Render_hostObject_GHSA5wr9_CVE202673061_showsOnlyWhatWasImported()
    {
        var model = new ScriptObject { ["secret"] = new Secret() };
        Assert.Equal("[][]", Template.Parse("[{{ secret.password }}][{{ secret.Password }}]").Render(model));
        var error = Assert.Throws<ScriptRuntimeException>(() => Template.Parse("{{ secret.password = 'x' }}").Render(model));
        Assert.Contains("primitive", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Map_function_CVE2026124438_readsNothingOfDelegates() =>
        Assert.Equal("[]", Template.Parse("{{ [@string.upcase, @include] | array.map 'target' }}").Render());

    [Theory]
    [InlineData("{{ LoopLimit = 9; loop_limit = 9; for i in (1..1000) + (1..1000); end }}", "iteration limit")]
    [InlineData("{{ this.limit_to_string = 0; 'aaaaaaaaaa' * 200000 }}", "LimitToString")]
    public void Render_templateNamesLimits_changesNothing(string text, string message) =>
        Assert.Contains(message, ErrorOf(text), StringComparison.Ordinal);

    [Fact]
    public void Render_cancelled_stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var context = new TemplateContext { CancellationToken = source.Token };
        Assert.Contains("cancelled", Assert.Throws<ScriptRuntimeException>(() => Template.Parse("{{ 1 }}").Render(context)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_pastDeadline_stops()
    {
        var context = new TemplateContext { LoopLimit = 0, StepLimit = 0 };
        context.SetTimeLimit(TimeSpan.FromMilliseconds(-1));
        var error = Assert.Throws<ScriptRuntimeException>(() => Template.Parse("{{ while true; end }}").Render(context));
        Assert.Contains("time limit", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ a = [1]; for i in 1..999; a = a | array.compact; end; a }}", "[1]")]
    [InlineData("{{ x = 1 << 30000; (x * x % 7) }}", "1")]
    [InlineData("{{ a = [1, 2]; for x in a; if a.size < 5; a[a.size] = x; end; x; end }}", "12121")]
    [InlineData("{{ o = {a: 1}; for p in o; o[p.key + 'x'] = 1; end; o }}", "{a: 1, ax: 1}")]
    public void Render_unusualButBounded_works(string text, string expected) => Assert.Equal(expected, RenderOnSmallStack(text));

    private static string? RenderOnSmallStack(string text)
    {
        string? printed = null;
        var thread = new Thread(() => printed = Template.Parse(text).Render(), SmallStack);
        thread.Start();
        thread.Join();
        return printed;
    }

    [Fact]
    public void Render_legalDepth_fitsSmallStack()
    {
        string? printed = null;
        var thread = new Thread(() => printed = Template.Parse("{{ " + Multiply("(", 120) + "7" + Multiply(")", 120) + " }}").Render(), SmallStack);
        thread.Start();
        thread.Join();
        Assert.Equal("7", printed);
    }

    private static string ErrorOf(string text)
    {
        var template = Template.Parse(text, "attack");
        if (template.HasErrors) return string.Join('\n', template.Messages);
        var context = new TemplateContext
        {
            StepLimit = 200_000, RegexTimeOut = TimeSpan.FromSeconds(3), TemplateLoader = new ChangingLoader { Text = "{{ include 'self' }}" },
        };
        context.PushGlobal([]);
        try
        {
            template.Render(context);
            return "no error";
        }
        catch (ScriptRuntimeException error)
        {
            return error.Message;
        }
    }

    private static string Repeat(string before, string open, string middle, string close, string after) =>
        before + Multiply(open, 10_000) + middle + Multiply(close, 10_000) + after;

    private static string Multiply(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    private sealed class Secret
    {
        public string Password { get; private set; } = "hunter2";

        public override string ToString() => "";
    }

    private sealed class ChangingLoader : ITemplateLoader
    {
        public string Text { get; set; } = "";

        public string GetPath(TemplateContext context, TemplateSpan callSpan, string name) => name;

        public string Load(TemplateContext context, TemplateSpan callSpan, string path) => Text;
    }
}
