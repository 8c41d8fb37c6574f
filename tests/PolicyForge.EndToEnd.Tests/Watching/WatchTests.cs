using System.Text.RegularExpressions;
using PolicyForge.EndToEnd.Tests.Running;
using PolicyForge.TestSupport;

namespace PolicyForge.EndToEnd.Tests.Watching;

/// <summary>policyforge build --watch, with saves that a script makes: nothing here depends on time.</summary>
public sealed partial class WatchTests : IDisposable
{
    private const string Clause = "clauses/phones/use.md";

    private readonly TemporaryFolder _folder = new();

    public WatchTests() => SmallWorkspace.WriteTo(_folder.Path, SmallWorkspace.Files());

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Watch_begins_with_a_build_and_ends_with_success()
    {
        var run = Watch();
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("", run.Error);
        Assert.Equal(
            """
            6 files written to output.
            Preview: open output/elm-row/phones.html in a browser, and reload it after a save.
            Watching this folder. Ctrl-C ends it.
            Stopped.

            """, run.Output);
    }

    [Fact]
    public void Watch_rebuilds_the_documents_that_a_saved_file_affects()
    {
        var run = Watch(
            () => Replace(Clause, "Lessons: never.", "Lessons: not at all."),
            () => Replace("schools/elm-row/school.yaml", "Osric Fenn", "Osric Marsh"),
            () => Replace("templates/visitors/template.sbn.md", "the office", "reception"),
            () => Replace("templates/phones/history.yaml", "Initial document", "First document"));
        Assert.Equal(
            [
                // Elm Row has its own text of the clause.
                "clauses/phones/use.md: 1 document rebuilt: oak-hill/phones",
                "schools/elm-row/school.yaml: no document differs (1 composed)",
                "templates/visitors/template.sbn.md: 1 document rebuilt: trust/visitors",
                "templates/phones/history.yaml: 2 documents rebuilt: elm-row/phones, oak-hill/phones",
            ],
            Turns(run));
        Assert.Contains("not at all", _folder.Read("output/oak-hill/phones.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Watch_rebuilds_the_documents_that_show_a_saved_picture()
    {
        const string picture = """<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>""";
        _folder.Write("clauses/phones/way.svg", picture);
        _folder.Write("clauses/phones/loans.md", _folder.Read("clauses/phones/loans.md") + "\n![The way to the office](way.svg)\n");
        var run = Watch(() => _folder.Write("clauses/phones/way.svg", picture.Replace("40", "50", StringComparison.Ordinal)));
        Assert.Equal(["clauses/phones/way.svg: 2 documents rebuilt: elm-row/phones, oak-hill/phones"], Turns(run));
        Assert.Contains("alt=\"The way to the office\" width=\"50\"", _folder.Read("output/elm-row/phones.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Watch_keeps_what_was_there_while_sources_are_broken_and_then_rebuilds_all_that_was_saved()
    {
        string good = "";
        var run = Watch(
            () =>
            {
                good = _folder.Read("output/trust/visitors.html");
                _folder.Write("templates/visitors/template.sbn.md", "{{ nobody.knows }}\n");
            },
            () =>
            {
                Assert.Equal(good, _folder.Read("output/trust/visitors.html"));
                Replace(Clause, "Lessons: never.", "Lessons: not at all.");
            },
            () => _folder.Write("templates/visitors/template.sbn.md", "{{ front }}\n\n# Visitors\n\nMended.\n"));
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(2, Regex.Count(run.Error, "error PF2"));
        Assert.Equal(
            [
                "templates/visitors/template.sbn.md: nothing rebuilt, what was there stays",
                "clauses/phones/use.md: nothing rebuilt, what was there stays",
                "templates/visitors/template.sbn.md: 2 documents rebuilt: oak-hill/phones, trust/visitors",
            ],
            Turns(run));
    }

    [Fact]
    public void Watch_that_begins_with_broken_sources_builds_once_they_are_mended()
    {
        string whole = _folder.Read("policyforge.yaml");
        _folder.Write("policyforge.yaml", ":\n");
        var run = Watch(() => _folder.Write("policyforge.yaml", whole));
        Assert.Equal(["policyforge.yaml: 3 documents rebuilt: elm-row/phones, oak-hill/phones, trust/visitors"], Turns(run));
    }

    [Fact]
    public void Watch_ignores_temporary_files_and_saves_without_a_change()
    {
        var run = Watch(
            () => _folder.Write("clauses/phones/.use.md.swp", "x"),
            () => _folder.Write("clauses/phones/use.md~", "x"),
            () => _folder.Write("clauses/phones/4913", "x"),
            () => _folder.Write("output/notes.txt", "x"),
            () => _folder.Write(Clause, _folder.Read(Clause)));
        Assert.Empty(Turns(run));
        Assert.Equal("", run.Error);
    }

    [Fact]
    public void Watch_follows_files_and_folders_that_come_and_go()
    {
        var files = SmallWorkspace.Files();
        var run = Watch(
            () =>
            {
                foreach (var (path, text) in files.Where(file => file.Key.StartsWith("templates/visitors/", StringComparison.Ordinal)))
                    _folder.Write(path.Replace("visitors", "callers", StringComparison.Ordinal), text);
            },
            () => Directory.Delete(_folder["templates/callers"], recursive: true),
            () => File.Delete(_folder["schools/elm-row/clauses/phones/use.md"]));
        Assert.Equal(
            [
                "templates/callers/policy.yaml, templates/callers/template.sbn.md: 1 document rebuilt: trust/callers",
                "templates/callers/policy.yaml, templates/callers/template.sbn.md: no document differs, 2 files removed (3 composed)",
                "schools/elm-row/clauses/phones/use.md: 1 document rebuilt: elm-row/phones",
            ],
            Turns(run));
        Assert.False(Directory.Exists(_folder["output/trust/callers.html"]));
    }

    [Fact]
    public void Watch_leaves_what_a_build_of_everything_would_leave()
    {
        Watch(() => Replace(Clause, "Lessons: never.", "Lessons: not at all."), () => Replace("schools/oak-hill/school.yaml", "Oak Hill Primary", "Oak Hill Junior"));
        var run = CommandRun.Of(_folder.Path, "build", "--force");
        Assert.Equal("0 files written to output, 6 unchanged.\n", run.Output);
    }

    [Theory]
    [InlineData("--commit", "HEAD")]
    [InlineData("--version", "1.0")]
    [InlineData("--report", "json")]
    [InlineData("--strict", null)]
    public void Watch_with_an_option_that_makes_no_sense_is_refused(string option, string? value)
    {
        var run = CommandRun.Of(_folder.Path, ["build", "--watch", option, .. value is null ? Array.Empty<string>() : [value]]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"--watch and {option}", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["output"]));
    }

    private CommandRun Watch(params Action[] steps)
    {
        var changes = new ScriptedChanges(steps);
        return CommandRun.With(_folder.Path, environment => environment with { WatchFolder = _ => changes, Cancellation = changes.Interruption }, "build", "--watch");
    }

    private void Replace(string path, string old, string with)
    {
        string text = _folder.Read(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        _folder.Write(path, text.Replace(old, with, StringComparison.Ordinal));
    }

    /// <summary>The line of each turn, without the time of day and how long it took.</summary>
    private static string[] Turns(CommandRun run) => [.. Turn().Matches(run.Output).Select(match => Seconds().Replace(match.Groups[1].Value, ""))];

    [GeneratedRegex(@"^\d\d:\d\d:\d\d  (.*)$", RegexOptions.Multiline)]
    private static partial Regex Turn();

    [GeneratedRegex(@" in \d+\.\d s| \(\d+\.\d s\)")]
    private static partial Regex Seconds();
}
