using System.Net;
using PolicyForge.Studio.Tests.Running;

namespace PolicyForge.Studio.Tests.Pages;

/// <summary>Adapting a clause: what is saved, in whose name, and what is never lost.</summary>
public sealed class ClauseTests : IClassFixture<OneStudio>
{
    private const string Clause = "/schools/meadow-bank/policies/social-media/clauses/social-media/contact-with-learners";
    private const string File = "schools/meadow-bank/clauses/social-media/contact-with-learners.md";
    private const string Words = "Staff tell the {{ terms.head }} of any contact with a {{ terms.learner }} outside work.";

    private readonly RunningStudio _studio;

    public ClauseTests(OneStudio one)
    {
        _studio = one.Studio;
        Sample.Reset();
    }

    private SampleCopy Sample => _studio.Sample;

    [Fact]
    public async Task Save_writes_the_schools_text_and_commits_it_in_the_persons_name()
    {
        using var visitor = await _studio.EnterAsync("Joanne Tillotson", "pastoral@meadowbank.example");
        var page = await visitor.PostAsync(Clause, ("action", "save"), ("reason", "Many of our staff are parents too"), ("text", Words));
        Assert.Contains("Saved: Contact with learners", page.Text);
        Assert.Contains($"\n---\n{Words}\n", Sample.Read(File));
        Assert.Equal("Joanne Tillotson <pastoral@meadowbank.example>", Sample.Git("log", "-1", "--format=%an <%ae>"));
        Assert.Equal("Keith Marchbanks", Sample.Git("log", "-1", "--format=%cn"));
        Assert.Equal(File, Sample.Git("show", "--name-only", "--format=", "HEAD"));
        Assert.Equal("", Sample.Git("status", "--porcelain"));
        string policy = (await visitor.GetAsync("/schools/meadow-bank/policies/social-media")).Text;
        Assert.Contains("adapted by the school", policy);
        Assert.Contains("Many of our staff are parents too", policy);
        Assert.Contains("Staff tell the headteacher of any contact with a pupil outside work.", (await visitor.GetAsync("/schools/meadow-bank/policies/social-media/print")).Text);
    }

    /// <summary>Hooks run in git's own program alone.</summary>
    [Fact]
    public async Task Save_is_in_the_persons_name_where_the_repository_has_hooks()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A hook is a shell script.");
        string hook = Path.Combine(Sample.Folder, ".git", "hooks", "commit-msg");
        Directory.CreateDirectory(Path.GetDirectoryName(hook)!);
        await System.IO.File.WriteAllTextAsync(hook, "#!/bin/sh\necho 'Seen-by: hook' >> \"$1\"\n", TestContext.Current.CancellationToken);
        if (!OperatingSystem.IsWindows()) System.IO.File.SetUnixFileMode(hook, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        try
        {
            using var visitor = await _studio.EnterAsync("Joanne Tillotson", "pastoral@meadowbank.example");
            Assert.Contains("Saved", (await visitor.PostAsync(Clause, ("action", "save"), ("reason", "Ours"), ("text", Words))).Text);
            Assert.Equal("Joanne Tillotson <pastoral@meadowbank.example>, by Keith Marchbanks", Sample.Git("log", "-1", "--format=%an <%ae>, by %cn"));
            Assert.Contains("Seen-by: hook", Sample.Git("log", "-1", "--format=%B"));
        }
        finally
        {
            System.IO.File.Delete(hook);
        }
    }

    [Fact]
    public async Task Second_save_changes_the_words_and_nothing_else_of_the_file()
    {
        using var visitor = await _studio.EnterAsync();
        await visitor.PostAsync(Clause, ("action", "save"), ("reason", "A reason: with \"signs\""), ("text", Words));
        string front = Sample.Read(File).Split("\n---\n")[0];
        await visitor.PostAsync(Clause, ("action", "save"), ("text", "Other words.\r\n\r\n- one\r\n- two\r\n"));
        Assert.Equal($"{front}\n---\nOther words.\n\n- one\n- two\n", Sample.Read(File));
        string head = Sample.Git("rev-parse", "HEAD");
        Assert.Contains("Nothing was changed", (await visitor.PostAsync(Clause, ("action", "save"), ("text", "Other words.\n\n- one\n- two"))).Text);
        Assert.Equal(head, Sample.Git("rev-parse", "HEAD"));
    }

