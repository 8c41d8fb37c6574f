using System.IO.Compression;
using System.Net;
using PolicyForge.Studio.Tests.Running;

namespace PolicyForge.Studio.Tests.Pages;

/// <summary>From a clause of the school's own to an approved version.</summary>
public sealed class ConsultAndApproveTests : IClassFixture<OneStudio>
{
    private const string Policy = "/schools/meadow-bank/policies/social-media";
    private const string Clause = Policy + "/clauses/social-media/contact-with-learners";
    private const string Consult = Policy + "/consult";

    private readonly RunningStudio _studio;

    public ConsultAndApproveTests(OneStudio one)
    {
        _studio = one.Studio;
        Sample.Reset();
    }

    private SampleCopy Sample => _studio.Sample;

    [Fact]
    public async Task School_adapts_consults_and_approves()
    {
        using var visitor = await _studio.EnterAsync();
        await visitor.PostAsync(Clause, ("action", "save"), ("reason", "Many of our staff are parents too"), ("text", "Staff tell the {{ terms.head }}."));
        Assert.Contains("cannot be approved", (await visitor.GetAsync(Policy + "/approve")).Text);

        var opened = await visitor.PostAsync(Consult, ("action", "open"), ("clause", "social-media/contact-with-learners"), ("with", "NEU"), ("with", "UNISON"), ("closes", "2026-12-11"), ("why", "New words"));
        Assert.Contains("open, 13 days left", opened.Text);
        Assert.Equal("Keith Marchbanks", Sample.Git("log", "-1", "--format=%an"));
        using (var pack = new ZipArchive(new MemoryStream(await visitor.DownloadAsync(Consult + "/pack.zip"))))
            Assert.Equal(["1-covering-note.docx", "2-comparison.docx", "2-comparison.html", "3-schedule-of-clauses.docx", "4-response-form.docx"], pack.Entries.Select(entry => entry.Name).Order(StringComparer.Ordinal));

        Assert.Contains("not answered yet", opened.Text);
        await visitor.PostAsync(Consult, ("action", "answer"), ("from", "NEU"), ("answer", "agree"), ("on", "2026-12-01"), ("by", "Ada Marsh"));
        var answered = await visitor.PostAsync(Consult, ("action", "answer"), ("from", "UNISON"), ("said", "<b>Fine</b> by us"), ("on", "2026-12-01"));
        Assert.Contains("<b>Fine</b> by us", answered.Text);
        Assert.Empty(answered.Page.QuerySelectorAll("td b"));

        var closed = await visitor.PostAsync(Consult, ("action", "close"), ("outcome", "agreed"), ("date", "2026-11-28"), ("minute", "JCC/26/07"));
        Assert.Contains("agreed, 28 November 2026", closed.Text);

        var approved = await visitor.PostAsync(Policy + "/approve", ("by", "Local Governing Body"), ("on", "2026-11-28"), ("minute", "LGB/26/61"));
        Assert.Contains("is approved as version", approved.Text);
        Assert.Contains("minute: LGB/26/61", Sample.Read("schools/meadow-bank/policies/social-media/history.yaml"));
        Assert.Equal("Keith Marchbanks", Sample.Git("log", "-1", "--format=%an"));
        Assert.Equal("", Sample.Git("status", "--porcelain"));
    }

    [Fact]
    public async Task Approval_that_a_rule_stands_against_is_refused_with_what_was_typed()
    {
        using var visitor = await _studio.EnterAsync();
        await visitor.PostAsync(Clause, ("action", "save"), ("reason", "Ours"), ("text", "Staff tell the {{ terms.head }}."));
        string head = Sample.Git("rev-parse", "HEAD");
        var answer = await visitor.PostAsync(Policy + "/approve", ("by", "Local Governing Body"), ("on", "2026-11-28"), ("minute", "LGB/26/61"));
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("was not approved", answer.Text);
        Assert.Equal("LGB/26/61", answer.Page.QuerySelector("#minute")!.GetAttribute("value"));
        Assert.Equal(head, Sample.Git("rev-parse", "HEAD"));
    }

