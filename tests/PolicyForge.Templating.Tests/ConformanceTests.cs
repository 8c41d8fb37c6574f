using PolicyForge.TestSupport;

namespace PolicyForge.Templating.Tests;

/// <summary>What we add leaves the language as it is: each template of the cases folder prints what it prints on Scriban alone, errors included.
/// Where we differ on purpose (dates, cultures, order, clock, limits) stands in DateTests, SortTests and LimitTests instead.</summary>
public sealed class ConformanceTests
{
    private static readonly string Folder = Path.Combine(RepositoryRoot.Path, "tests", "PolicyForge.Templating.Tests", "cases");

    public static TheoryData<string, string> Templates()
    {
        var data = new TheoryData<string, string>();
        foreach (string file in Directory.EnumerateFiles(Folder, "*.txt").Order(StringComparer.Ordinal))
        {
            foreach (string part in ("\n" + File.ReadAllText(file)).Split("\n=== ")[1..])
            {
                int end = part.IndexOf('\n', StringComparison.Ordinal);
                data.Add($"{Path.GetFileNameWithoutExtension(file)}/{part[..end]}", part[(end + 1)..]);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void Render_template_printsWhatScribanPrints(string name, string text)
    {
        string ours = Contexts.Run(text, Contexts.Create());
        Assert.True(OnScriban(text) == ours, $"{name}\nScriban: {OnScriban(text)}\nours:    {ours}");
    }

    [Fact]
    public void Render_include_printsWhatScribanPrints()
    {
        const string text = "{{ x = 1 ~}}\n  {{ include 'part' 'a' b: 2 }}|{{ include_join ['part', 'part'] ', ' '<' '>' }}|{{ x }}";
        const string part = "{{ x = x + 1 }}[{{ $1 }}{{ $.b }}]\n{{ ret 'r' }}never";
        string ours = Contexts.Run(text, Contexts.Create(new TextLoader(_ => part)));
        Assert.Equal(OnScriban(text, part), ours);
        Assert.Contains("[a2]\n  r|<[, ]\nr, [, ]\nr>|4", ours, StringComparison.Ordinal);
    }

    private static string OnScriban(string text, string part = "")
    {
        var template = Scriban.Template.Parse(text, "main");
        if (template.HasErrors) return string.Join('\n', template.Messages);
        var context = new Scriban.TemplateContext { NewLine = "\n", TemplateLoader = new ScribanLoader(part) };
        context.PushGlobal(new Scriban.Runtime.ScriptObject());
        try
        {
            return template.Render(context);
        }
        catch (Scriban.Syntax.ScriptRuntimeException error)
        {
            return error.Message;
        }
    }

    private sealed class ScribanLoader(string text) : Scriban.Runtime.ITemplateLoader
    {
        public string GetPath(Scriban.TemplateContext context, Scriban.Parsing.SourceSpan callerSpan, string templateName) => templateName;

        public string Load(Scriban.TemplateContext context, Scriban.Parsing.SourceSpan callerSpan, string templatePath) => text;

        public ValueTask<string?> LoadAsync(Scriban.TemplateContext context, Scriban.Parsing.SourceSpan callerSpan, string templatePath) => new(text);
    }
}
