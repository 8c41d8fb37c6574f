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
        Assert.Contains(notices, notice => notice.GetProperty("file").GetString() == "elm-row/notice-to-governors" && notice.GetProperty("policies")[0].GetProperty("passages").GetInt32() == 1);
        Assert.Contains("PF5603", json.RootElement.GetRawText(), StringComparison.Ordinal);
        _repository.Refused("PF9003", "notice", "--since", "31/31/2026");
        _repository.Refused("PF9101", "notice", "--school", "oka-hill");
    }

    private MimeMessage Mail(string name) => MimeMessage.Load(PathOf(name));

    private string PathOf(string name) => Path.Combine(_repository.Folder.Path, "output", "notices", name + ".eml");

    private void Release(string version, string status, string summary) =>
        _repository.Run(0, ["release", "phones", "--as", version, "--status", status, "--summary", summary, .. status == "approved" ? (string[])["--approved-by", "Trust Board", "--on", "2026-11-20"] : []]);
}
