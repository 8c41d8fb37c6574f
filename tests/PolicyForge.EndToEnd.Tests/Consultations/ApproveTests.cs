using System.IO.Compression;
using PolicyForge.EndToEnd.Tests.OwnText;

namespace PolicyForge.EndToEnd.Tests.Consultations;

/// <summary>A version is signed off, or it is said what stands against it.</summary>
public sealed class ApproveTests : IDisposable
{
    private static readonly string[] Elm = ["phones", "--school", "elm-row"];
    private static readonly string[] Approval = ["approve", .. Elm, "--by", "Local Governing Body", "--on", "2027-01-20", "--minute", "LGB/27/03"];

    private readonly OwnTextRepository _repository = new();

    public ApproveTests()
    {
        _repository.Folder.Write("templates/phones/policy.yaml", _repository.Folder.Read("templates/phones/policy.yaml") + "consultation: { with: [JCC], required_for: [varied-clause] }\n");
        _repository.Folder.Write("templates/phones/template.sbn.md", _repository.Folder.Read("templates/phones/template.sbn.md") + "\n::: signature date\n- Chair\n:::\n");
        _repository.Folder.Commit("Consult");
    }

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Approve_waits_for_the_consultation_and_for_its_very_text()
    {
        _repository.Refused("PF5316", Approval);
        _repository.Run(0, ["consult", "open", .. Elm, "--with", "NEU", "--opened", "2026-11-20", "--closes", "2026-12-11"]);
        _repository.Refused("PF8240", Approval);
        _repository.Run(0, ["consult", "close", .. Elm, "--outcome", "agreed", "--date", "2026-12-15"]);
        _repository.Refused("PF8242", ["approve", .. Elm, "--by", "Board", "--on", "2026-12-01"]);
        _repository.Change(OwnTextRepository.OfElm, "private study", "quiet study");
        Assert.Contains("phones/use", _repository.Refused("PF8241", Approval), StringComparison.Ordinal);
        _repository.Change(OwnTextRepository.OfElm, "quiet study", "private study");
        _repository.Run(0, Approval);
        string history = _repository.Folder.Read("schools/elm-row/policies/phones/history.yaml");
        Assert.Contains("version: \"2.0\"\n    date: 2027-01-20", history, StringComparison.Ordinal);
        Assert.Contains("minute: LGB/27/03\n      next_review: 2028-01-20\n", history, StringComparison.Ordinal);
    }

    [Fact]
    public void Approve_asks_after_slot_values_where_the_policy_says_so()
    {
        string[] oak = ["phones", "--school", "oak-hill"];
        string[] approval = ["approve", .. oak, "--by", "Local Governing Body", "--on", "2027-01-20"];
        _repository.Run(0, "slots", "--school", "oak-hill", "--set", "phones/use.kept_in=the locked trolley");
        _repository.Folder.Commit("templates/phones/policy.yaml", _repository.Folder.Read("templates/phones/policy.yaml").Replace("[varied-clause]", "[varied-clause, slot-value]", StringComparison.Ordinal), "Slots too");
        Assert.Contains("what the school fills into phones/use", _repository.Refused("PF5316", approval), StringComparison.Ordinal);
        _repository.Run(0, ["consult", "open", .. oak, "--with", "NEU", "--opened", "2026-11-20", "--closes", "2026-12-11"]);
        _repository.Run(0, ["consult", "close", .. oak, "--outcome", "agreed", "--date", "2026-12-15"]);
        _repository.Run(0, "slots", "--school", "oak-hill", "--set", "phones/use.kept_in=the safe");
        Assert.Contains("phones/use", _repository.Refused("PF8241", approval), StringComparison.Ordinal);
        _repository.Run(0, "slots", "--school", "oak-hill", "--set", "phones/use.kept_in=the locked trolley");
        _repository.Run(0, approval);
    }

    [Fact]
    public void Approve_with_an_override_is_recorded_and_printed_with_the_person()
    {
        _repository.Refused("PF8244", [.. Approval, "--override", "The law applies from Monday"]);
        _repository.Run(0, [.. Approval, "--override", "The law applies from Monday", "--override-by", "W. Castell"]);
        Assert.Contains("override:\n      reason: The law applies from Monday\n      by: W. Castell\n", _repository.Folder.Read("schools/elm-row/policies/phones/history.yaml"), StringComparison.Ordinal);
        Assert.Contains("Override by W. Castell: The law applies from Monday", _repository.Run(0, ["history", .. Elm]).Output, StringComparison.Ordinal);
        Assert.Contains("on the responsibility of W. Castell", _repository.Run(0, ["show", .. Elm]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Approve_refuses_a_text_further_behind_than_the_trust_allows()
    {
        _repository.Folder.Commit("policyforge.yaml", _repository.Folder.Read("policyforge.yaml") + "  own_text_may_be_behind: 0\n", "Strict");
        string[] approval = [.. Approval, "--override-by", "Head", "--override", "x"];
        _repository.Change(OwnTextRepository.Trust, "decides.", "decides alone.");
        Assert.Contains("1 text behind", _repository.Refused("PF8243", Approval), StringComparison.Ordinal);
        _repository.Run(0, approval);
    }

    [Fact]
    public void Approve_signed_fills_the_signature_and_makes_the_file_final()
    {
        File.WriteAllBytes(Path.Combine(_repository.Folder.Path, "sign.png"), Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="));
        _repository.Refused("PF8245", [.. Approval, "--signed-by", "Wren Castell", "--signature", "none.png"]);
        _repository.Run(0, [.. Approval, "--signed-by", "Wren Castell", "--signature", "sign.png", "--override", "New", "--override-by", "Head"]);
        Assert.Contains("signature-2027-01-20.png", _repository.Folder.Git("show", "--format=", "--name-only", "HEAD"), StringComparison.Ordinal);
        _repository.Run(0, "build", "--school", "elm-row");
        using var zip = ZipFile.OpenRead(Path.Combine(_repository.Folder.Path, "output", "elm-row", "phones.docx"));
        Assert.Contains("<w:documentProtection w:edit=\"forms\" w:enforcement=\"true\"", Part(zip, "word/settings.xml"), StringComparison.Ordinal);
        Assert.Contains("_MarkAsFinal", Part(zip, "docProps/custom.xml"), StringComparison.Ordinal);
        Assert.Contains("Wren Castell", Part(zip, "word/document.xml"), StringComparison.Ordinal);
        Assert.Contains("20 January 2027", Part(zip, "word/document.xml"), StringComparison.Ordinal);
        _repository.Run(0, "verify");
        _repository.Run(0, "verify", "output/elm-row/phones.docx");
        _repository.Change(OwnTextRepository.OfElm, "private study", "quiet study");
        _repository.Run(0, "build", "--school", "elm-row");
        using var changed = ZipFile.OpenRead(Path.Combine(_repository.Folder.Path, "output", "elm-row", "phones.docx"));
        Assert.DoesNotContain("documentProtection", Part(changed, "word/settings.xml"), StringComparison.Ordinal);
    }

    private static string Part(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
