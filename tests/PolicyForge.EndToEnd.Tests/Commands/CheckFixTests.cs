using System.Text;
using System.Text.RegularExpressions;
using PolicyForge.EndToEnd.Tests.Running;
using PolicyForge.TestSupport;

namespace PolicyForge.EndToEnd.Tests.Commands;

/// <summary>policyforge check --fix: the mention becomes a citation, and no other byte of any file changes.</summary>
public sealed class CheckFixTests : IDisposable
{
    private const string Loans = "clauses/phones/loans.md";

    private readonly TemporaryFolder _folder = new();

    public CheckFixTests() => SmallWorkspace.WriteTo(_folder.Path, SmallWorkspace.Files());

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("\n", false, "\n")]
    [InlineData("\r\n", false, "\r\n")]
    [InlineData("\r\n", true, "")]
    [InlineData("\n", true, "\n\n\n")]
    [InlineData("\n", false, "  \t\n")]
    public void Fix_changes_the_mention_and_no_other_byte(string newLine, bool hasMark, string end)
    {
        const string Body = "Staff know the Equality Act 2010\u2019s duties \u2013 \"the Equality Act 2010\" \u2013 and `Equality Act 2010`.\n\n## Equality Act 2010\n\n> The Equality Act 2010 says so.\n\nThe Equality\nAct 2010\tis law.";
        string front = _folder.Read("clauses/phones/use.md").Replace("\r\n", "\n").Split("---\n")[1];
        string text = ("---\n" + front + "---\n" + Body).Replace("\n", newLine) + end;
        File.WriteAllText(_folder["clauses/phones/use.md"], text, new UTF8Encoding(hasMark));
        var others = Bytes();
        var run = CommandRun.Of(_folder.Path, "check", "--fix");
        Assert.Contains("clauses/phones/use.md: 2 titles cited.", run.Error);
        const string Cite = "{{ cite \"equality-act-2010\" }}";
        string expected = text.Replace("know the Equality Act 2010", "know the " + Cite).Replace($"The Equality{newLine}Act 2010", "The " + Cite);
        var after = Bytes();
        Assert.Equal([.. new UTF8Encoding(hasMark).GetPreamble(), .. Encoding.UTF8.GetBytes(expected)], after["clauses/phones/use.md"]);
        Assert.Equal(others.Where(file => file.Key != "clauses/phones/use.md"), after.Where(file => file.Key != "clauses/phones/use.md"));

        var again = CommandRun.Of(_folder.Path, "check", "--fix");
        Assert.DoesNotContain("cited.", again.Error);
        Assert.Equal(after, Bytes());
    }

    [Fact]
    public void Fix_prints_the_same_document_as_before()
    {
        File.AppendAllText(_folder[Loans], "\nThe Equality Act 2010 binds us.\n");
        string before = Shown();
        Assert.Equal(0, CommandRun.Of(_folder.Path, "check", "--fix").ExitCode);
        Assert.Contains("The {{ cite \"equality-act-2010\" }} binds us.", _folder.Read(Loans));
        Assert.Equal(before, Shown());
    }

    [Theory]
    [InlineData("The Equality Act 2011 binds us.", "PF7211")]
    [InlineData("The Equality Act binds us.", "PF7213")]
    public void Fix_leaves_to_the_writer_what_a_citation_would_print_otherwise(string text, string code)
    {
        _folder.Write("clauses/phones/use.md", _folder.Read("clauses/phones/use.md") + "\n" + text + "\n");
        var before = Bytes();
        Assert.Contains(code, CommandRun.Of(_folder.Path, "check", "--fix").Error);
        Assert.Equal(before, Bytes());
    }

    [Fact]
    public void Fix_of_a_workspace_that_does_not_load_writes_nothing()
    {
        _folder.Write("clauses/phones/use.md", _folder.Read("clauses/phones/use.md") + "\nThe Equality Act 2010.\n");
        File.WriteAllText(_folder["policyforge.yaml"], "trust: [");
        var before = Bytes();
        Assert.Equal(2, CommandRun.Of(_folder.Path, "check", "--fix").ExitCode);
        Assert.Equal(before, Bytes());
    }

    /// <summary>The document as text, without the digests of its sources.</summary>
    private string Shown() => Regex.Replace(CommandRun.Of(_folder.Path, "show", "phones", "--school", "oak-hill").Output, "sha256:[0-9a-f]+", "");

    private SortedDictionary<string, byte[]> Bytes() => new(
        Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories).ToDictionary(path => Path.GetRelativePath(_folder.Path, path).Replace('\\', '/'), File.ReadAllBytes), StringComparer.Ordinal);
}
