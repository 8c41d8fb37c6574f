namespace PolicyForge.Templating.Tests;

/// <summary>Templates see what the host gave them, and no object of .NET behind it.</summary>
public sealed class SandboxTests
{
    [Theory]
    [InlineData("{{ secret.password }}{{ secret.Password }}", "")]
    [InlineData("{{ secret.password = 'x' }}", "main(1,11) : error : Cannot set a value for the readonly member: secret.password")]
    [InlineData("{{ [@string.upcase, @include, @host] | array.map 'target' }}", "[]")]
    [InlineData("{{ [@string.upcase, @host] | array.map 'method' }}", "[]")]
    [InlineData("{{ (@host).body }}{{ (@host).parameters }}{{ (@host).get_type }}", "")]
    [InlineData("{{ d = date.parse '2026-09-01'; d.now; d.today; d.utc_now; d.get_type }}", "")]
    [InlineData("{{ d = date.parse '2026-09-01'; d.day_of_week }} {{ d.day_of_week.value__ }}{{ d.day_of_week.get_type }} {{ d.time_of_day.total_hours }}", "Tuesday  0")]
    [InlineData("{{ for x in {a: 1}; x.key; x.value; x.get_type; end }}", "a1")]
    [InlineData("{{ 'a'.length }}{{ 'a'.chars }}{{ (1).max_value }}{{ [1].capacity }}{{ [1].sync_root }}{{ (1..2).values }}", "")]
    public void Render_members_areAnAllowList(string text, string expected)
    {
        var model = new ScriptObject { ["secret"] = new Secret() };
        model.Import("host", "", _ => "x");
        Assert.Equal(expected, Contexts.Run(text, Contexts.Create(model: model)));
    }

    [Fact]
    public void Reset_includedTemplate_GHSAx6m9_isReadForEachRun()
    {
        string text = "old";
        var loader = new TextLoader(_ => text);
        Assert.Equal("old", Contexts.Run("{{ include 'a' }}", Contexts.Create(loader)));
        text = "new";
        Assert.Equal("new", Contexts.Run("{{ include 'a' }}", Contexts.Create(loader)));
    }

    [Fact]
    public void Include_loaderFails_namesNoFolderOfTheMachine() => Assert.Equal(
        "main(1,4) : error : Unexpected exception while creating template from path `a`", Contexts.Run("{{ include 'a' }}", Contexts.Create(new TextLoader(_ => null))));

    [Theory]
    [InlineData("{{ date.format = '%Y' }}")]
    [InlineData("{{ string.upcase = 1 }}")]
    [InlineData("{{ string.more = 1 }}")]
    public void Render_sharedLibrary_cannotBeChanged(string text)
    {
        var context = new TemplateContext(BuiltinLibrary.Shared);
        context.PushGlobal([]);
        Assert.Contains("error", Contexts.Run(text, context), StringComparison.Ordinal);
        Assert.Equal("A01 Sep 2026", Contexts.Run("{{ string.upcase 'a' }}{{ date '2026-09-01' }}", context));
    }

    [Fact]
    public void Parse_nul_isAnError() => Assert.Equal("main(2,2) : error : The text holds a NUL character.", Contexts.Run("a\nb\0", Contexts.Create()));

    private sealed class Secret
    {
        public string Password { get; private set; } = "hunter2";

        public override string ToString() => "a secret";
    }
}