    [Theory]
    [InlineData("action=open&closes=sometime", "is not a date")]
    [InlineData("action=open&closes=2026-01-01", "close")]
    [InlineData("action=answer&from=NEU&answer=agree", "No consultation")]
    [InlineData("action=close&outcome=agreed&date=2026-11-28", "No consultation")]
    [InlineData("action=close&outcome=nonsense&date=2026-11-28", "how the consultation ended")]
    public async Task Form_that_cannot_be_taken_says_why_and_changes_nothing(string form, string said)
    {
        using var visitor = await _studio.EnterAsync();
        string head = Sample.Git("rev-parse", "HEAD");
        var answer = await visitor.PostFromAsync("/you", Consult, [.. form.Split('&').Select(field => (field.Split('=')[0], field.Split('=')[1]))]);
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains(said, answer.Page.QuerySelector(".findings")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(head, Sample.Git("rev-parse", "HEAD"));
    }

    [Fact]
    public async Task File_that_is_no_answer_is_refused_in_words()
    {
        using var visitor = await _studio.EnterAsync();
        const string Open = "/schools/larkrise-hollow/policies/staff-code-of-conduct/consult";
        string head = Sample.Git("rev-parse", "HEAD");
        var answer = await visitor.UploadAsync(Open, ("../../evil.docx", "no word file at all"u8.ToArray()), ("action", "answer"), ("from", "GMB"), ("on", "2026-11-28"));
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.NotEmpty(answer.Page.QuerySelectorAll(".findings li"));
        Assert.Equal(head, Sample.Git("rev-parse", "HEAD"));
        Assert.Equal("", Sample.Git("status", "--porcelain"));
    }

    [Fact]
    public async Task Form_that_a_union_sent_back_is_put_to_its_clauses()
    {
        using var visitor = await _studio.EnterAsync();
        const string Open = "/schools/larkrise-hollow/policies/staff-code-of-conduct/consult";
        using var pack = new ZipArchive(new MemoryStream(await visitor.DownloadAsync(Open + "/pack.zip")));
        using var form = new MemoryStream();
        await pack.GetEntry("4-response-form.docx")!.Open().CopyToAsync(form);
        var answer = await visitor.UploadAsync(Open, ("returned.docx", form.ToArray()), ("action", "answer"), ("from", "GMB"), ("on", "2026-11-28"));
        // An empty form is known as this consultation's, and as empty.
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("PF8257", answer.Text);
    }

    [Fact]
    public async Task Details_are_filled_in()
    {
        using var visitor = await _studio.EnterAsync();
        const string Details = "/schools/meadow-bank/details";
        var page = await visitor.GetAsync(Details);
        Assert.Equal("by 9.30am", page.Page.QuerySelector("[name='slot:safeguarding/absence.first_call']")!.GetAttribute("value"));
        var answer = await visitor.PostAsync(page, Details, ("slot:safeguarding/absence.first_call", "by 9.15am: \"at once\""), ("slot:data-protection/cameras.camera_retention_days", "14"));
        Assert.Contains("Saved: 1 detail.", answer.Text);
        Assert.Contains("first_call: \"by 9.15am: \\\"at once\\\"\"", Sample.Read("schools/meadow-bank/school.yaml"));
        Assert.Equal("1\t1\tschools/meadow-bank/school.yaml", Sample.Git("show", "--numstat", "--format=", "HEAD"));
        var wrong = await visitor.PostAsync(Details, ("slot:data-protection/cameras.camera_retention_days", "a fortnight"));
        Assert.Equal(HttpStatusCode.Conflict, wrong.Status);
        Assert.Equal("a fortnight", wrong.Page.QuerySelector("[name='slot:data-protection/cameras.camera_retention_days']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Home_shows_what_waits_and_its_cells_open()
    {
        using var visitor = await _studio.EnterAsync();
        var home = await visitor.GetAsync("/");
        Assert.Equal(Sample.Read("policyforge.yaml").Split("schools: [")[1].Split(']')[0].Split(',').Length, home.Page.QuerySelectorAll("table.map tbody tr").Length);
        string[] cells = [.. home.Page.QuerySelectorAll("table.map td a").Select(cell => cell.GetAttribute("href")!).Distinct()];
        Assert.NotEmpty(cells);
        foreach (string address in home.Page.QuerySelectorAll("main ul.needs a").Select(link => link.GetAttribute("href")!).Concat(cells.Take(3)).Distinct())
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(address)).Status);
    }
}
