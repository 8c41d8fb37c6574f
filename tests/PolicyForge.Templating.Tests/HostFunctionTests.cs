namespace PolicyForge.Templating.Tests;

public sealed class HostFunctionTests
{
    [Theory]
    [InlineData("{{ clause 'behaviour/exclusion' }}", "behaviour/exclusion:2:False")]
    [InlineData("{{ clause 'a' 3 }}", "a:3:False")]
    [InlineData("{{ clause 'a' level: 4 optional: true }}", "a:4:True")]
    [InlineData("{{ 'a' | clause }}", "a:2:False")]
    [InlineData("{{ 'a' | clause level: 5 }}", "a:5:False")]
    [InlineData("{{ clause('a', 3) }}", "a:3:False")]
    [InlineData("{{ f = @clause; f 'x' }}", "x:2:False")]
    [InlineData("{{ for p in ['a', 'b']; clause p; ' '; end }}", "a:2:False b:2:False ")]
    public void Call_hostFunction_getsItsArguments(string text, string expected) => Assert.Equal(expected, Render(text));

    [Fact]
    public void Call_hostFunction_knowsWhereItWasMade()
    {
        var spans = new List<string>();
        var model = new ScriptObject();
        model.Import("mark", "any value = null", call =>
        {
            spans.Add($"{call.Span} {call.SpanOf(0)}");
            return null;
        });
        Template.Parse("\n  {{ mark 1 }}", "page").Render(model);
        Assert.Equal(["page(2,6) page(2,11)"], spans);
    }

    [Theory]
    [InlineData("{{ clause }}", "main(1,10) : error : Invalid number of arguments `0` passed to `clause` while expecting `1` arguments")]
    [InlineData("{{ clause 'a' 'b' }}", "main(1,15) : error : Unable to convert type `string` to int")]
    [InlineData("{{ clause null }}", "main(1,4) : error : Argument `path` cannot be null for function `clause`.")]
    [InlineData("{{ data 1 }}", "main(1,9) : error : Invalid number of arguments `1` passed to `data 1` while expecting `0` arguments")]
    [InlineData("{{ clause 'a' levle: 3 }}", "main(1,15) : error : `clause` has no parameter `levle`")]
    [InlineData("{{ 'bad' | broken }}", "main(1,4) : error : No such thing. (Parameter 'name')")]
    [InlineData("{{ broken name: 'bad' }}", "main(1,11) : error : No such thing. (Parameter 'name')")]
    [InlineData("{{ broken 'bad' }}", "main(1,11) : error : No such thing. (Parameter 'name')")]
    public void Call_wrongArguments_pointsAtThem(string text, string expected) =>
        Assert.Equal(expected, Assert.Throws<ScriptRuntimeException>(() => Render(text)).Message);

    [Fact]
    public void Call_hostReturnsPlainData_isConverted() => Assert.Equal("[1, {a: \"x\"}]", Render("{{ data }}"));

    [Fact]
    public void From_nestedData_becomesScriptValues()
    {
        var data = new Dictionary<string, object?>
        {
            ["text"] = "a", ["int"] = 1, ["long"] = 5_000_000_000, ["real"] = 1.5, ["exact"] = 2.50m, ["yes"] = true, ["nothing"] = null,
            ["date"] = new DateTime(2026, 9, 1), ["day"] = new DateOnly(2026, 9, 2), ["list"] = new object?[] { 1, "b", null },
            ["map"] = new Dictionary<string, object?> { ["k"] = new List<int> { 1, 2 } },
        };
        const string text = "{{ text }} {{ int }} {{ long }} {{ real }} {{ exact }} {{ yes }} {{ nothing }} {{ date }} {{ day }} {{ list }} {{ map }}";
        Assert.Equal(
            "a 1 5000000000 1.5 2.50 true  01 Sep 2026 02 Sep 2026 [1, \"b\", null] {k: [1, 2]}", Template.Parse(text).Render(ScriptObject.From(data)));
    }

    private static string Render(string text)
    {
        var model = new ScriptObject();
        model.Import("clause", "string path, int level = 2, bool optional = false", call => $"{call.Text(0)}:{call.Integer(1)}:{call.Boolean(2)}");
        model.Import("broken", "string name", call => throw new ArgumentException("No such thing.", "name"));
        model.Import("data", "", _ => new object[] { 1, new Dictionary<string, object?> { ["a"] = "x" } });
        return Template.Parse(text, "main").Render(model);
    }
}
