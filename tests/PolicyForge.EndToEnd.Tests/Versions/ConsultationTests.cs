using PolicyForge.EndToEnd.Tests.Running;
using PolicyForge.TestSupport;

namespace PolicyForge.EndToEnd.Tests.Versions;

/// <summary>What must be consulted on is not approved before it was.</summary>
public sealed class ConsultationTests : IDisposable
{
    private static readonly string[] Approval = ["--minor", "--summary", "Approved", "--status", "approved", "--approved-by", "Board", "--on", "2026-11-20"];

    private readonly TemporaryRepository _folder = new();

    public ConsultationTests()
    {
        var files = SmallWorkspace.Files();
        files["templates/phones/policy.yaml"] += "consultation: { with: [JCC], required_for: [varied-clause, new-version] }\n";
        SmallWorkspace.WriteTo(_folder.Path, files);
        _folder.Commit("First");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Release_approved_without_consultation_is_PF5316_and_changes_nothing()
    {
        string head = _folder.Git("rev-parse", "HEAD");
        var run = Release(2, ["phones", .. Approval]);
        Assert.Contains("PF5316: phones 1.1 cannot be approved: its policy.yaml requires consultation (JCC) on a new version", run.Error);
        Assert.Contains("--consulted", run.Error);
        Assert.Equal((head, ""), (_folder.Git("rev-parse", "HEAD"), _folder.Git("status", "--porcelain")));
    }

    [Fact]
    public void Release_approved_after_consultation_on_the_same_text_is_made()
    {
        Release(0, "phones", "--minor", "--summary", "For the JCC", "--status", "in-consultation");
        Release(0, ["phones", .. Approval]);
        Change();
        Assert.Contains("PF5316", Release(2, ["phones", .. Approval]).Error);
    }

    [Fact]
    public void Release_approved_of_a_text_changed_after_the_consultation_is_PF5317_with_the_clauses()
    {
        Release(0, "phones", "--minor", "--summary", "For the JCC", "--status", "in-consultation");
        Change();
        Assert.Contains("PF5317: phones 1.2 cannot be approved: version 1.1 went to consultation (JCC), and the text of phones/loans has changed since.", Release(2, ["phones", .. Approval]).Error);
        Release(0, ["phones", .. Approval, "--consulted", "JCC, 12 November 2026: agreed as amended"]);
        Assert.Contains("consulted: \"JCC, 12 November 2026: agreed as amended\"", _folder.Read("templates/phones/history.yaml"));
        Assert.Contains("Consulted: JCC, 12 November 2026: agreed as amended", _folder.Git("log", "-1", "--format=%(trailers:only)"));
    }

    [Fact]
    public void Release_of_a_school_needs_consultation_for_its_own_words_alone()
    {
        Assert.Contains("on the school's own text of phones/use", Release(2, ["phones", "--school", "elm-row", .. Approval]).Error);
        Release(0, ["phones", "--school", "oak-hill", .. Approval]);
        Release(0, ["phones", "--school", "elm-row", .. Approval, "--consulted", "Staff meeting, 2 November 2026: agreed"]);
        Change();
        Release(0, ["phones", "--school", "elm-row", .. Approval]);
    }

    [Fact]
    public void Release_of_a_school_waits_for_the_trusts_text()
    {
        Release(0, "phones", "--minor", "--summary", "For the JCC", "--status", "in-consultation");
        Assert.Contains("PF5319: oak-hill/phones 1.2 cannot be approved: it holds the trust's text, whose version 1.1 is in consultation", Release(2, ["phones", "--school", "oak-hill", .. Approval]).Error);
        Release(0, ["phones", .. Approval]);
        Release(0, ["phones", "--school", "oak-hill", .. Approval]);
    }

    [Fact]
    public void Release_without_change_needs_no_consultation() =>
        Release(0, "phones", "--no-change", "--approved-by", "Board", "--on", "2026-11-20");

    private void Change()
    {
        _folder.Write("clauses/phones/loans.md", _folder.Read("clauses/phones/loans.md").Replace("Loans follow", "All loans follow"));
        _folder.Commit("Change");
    }

    private CommandRun Release(int exitCode, params string[] arguments)
    {
        var run = CommandRun.Of(_folder.Path, ["release", .. arguments]);
        Assert.True(run.ExitCode == exitCode, $"{run.ExitCode}: {run.Error}");
        return run;
    }
}
