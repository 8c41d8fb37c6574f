using PolicyForge.EndToEnd.Tests.Running;
using PolicyForge.TestSupport;

namespace PolicyForge.EndToEnd.Tests.Commands;

public sealed class TemplateRenderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("data.json", "{\"name\": \"A*b\", \"list\": [1, 2.5], \"big\": 12345678901234567890}")]
    [InlineData("data.yaml", "name: A*b\nlist: [1, 2.5]\nbig: 12345678901234567890\n")]
    public void Render_prints_byte_for_byte(string name, string data)
    {
        _folder.Write("t.sbn", "{{ name }}{{ for x in list }} {{ x * 2 }}{{ end }} {{ big + 1 }}");
        _folder.Write(name, data);
        Assert.Equal((0, "A*b 2 5 12345678901234567891", ""), Result("t.sbn", "--data", name));
    }

    [Fact]
    public void Render_escapes_only_when_asked_and_never_the_template()
    {
        _folder.Write("t.sbn", "*{{ name }}*");
        _folder.Write("d.yaml", "name: A*b\n");
        Assert.Equal((0, "*A\\*b*", ""), Result("t.sbn", "--data", "d.yaml", "--escape", "markdown"));
    }

    [Fact]
    public void Render_unknown_variable_is_null_unless_strict()
    {
        _folder.Write("t.sbn", "[{{ nothing }}]");
        Assert.Equal((0, "[]", ""), Result("t.sbn"));
        var (code, output, error) = Result("t.sbn", "--strict");
        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith("t.sbn(1,5) : error : ", error);
    }

    [Fact]
    public void Render_reports_every_error_of_a_parse()
    {
        _folder.Write("t.sbn", "{{ 1 + }}\n{{ 2 * }}\n");
        var (code, output, error) = Result("t.sbn");
        Assert.Equal((2, ""), (code, output));
        Assert.Contains("t.sbn(1,", error);
        Assert.Contains("t.sbn(2,", error);
    }

    [Fact]
    public void Render_includes_from_the_folder_named_and_nowhere_else()
    {
        _folder.Write("t.sbn", "{{ include 'part' }}");
        _folder.Write("parts/part.sbn", "in");
        _folder.Write("secret", "out");
        Assert.Equal((0, "in", ""), Result("t.sbn", "--include-dir", "parts"));
        _folder.Write("t.sbn", "{{ include '../secret' }}");
        Assert.Equal(2, Result("t.sbn", "--include-dir", "parts").Code);
        _folder.Write("t.sbn", $"{{{{ include '{_folder["secret"]}' }}}}");
        Assert.Equal(2, Result("t.sbn", "--include-dir", "parts").Code);
    }

    [Fact]
    public void Render_date_is_the_one_given()
    {
        _folder.Write("t.sbn", "{{ date.now | date.to_string '%Y-%m-%d' }}");
        Assert.Equal((0, "2027-02-03", ""), Result("t.sbn", "--as-of", "2027-02-03"));
    }

    [Theory]
    [InlineData("d.yaml", "a: [1\n", "PF9301")]
    [InlineData("d.json", "{\"a\": }", "PF9301")]
    [InlineData("d.yaml", "- a\n- b\n", "PF9302")]
    [InlineData("d.yaml", "a: &x [*x]\n", "PF9301")]
    public void Render_with_bad_data_says_so(string name, string data, string code)
    {
        _folder.Write("t.sbn", "x");
        _folder.Write(name, data);
        var result = Result("t.sbn", "--data", name);
        Assert.Equal(2, result.Code);
        Assert.Contains(code, result.Error);
    }

    [Fact]
    public void Render_of_a_file_that_is_not_there_says_so() => Assert.Contains("PF9004", Result("none.sbn").Error);

    private (int Code, string Output, string Error) Result(params string[] arguments)
    {
        var run = CommandRun.Of(_folder.Path, ["template", "render", .. arguments]);
        return (run.ExitCode, run.Output, run.Error);
    }
}
