using System.Text.Json;
using MimeKit;
using PolicyForge.EndToEnd.Tests.OwnText;

namespace PolicyForge.EndToEnd.Tests.Notices;

/// <summary>Schools, governors and trustees are told what changes, why, from when, and what they have to do.</summary>
public sealed class NoticeTests : IDisposable
{
    private const string Policy = "templates/phones/policy.yaml";

    private readonly OwnTextRepository _repository = new();

    public NoticeTests()
    {
        _repository.Folder.Write(Policy, _repository.Folder.Read(Policy).Replace("approver: local governing body", "approver: Trust Board", StringComparison.Ordinal));
        _repository.Folder.Write("schools/oak-hill/school.yaml", _repository.Folder.Read("schools/oak-hill/school.yaml").TrimEnd() + "\nemail: office@oakhill.example\n");
        _repository.Folder.Commit("Address");
        Release("1.1", "approved", "First text");
    }

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Notice_of_what_waits_tells_governors_what_was_and_what_will_be()
    {
        _repository.Change(OwnTextRepository.Trust, "decides.", "decides within two days.");
        Release("1.2", "in-review", "A time limit for decisions");
        _repository.Run(0, "notice", "--by", "11/12/2026");
        string governors = Mail("oak-hill/notice-to-governors").TextBody!;
        Assert.Contains("note the changes. The Trust Board approves them for all schools.", governors, StringComparison.Ordinal);
        Assert.Contains("decides within two days.", governors, StringComparison.Ordinal);
        Assert.Contains("- A time limit for decisions.", governors, StringComparison.Ordinal);
        Assert.Contains("To come: Version 1.2, in review since 21 November 2026", governors, StringComparison.Ordinal);
        Assert.Contains("tell the", Mail("oak-hill/notice").TextBody, StringComparison.Ordinal);
        Assert.Contains("by 11 December 2026", Mail("oak-hill/notice").TextBody, StringComparison.Ordinal);
        Assert.Contains("approve version 1.2 by 11 December 2026", Mail("trust/notice-to-trustees").TextBody, StringComparison.Ordinal);
        // The same words on the page.
        string page = _repository.Folder.Read("output/notices/oak-hill/notice-to-governors.html");
        Assert.Contains("within two", page, StringComparison.Ordinal);
        Assert.Contains("A time limit for decisions.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Notice_asks_those_to_approve_whose_policy_it_is()
    {
        _repository.Change(Policy, "approver: Trust Board", "approver: Local governing body");
        _repository.Change(OwnTextRepository.Trust, "decides.", "decides within two days.");
        _repository.Run(0, "notice");
        Assert.Contains("approve the new version at your next meeting", Mail("oak-hill/notice-to-governors").TextBody!, StringComparison.Ordinal);
        Assert.False(File.Exists(PathOf("trust/notice-to-trustees")));
    }

    [Fact]
    public void Notice_since_a_day_tells_what_was_approved_after_it()
    {
        _repository.Change(OwnTextRepository.Trust, "decides.", "decides within two days.");
        _repository.Run(0, "approve", "phones", "--by", "Trust Board", "--on", "2026-11-30", "--minute", "TB/1", "--summary", "A time limit");
        _repository.Run(0, "notice", "--since", "2026-11-25", "--as-of", "2026-12-01");
        string school = Mail("oak-hill/notice").TextBody!;
        Assert.Contains("work by version 2.0 from 30 November 2026, and take older copies out of use.", school, StringComparison.Ordinal);
        Assert.Contains("Applied before: Version 1.1", school, StringComparison.Ordinal);
        Assert.Contains("approved by the Trust Board on 30 November 2026 (minute TB/1)", school, StringComparison.Ordinal);
        Assert.DoesNotContain("approve version", Mail("oak-hill/notice-to-governors").TextBody, StringComparison.Ordinal);
        Assert.Contains("PF5605", _repository.Run(0, "notice", "--since", "2026-12-01", "--as-of", "2026-12-01").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Notice_mails_are_drafts_with_the_document_and_the_same_each_time()
    {
        _repository.Change(OwnTextRepository.Trust, "decides.", "decides within two days.");
        _repository.Run(0, "notice", "phones", "--school", "oak-hill");
        byte[] first = File.ReadAllBytes(PathOf("oak-hill/notice"));
        var mail = Mail("oak-hill/notice");
        Assert.Equal("office@oakhill.example", Assert.Single(mail.To.Mailboxes).Address);
        Assert.Equal("1", mail.Headers["X-Unsent"]);
        var attached = Assert.Single(mail.Attachments.OfType<MimePart>());
        using var content = new MemoryStream();
        attached.Content!.DecodeTo(content);
        Assert.Equal(File.ReadAllBytes(Path.ChangeExtension(PathOf("oak-hill/notice"), ".docx")), content.ToArray());
        Assert.All(first, value => Assert.InRange(value, 0, 127));
        Assert.False(File.Exists(PathOf("trust/notice-to-trustees")));
        Directory.Delete(Path.Combine(_repository.Folder.Path, "output"), recursive: true);
        _repository.Run(0, "notice", "phones", "--school", "oak-hill");
        Assert.Equal(first, File.ReadAllBytes(PathOf("oak-hill/notice")));
    }

    [Fact]
    public void Notice_says_as_json_what_it_wrote_and_what_it_left_out()
    {
        Assert.Contains("PF5605", _repository.Run(0, "notice").Error, StringComparison.Ordinal);
        _repository.Change("clauses/phones/loans.md", "\n---\n", "\n---\nTelephones are numbered.\n\n");
        using var json = JsonDocument.Parse(_repository.Run(0, "notice", "--format", "json").Output);
        var notices = json.RootElement.GetProperty("notices").EnumerateArray().ToArray();
        Assert.Contains(notices, notice => notice.GetProperty("file").GetString() == "oak-hill/notice-to-governors" && notice.GetProperty("policies")[0].GetProperty("passages").GetInt32() == 1);
        // Elm Row had its draft already when the version came in, so what its copy said then nothing tells.
        Assert.Contains("PF5603", json.RootElement.GetRawText(), StringComparison.Ordinal);
        _repository.Refused("PF9003", "notice", "--since", "31/31/2026");
        _repository.Refused("PF9101", "notice", "--school", "oka-hill");
    }

    [Fact]
    public void Notice_gives_each_new_edition_its_own_date_and_begins_with_the_one_that_was_printed()
    {
        _repository.Change(OwnTextRepository.Trust, "decides.", "decides. See {{ cite \"travel-guidance\" }}.");
        Register(Edition(2024, ended: "2025-09-01"), Edition(2025, ended: null));
        // 2026 came out on 1 September and went into the register after this version, which prints 2025.
        Release("1.2", "approved", "Travel");
        Register(Edition(2024, ended: "2025-09-01"), Edition(2025, ended: "2026-09-01"), Edition(2026, ended: "2027-09-01"), Edition(2027, ended: null));
        _repository.Run(0, "notice", "phones", "--as-of", "2027-10-01");
        string school = Mail("oak-hill/notice").TextBody!;
        Assert.Contains("- Travel guidance 2026 took the place of Travel guidance 2025 on 1 September 2026.\n- Travel guidance 2027 took the place of Travel guidance 2026 on 1 September 2027.", school, StringComparison.Ordinal);
        Assert.DoesNotContain("2024", school, StringComparison.Ordinal);
        Assert.DoesNotContain("2027 took the place of Travel guidance 2025", school, StringComparison.Ordinal);
    }

    [Fact]
    public void Notice_says_from_when_an_edition_is_in_force_where_the_register_does_not_say_what_it_replaced()
    {
        _repository.Change(OwnTextRepository.Trust, "decides.", "decides. See {{ cite \"travel-guidance\" }}.");
        Register(Edition(2025, ended: null));
        Release("1.2", "approved", "Travel");
        Register(Edition(2025, ended: null), Edition(2026, ended: null).Replace("2026-09-01", "2026-12-01", StringComparison.Ordinal));
        _repository.Run(0, "notice", "phones", "--as-of", "2026-12-10");
        Assert.Contains("- Travel guidance 2026 is in force from 1 December 2026, where Travel guidance 2025 was cited before.", Mail("oak-hill/notice").TextBody!, StringComparison.Ordinal);
    }

    [Fact]
    public void Notice_tells_what_is_new_and_what_does_not_change()
    {
        _repository.Run(0, "release", "visitors", "--as", "0.1", "--status", "in-review", "--summary", "First draft");
        _repository.Run(0, "notice", "--by", "2026-12-11");
        string governors = Mail("trust/notice-to-trustees").TextBody!;
        Assert.Contains("The Visitors Policy is new, and not approved yet.", governors, StringComparison.Ordinal);
        Assert.Contains("which is new: read it, and approve version 0.1 by 11 December 2026", governors, StringComparison.Ordinal);
        Assert.Contains("Nothing changes in the Telephones Policy: what applies is the text that applies today.", governors, StringComparison.Ordinal);
        _repository.Run(0, "approve", "visitors", "--by", "Trust Board", "--on", "2026-11-30", "--minute", "TB/1");
        _repository.Run(0, "notice", "--since", "2026-11-25", "--as-of", "2026-12-01");
        Assert.Contains("which is new: note that version 1.0 applies from 30 November 2026, approved by the Trust Board on 30 November 2026 (minute TB/1).", Mail("trust/notice-to-trustees").TextBody!, StringComparison.Ordinal);
        Assert.Contains("the text that applied on 25 November 2026", Mail("trust/notice-to-trustees").TextBody!, StringComparison.Ordinal);
    }

    private void Register(params string[] editions) =>
        _repository.Folder.Commit("clauses/legislation.yaml", _repository.Folder.Read("clauses/legislation.yaml").Split("  - id: travel-guidance")[0] + string.Concat(editions), "Register");

    private static string Edition(int year, string? ended) =>
        $"  - id: travel-guidance-{year}\n    title: Travel guidance {year}\n    kind: guidance\n    edition_of: travel-guidance\n    in_force_from: {year}-09-01\n"
        + (ended is null ? "" : $"    repealed: {ended}\n    superseded_by: travel-guidance-{year + 1}\n");

    private MimeMessage Mail(string name) => MimeMessage.Load(PathOf(name));

    private string PathOf(string name) => Path.Combine(_repository.Folder.Path, "output", "notices", name + ".eml");

    private void Release(string version, string status, string summary) =>
        _repository.Run(0, ["release", "phones", "--as", version, "--status", status, "--summary", summary, .. status == "approved" ? (string[])["--approved-by", "Trust Board", "--on", "2026-11-20"] : []]);
}
