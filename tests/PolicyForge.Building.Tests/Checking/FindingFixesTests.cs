using PolicyForge.Building.Checking;
using PolicyForge.Composition;
using PolicyForge.Composition.Copies;
using PolicyForge.TestSupport;
using PolicyForge.Workspaces.Clauses;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Schools;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Building.Tests.Checking;

/// <summary>What `check --fix` writes over pasted text.</summary>
public sealed class FindingFixesTests
{
    private const string Clause = "clauses/phones/loans.md";

    [Theory]
    [InlineData("Staff must not:\n\n• share\n•\tborrow\no\tlend\n", "Staff must not:\n\n- share\n- borrow\n- lend\n")]
    [InlineData("Governors:\n(a) read,\n(b) approve.\n", "Governors:\na) read,\nb) approve.\n")]
    [InlineData("· one\r\n· two\r\n", "- one\r\n- two\r\n")]
    [InlineData("– one\n– two\n", "- one\n- two\n")]
    [InlineData("1.1 The {{ terms.head }} decides.\n", "The {{ terms.head }} decides.\n")]
    [InlineData("**2.3** Pupils ask.\n", "Pupils ask.\n")]
    [InlineData("# 4. Title\n\nWords.\n", "# Title\n\nWords.\n")]
    [InlineData("## 4.1 Below\n\nWords.\n", "## Below\n\nWords.\n")]
    [InlineData("APPENDIX C\n\nSite approval\n\nWords.\n", "# Site approval {.appendix}\n\nWords.\n")]
    [InlineData("**Appendix C**\n\n# Site approval\n\nWords.\n", "# Site approval {.appendix}\n\nWords.\n")]
    [InlineData("Appendix D: Form\n\nWords.\n", "# Form {.appendix}\n\nWords.\n")]
    [InlineData("# Appendix E – Letters\n\nWords.\n", "# Letters {.appendix}\n\nWords.\n")]
    [InlineData("# Appendix F: Done {.appendix}\n\nWords.\n", "# Done {.appendix}\n\nWords.\n")]
    public void Of_pasted_text_gives_markdown_in_which_nothing_is_left_to_mend(string pasted, string mended)
    {
        var files = SmallWorkspace.Files();
        string front = files[Clause][..(files[Clause].IndexOf("---\n", 4, StringComparison.Ordinal) + 4)];
        files[Clause] = front + pasted;

        var file = Assert.Single(Fixes(files));

        Assert.Equal((Clause, front + mended), (file.Path, file.Text));
        files[Clause] = file.Text;
        Assert.Empty(Fixes(files));
    }

    [Theory]
    [InlineData("1.5 metres are kept free.\n")]
    [InlineData("> – A. Person\n")]
    [InlineData("\\• a dot\n")]
    [InlineData("# 4 steps to safety\n\nWords.\n")]
    [InlineData("APPENDIX C\n\nA long paragraph that is no title, for it ends. And goes on.\n")]
    public void Of_what_only_a_person_can_mend_changes_nothing(string text)
    {
        var files = SmallWorkspace.Files();
        files[Clause] += "\n" + text;
        Assert.Empty(Fixes(files));
    }

    private static IEnumerable<FixedFile> Fixes(SortedDictionary<string, string> files)
    {
        var loaded = WorkspaceLoader.Load(new MemorySourceTree(files.Select(file => (file.Key, file.Value))));
        return FindingFixes.Of(new CheckWorkspace(new PolicyComposer(loaded.Value!, loaded.Diagnostics), []).Run(CopySelection.All).Diagnostics);
    }
}
