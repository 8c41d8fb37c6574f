using System.IO.Compression;
using System.Text.Json;
using PolicyForge.EndToEnd.Tests.OwnText;

namespace PolicyForge.EndToEnd.Tests.Consultations;

/// <summary>Two schools vary a clause and consult three unions; the law changes while the text is with them; it ends with two policies that governors have signed off.</summary>
public sealed class WholeStoryTests : IDisposable
{
    private const string Unions = "NEU,NASUWT,UNISON";
    private static readonly string[] Elm = ["phones", "--school", "elm-row"];
    private static readonly string[] Oak = ["phones", "--school", "oak-hill"];

    private readonly OwnTextRepository _repository = new();

    public WholeStoryTests()
    {
        _repository.Folder.Write("policyforge.yaml", _repository.Folder.Read("policyforge.yaml") + "  own_text_may_be_behind: 0\n");
        _repository.Folder.Write("templates/phones/policy.yaml", _repository.Folder.Read("templates/phones/policy.yaml") + "consultation: { with: [JCC], required_for: [varied-clause, new-version] }\n");
        _repository.Folder.Write("templates/phones/template.sbn.md", _repository.Folder.Read("templates/phones/template.sbn.md").Replace("{{ if !(varied) }}", "{{ if agreed }}", StringComparison.Ordinal) + "\n::: signature date\n- Chair\n:::\n");
        _repository.Folder.Commit("How we consult");
    }

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Two_schools_three_unions_and_a_change_in_the_law_end_with_two_packs()
    {
        // The trust agrees its text with the unions, and approves it.
        Do("2026-03-02", "consult", "open", "phones", "--with", Unions, "--closes", "2026-03-20");
        Do("2026-03-24", "consult", "close", "phones", "--outcome", "agreed", "--date", "2026-03-24", "--minute", "JCC/26/02");
        _repository.Run(0, "approve", "phones", "--by", "Trust Board", "--on", "2026-03-26", "--minute", "TB/26/11");
        Assert.True(IsAgreed("oak-hill"));

        // Each school has a need of its own, and puts it to the unions.
        _repository.Customise("--after", "lessons-never", "--text", "- After school: in the hall.");
        Assert.Contains("not consulted", Do("2026-10-01", "customisations").Output, StringComparison.Ordinal);
        foreach (string[] school in (string[][])[Elm, Oak])
        {
            _repository.Refused("PF5316", [.. Approve(school, "2026-10-02")]);
            Do("2026-10-05", ["consult", "open", .. school, "--with", Unions, "--closes", "2026-10-30"]);
            Do("2026-10-05", ["consult", "pack", .. school]);
            Assert.False(IsAgreed(school[^1]));
        }

        Respond(Elm, "NEU", "agree");
        Respond(Oak, "UNISON", "disagree", "--text", "The hall is not supervised");
        var open = JsonDocument.Parse(Do("2026-10-20", "reviews", "--format", "json").Output).RootElement.GetProperty("consultations").EnumerateArray().ToArray();
        Assert.Equal([("elm-row", 10, 2), ("oak-hill", 10, 2)], open.Select(one => (one.GetProperty("school").GetString(), one.GetProperty("days_left").GetInt32(), one.GetProperty("not_answered").GetArrayLength())).Order());

        // The law changes: the trust finds what it touches, changes its text, and consults anew.
        Do("2026-10-21", "legislation", "add", "telephones-act-2026", "--title", "Telephones in Schools Act 2026", "--kind", "act", "--in-force-from", "2026-10-20", "--address", "https://www.legislation.gov.uk/ukpga/2026/9");
        _repository.Folder.Commit("The new Act");
        _repository.Change(OwnTextRepository.Trust, "decides.", "decides, as the {{ cite \"telephones-act-2026\" }} asks.");
        Assert.Contains("phones/use", Do("2026-10-21", "impact", "telephones-act-2026").Output, StringComparison.Ordinal);
        Assert.Contains("phones/use", _repository.Refused("PF8241", "approve", "phones", "--by", "Trust Board", "--on", "2026-11-01"), StringComparison.Ordinal);
        Do("2026-10-22", "consult", "open", "phones", "--with", Unions, "--closes", "2026-11-06");
        Do("2026-11-09", "consult", "close", "phones", "--outcome", "agreed", "--date", "2026-11-09", "--minute", "JCC/26/09");
        _repository.Run(0, "approve", "phones", "--by", "Trust Board", "--on", "2026-11-12", "--minute", "TB/26/40");

        // What the schools have put is no longer what they would print: they take the law over, and put that. Oak Hill's only adds to the trust's text, Elm Row's is its own.
        foreach (string[] school in (string[][])[Elm, Oak])
        {
            _repository.Refused("PF8240", Approve(school, "2026-11-16"));
            Do("2026-11-16", ["consult", "close", .. school, "--outcome", "deferred", "--date", "2026-11-16"]);
            _repository.Refused("PF82", Approve(school, "2026-11-16"));
        }

        Do("2026-11-16", "merge", "phones/use", "--school", "elm-row", "--keep-own");
        Do("2026-11-16", "merge", "phones/use", "--school", "oak-hill");
        Assert.Contains("Telephones in Schools Act 2026", Shown("oak-hill"), StringComparison.Ordinal);
        foreach (string[] school in (string[][])[Elm, Oak])
        {
            Do("2026-11-17", ["consult", "open", .. school, "--with", Unions, "--closes", "2026-12-04"]);
            foreach (string union in Unions.Split(',')) Respond(school, union, "agree", "--on", "2026-12-01");
        }

        // The meeting asks Oak Hill for another word, and agrees to that; what was put to Elm Row it agrees as it is.
        _repository.Change(OwnTextRepository.OfOak, "in the hall", "in the library");
        Assert.Contains("PF8225", Do("2026-12-08", ["consult", "close", .. Oak, "--outcome", "agreed", "--date", "2026-12-08", "--no-commit"]).Error, StringComparison.Ordinal);
        _repository.Folder.Git("checkout", "--quiet", ".");
        Do("2026-12-08", ["consult", "close", .. Oak, "--outcome", "agreed-with-changes", "--date", "2026-12-08", "--minute", "JCC/26/11"]);
        Do("2026-12-08", ["consult", "close", .. Elm, "--outcome", "agreed", "--date", "2026-12-08", "--minute", "JCC/26/11"]);
        Assert.Contains("No consultation is open", Do("2026-12-09", "consult", "status").Output, StringComparison.Ordinal);

        foreach (string[] school in (string[][])[Elm, Oak])
        {
            _repository.Refused("PF8242", Approve(school, "2026-12-07"));
            _repository.Run(0, Approve(school, "2027-01-20"));
            Assert.True(IsAgreed(school[^1]));
            Do("2027-01-21", ["pack", .. school, "--no-pdf", "-o", school[^1] + ".zip"]);
            Assert.Contains("UNALTERED", _repository.Run(0, "verify", school[^1] + ".zip").Output, StringComparison.Ordinal);
            using var pack = ZipFile.OpenRead(Path.Combine(_repository.Folder.Path, school[^1] + ".zip"));
            Assert.NotNull(pack.GetEntry("policies/phones.docx"));
        }

        _repository.Run(0, "verify");
    }

    private Running.CommandRun Do(string on, params string[] arguments) => _repository.Run(0, [.. arguments, "--as-of", on]);

    private void Respond(string[] school, string from, string answer, params string[] rest) =>
        Do("2026-12-01", ["consult", "respond", .. school, "--from", from, "--clause", "phones/use", "--answer", answer, .. rest]);

    private static string[] Approve(string[] school, string on) => ["approve", .. school, "--by", "Local Governing Body", "--on", on, "--minute", "LGB/1", "--signed-by", "Wren Castell"];

    private bool IsAgreed(string school) => Shown(school).Contains("agreed with the unions", StringComparison.Ordinal);

    private string Shown(string school) => _repository.Run(0, "show", "phones", "--school", school).Output;
}
