using System.Text.RegularExpressions;
using PolicyForge.TestSupport;

namespace PolicyForge.Templating.Tests;

/// <summary>Runs every example of the documentation, and sees that no builtin is missing from it.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string[] Pages = ["docs/templates.md", "docs/reference/builtins.md"];

    private const string Greeting = "Hello{{ if $name }}, {{ $name }}{{ end }}";

    public static TheoryData<string, int> Examples()
    {
        var data = new TheoryData<string, int>();
        foreach (string page in Pages)
        {
            for (int i = 0; i < ExamplesOf(page).Count; i++) data.Add(page, i);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Render_documentedExample_printsWhatIsDocumented(string page, int index)
    {
        var example = ExamplesOf(page)[index];
        string source = example.Groups["source"].Value;
        var context = Contexts.Create(new TextLoader(name => name == "greeting" ? Greeting : null));
        Assert.Equal(example.Groups["output"].Value, Template.Parse(source, page).Render(context).TrimEnd('\n'));
    }

    [Fact]
    public void Pages_always_pairEveryExampleWithItsOutput()
    {
        foreach (string page in Pages)
        {
            int written = Regex.Count(Read(page), "^```scriban$", RegexOptions.Multiline);
            Assert.Equal(written, ExamplesOf(page).Count);
            Assert.True(written > 10, page);
        }
    }

    [Fact]
    public void Reference_everyBuiltin_isDescribed()
    {
        string reference = Read(Pages[1]);
        string[] names = [.. BuiltinLibrary.Shared.Names];
        Assert.True(names.Length > 120, $"{names.Length}");
        Assert.All(names, n => Assert.Contains($"\n### {n}\n", reference, StringComparison.Ordinal));
        var described = Regex.Matches(reference, "^### (.+)$", RegexOptions.Multiline).Select(m => m.Groups[1].Value);
        Assert.Empty(described.Except(names));
    }

    private static MatchCollection ExamplesOf(string page) => Example().Matches(Read(page));

    private static string Read(string page) => File.ReadAllText(Path.Combine(RepositoryRoot.Path, page));

    [GeneratedRegex("^```scriban\n(?<source>.*?)\n```\n\n```text\n(?<output>.*?)\n?```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();
}
