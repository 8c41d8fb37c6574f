using PolicyForge.Diagnostics;
using PolicyForge.TestSupport;
using PolicyForge.Workspaces.Clauses;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Workspaces.Tests.Loading;

/// <summary>What no file may hold, whatever kind of file it is; and the form in which letters are read.</summary>
public sealed class RefusedTextTests
{
    private const string Clause = "clauses/phones/use.md";

    /// <summary>One file of each kind that a workspace reads.</summary>
    public static TheoryData<string> EachKind =>
    [
        "policyforge.yaml", "clauses/legislation.yaml", Clause, "templates/phones/policy.yaml", "templates/phones/template.sbn.md", "templates/phones/history.yaml",
        "templates/_partials/contact.sbn.md", "templates/_layouts/decimal/layout.yaml", "templates/_layouts/decimal/front.sbn.md", "schools/oak-hill/school.yaml",
        "schools/elm-row/clauses/phones/use.md", "schools/elm-row/policies/phones/history.yaml",
    ];

    [Theory]
    [MemberData(nameof(EachKind))]
    public void Load_file_with_a_conflict_names_each_of_its_marks(string path)
    {
        var files = SmallWorkspace.Files();
        int lines = files[path].Split('\n').Length;
        files[path] += "<<<<<<< HEAD\nours\n||||||| 1a2b3c4\nbase\n=======\ntheirs\n>>>>>>> school/larkrise\n";

        var marks = Load(files).Where(finding => finding.Code == "PF1020").ToList();

        Assert.Equal([lines, lines + 2, lines + 4, lines + 6], marks.Select(mark => mark.Location!.Start.Line));
        Assert.All(marks, mark => Assert.Equal(path, mark.Location!.Path));
    }

    [Theory]
    [InlineData("\n<<<<<<< HEAD", true)]
    [InlineData("\r\n=======\r\n", true)]
    [InlineData("\r>>>>>>> a", true)]
    [InlineData("\n```\n=======\n```\n", true)]
    [InlineData("\n <<<<<<< HEAD", false)]
    [InlineData("\n========\n", false)]
    [InlineData("\n======\n", false)]
    [InlineData("\nAs here: <<<<<<< HEAD\n", false)]
    [InlineData("\n>>>>>>>a\n", false)]
    public void Load_mark_is_seven_characters_at_the_beginning_of_a_line(string added, bool isMark)
    {
        var files = SmallWorkspace.Files();
        files[Clause] += added;

        Assert.Equal(isMark, Load(files).Any(finding => finding.Code == "PF1020"));
    }

    [Theory]
    [MemberData(nameof(EachKind))]
    public void Load_file_with_an_override_of_direction_is_refused(string path)
    {
        var files = SmallWorkspace.Files();
        files[path] += "# approved \u202Eyb\u202C us\n";

        Assert.Equal(["U+202E", "U+202C"], Load(files).Where(finding => finding.Code == "PF1021").Select(finding => finding.Arguments[0]));
    }

    [Theory]
    [InlineData('\u202A')]
    [InlineData('\u2066')]
    [InlineData('\u2069')]
    public void Load_each_mark_of_direction_is_refused(char mark)
    {
        var files = SmallWorkspace.Files();
        files[Clause] += $"{mark}words";

        Assert.Contains(Load(files), finding => finding.Code == "PF1021");
    }

    [Theory]
    [InlineData("gw\u0302r", "g\u0175r")]
    [InlineData("y\u0302 a\u0302 e\u0308 O\u0302", "\u0177 \u00E2 \u00EB \u00D4")]
    [InlineData("Vi\u00EA\u0323t e\u0323\u0302", "Vi\u00EA\u0323t \u1EC7")]
    [InlineData("\u1112\u1161\u11AB \u1100\u1173\u11AF", "\uD55C \uAE00")]
    [InlineData("\u0301a x\u0301", "\u0301a x\u0301")]
    public void Load_letters_are_read_with_their_accents(string decomposed, string read)
    {
        var files = SmallWorkspace.Files();
        files[Clause] += decomposed;

        Assert.EndsWith(read, WorkspaceLoader.Load(TreeOf(files)).Value!.Clauses["phones/use"].Text.Body, StringComparison.Ordinal);
    }

    private static IEnumerable<Diagnostic> Load(SortedDictionary<string, string> files) => WorkspaceLoader.Load(TreeOf(files)).Diagnostics;

    private static MemorySourceTree TreeOf(SortedDictionary<string, string> files) => new(files.Select(file => (file.Key, file.Value)));
}