    [Fact]
    public async Task Of_two_who_write_at_once_the_second_is_shown_the_firsts_text_and_loses_nothing()
    {
        using var first = await _studio.EnterAsync("Hannah Ellwood", "head@meadowbank.example");
        using var second = await _studio.EnterAsync("Lorna Petrie", "clerk@meadowbank.example");
        var openedBySecond = await second.GetAsync(Clause);
        await first.PostAsync(Clause, ("action", "save"), ("reason", "Ours"), ("text", "The words of the first."));
        string saved = Sample.Git("rev-parse", "HEAD");

        var answer = await second.PostAsync(openedBySecond, Clause, ("action", "save"), ("reason", "Mine"), ("text", "The words of the second."));
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Somebody else has saved this clause since you began: Hannah Ellwood", answer.Text);
        Assert.Contains("The words of the first.", answer.Page.QuerySelector("[role=alert] pre")!.TextContent);
        Assert.Equal("The words of the second.", answer.Page.QuerySelector("#text")!.TextContent);
        Assert.Equal(saved, Sample.Git("rev-parse", "HEAD"));

        Assert.Contains("The words of the second.", (await second.GetAsync(Clause)).Page.QuerySelector("#text")!.TextContent);
        Assert.DoesNotContain("The words of the second.", (await first.GetAsync(Clause)).Body);
        await second.PostAsync(answer, Clause, ("action", "save"), ("text", "The words of both."));
        Assert.EndsWith("\n---\nThe words of both.\n", Sample.Read(File));
        Assert.Equal("Lorna Petrie", Sample.Git("log", "-1", "--format=%an"));
    }

    [Fact]
    public async Task Change_of_the_trusts_text_meanwhile_is_noticed_too()
    {
        using var visitor = await _studio.EnterAsync();
        var opened = await visitor.GetAsync(Clause);
        const string Trust = "clauses/social-media/contact-with-learners.md";
        Sample.Commit(Trust, Sample.Read(Trust) + "\nA sentence more.\n");
        var answer = await visitor.PostAsync(opened, Clause, ("action", "save"), ("reason", "Ours"), ("text", "Words."));
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("A sentence more.", answer.Page.QuerySelector("[role=alert] pre")!.TextContent);
        Assert.False(Sample.Has(File));
    }

    [Fact]
    public async Task Words_that_are_kept_outlive_the_studio()
    {
        using (var visitor = await _studio.EnterAsync())
        {
            Assert.Contains("begun", (await visitor.PostAsync(Clause, ("action", "preview"), ("reason", "Ours"), ("text", "Half a sentence"))).Text);
        }

        Assert.Equal("", Sample.Git("status", "--porcelain"));
        await using var again = await RunningStudio.StartAsync(Sample);
        using var later = await again.EnterAsync();
        Assert.Equal("Half a sentence", (await later.GetAsync(Clause)).Page.QuerySelector("#text")!.TextContent.TrimEnd('\n'));
        Assert.Contains("Contact with learners", (await later.GetAsync("/")).Page.QuerySelector("#drafts + ul")!.TextContent);
        using var other = await again.EnterAsync("Somebody Else", "else@meadowbank.example");
        Assert.DoesNotContain("Half a sentence", (await other.GetAsync(Clause)).Body);
        await later.PostAsync(Clause, ("action", "discard"));
        Assert.DoesNotContain("Half a sentence", (await later.GetAsync(Clause)).Body);
    }

    [Fact]
    public async Task Preview_prints_what_was_begun_with_the_numbers_it_will_have()
    {
        using var visitor = await _studio.EnterAsync();
        string before = (await visitor.GetAsync(Clause + "/preview")).Text;
        await visitor.PostAsync(Clause, ("action", "preview"), ("reason", ""), ("text", "The {{ terms.head }} is told.\n\nThen the {{ terms.learner }} is."));
        var preview = await visitor.GetAsync(Clause + "/preview");
        Assert.Contains("The headteacher is told.", preview.Text);
        Assert.DoesNotContain("Introduction", preview.Text);
        Assert.DoesNotContain("Approved", preview.Text);
        Assert.NotEqual(before, preview.Text);
        Assert.Matches(@"\d+\.1", preview.Text);
        Assert.False(Sample.Has(File));
        Assert.Contains("sandbox", preview.Headers["Content-Security-Policy"]);
    }

    [Theory]
    [InlineData("<script>alert(1)</script> words")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("[a link](javascript:alert(1))")]
    [InlineData("</textarea><script>alert(1)</script>")]
    public async Task Markup_in_a_schools_text_is_not_live_anywhere(string text)
    {
        using var visitor = await _studio.EnterAsync("<script>alert(2)</script>x", "a@example.org");
        if ((await visitor.GetAsync("/")).Address.AbsolutePath == "/you") await visitor.PostAsync("/you", ("action", "name"), ("name", "Keith"), ("email", "k@example.org"));
        await visitor.PostAsync(Clause, ("action", "preview"), ("reason", text), ("text", text));
        await visitor.PostAsync(Clause, ("action", "save"), ("reason", text), ("text", text));
        foreach (string address in new[] { Clause, Clause + "/preview", "/schools/meadow-bank/policies/social-media", "/schools/meadow-bank/policies/social-media/print", "/changes", "/" })
        {
            var answer = await visitor.GetAsync(address);
            Assert.Empty(answer.Page.QuerySelectorAll("script:not([src]), [onerror], [onload], a[href^='javascript']"));
            Assert.All(answer.Page.QuerySelectorAll("script"), script => Assert.StartsWith("/assets/", script.GetAttribute("src")));
        }
    }

    [Theory]
    [InlineData("Ask at Aldergate Academy.", "Aldergate")]
    [InlineData("See {{ xref \"nowhere-at-all\" }}.", "nowhere-at-all")]
    [InlineData("A {{ terms.lerner }}.", "lerner")]
    [InlineData("   ", "no words")]
    public async Task Text_that_would_be_wrong_is_not_saved_and_not_lost(string text, string said)
    {
        using var visitor = await _studio.EnterAsync();
        string head = Sample.Git("rev-parse", "HEAD");
        var answer = await visitor.PostAsync(Clause, ("action", "save"), ("reason", "Ours"), ("text", text));
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains(said, answer.Page.QuerySelector(".findings")!.TextContent);
        Assert.Contains("How to mend it", answer.Text);
        Assert.Equal(text.Trim(), answer.Page.QuerySelector("#text")!.TextContent.Trim());
        Assert.Equal(head, Sample.Git("rev-parse", "HEAD"));
        Assert.False(Sample.Has(File));
    }

    [Fact]
    public async Task Central_clause_can_be_read_and_not_written()
    {
        using var visitor = await _studio.EnterAsync();
        var policy = await visitor.GetAsync("/schools/meadow-bank/policies/social-media");
        string central = policy.Page.QuerySelectorAll("table.clauses a").First(link => link.TextContent == "Read it").GetAttribute("href")!;
        Assert.Null((await visitor.GetAsync(central)).Page.QuerySelector("textarea"));
        string head = Sample.Git("rev-parse", "HEAD");
        var answer = await visitor.PostFromAsync("/you", central, ("action", "save"), ("base", ""), ("reason", "Ours"), ("text", "Words."));
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal(head, Sample.Git("rev-parse", "HEAD"));
    }

    [Fact]
    public async Task Change_is_taken_back_as_a_change_of_its_own()
    {
        using var visitor = await _studio.EnterAsync();
        await visitor.PostAsync(Clause, ("action", "save"), ("reason", "Ours"), ("text", "First."));
        await visitor.PostAsync(Clause, ("action", "save"), ("text", "Second."));
        string second = Sample.Git("rev-parse", "HEAD"), first = Sample.Git("rev-parse", "HEAD~1");
        Assert.Contains("has been changed again since", (await visitor.PostAsync("/changes", ("change", first))).Text);
        Assert.Contains("Taken back", (await visitor.PostAsync("/changes", ("change", second))).Text);
        Assert.EndsWith("\n---\nFirst.\n", Sample.Read(File));
        Assert.Contains("Taken back", (await visitor.PostAsync("/changes", ("change", first))).Text);
        Assert.False(Sample.Has(File));
        Assert.Equal("", Sample.Git("status", "--porcelain"));
        Assert.Equal("4", Sample.Git("rev-list", "--count", $"{first}~1..HEAD"));
    }

    [Theory]
    [InlineData("HEAD")]
    [InlineData("")]
    [InlineData("--all")]
    [InlineData("0000000000000000000000000000000000000000")]
    public async Task Change_that_is_not_named_by_its_whole_id_is_not_taken_back(string id)
    {
        using var visitor = await _studio.EnterAsync();
        string head = Sample.Git("rev-parse", "HEAD");
        Assert.Contains("no change", (await visitor.PostAsync("/changes", ("change", id))).Text);
        Assert.Equal(head, Sample.Git("rev-parse", "HEAD"));
    }

    [Fact]
    public async Task School_goes_back_to_the_trusts_text()
    {
        using var visitor = await _studio.EnterAsync();
        await visitor.PostAsync(Clause, ("action", "save"), ("reason", "Ours"), ("text", "Ours."));
        Assert.Contains("The trust's text stands again", (await visitor.PostAsync(Clause, ("action", "remove"))).Text);
        Assert.False(Sample.Has(File));
        Assert.Equal("", Sample.Git("status", "--porcelain"));
    }
}
