using System.IO.Compression;
using System.Text.Json;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using PolicyForge.EndToEnd.Tests.Running;
using PolicyForge.TestSupport;

namespace PolicyForge.EndToEnd.Tests.Commands;

public sealed class RegisterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public RegisterTests()
    {
        var files = SmallWorkspace.Files();
        files["clauses/statutory-policies.yaml"] = """
            statutory_policies:
              - { id: telephones, title: Telephones, for: [academy], approver: board, review: annual, publish: must, basis: "Telephones Act 1999, section 1" }
              - { id: attendance, title: Attendance, for: [academy], approver: board, review: annual, publish: must, basis: attendance guidance }
              - { id: admissions, title: Admissions, for: [academy], phases: [secondary], approver: board, review: annual, publish: must, basis: Admissions Code }
              - { id: pay, title: Pay, for: [maintained], approver: board, review: annual, publish: optional, basis: pay document }

            """;
        files["templates/phones/policy.yaml"] += "statutory: telephones\n";
        files["schools/elm-row/school.yaml"] += "elsewhere: [admissions]\n";
        SmallWorkspace.WriteTo(_folder.Path, files);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("board.pdf", null)]
    [InlineData("board.doc", null)]
    [InlineData("board.docx", "csv")]
    public void Register_is_never_written_under_a_name_that_says_otherwise(string file, string? format)
    {
        var run = CommandRun.Of(_folder.Path, ["register", "-o", file, .. format is null ? (string[])[] : ["--format", format]]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("PF9020", run.Error);
        Assert.False(File.Exists(_folder[file]));
    }

    [Fact]
    public void Register_lists_what_each_school_has_what_it_keeps_elsewhere_and_what_is_missing()
    {
        var run = CommandRun.Of(_folder.Path, "register");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        string[] lines = [.. run.Output.Split('\n').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))];
        Assert.Equal(
            [
                "Review School Policy Version Status Approved on Next review Owner Statutory",
                "never approved trust visitors No version yet Director of Estates No",
                "overdue by 305 days oak-hill phones 1.0 Approved 20 January 2025 20 January 2026 Director of IT Yes",
                "missing oak-hill Attendance Missing Yes",
                "overdue by 305 days elm-row phones 1.0 Approved 20 January 2025 20 January 2026 Director of IT Yes",
                "kept elsewhere elm-row Admissions Kept elsewhere Yes",
                "missing elm-row Attendance Missing Yes",
                "3 in the register, 2 overdue, 1 need attention, 2 missing.",
            ],
            lines[..^1]);
    }

    [Fact]
    public void Register_of_one_school_and_policy_leaves_out_what_nobody_asked_for() =>
        Assert.DoesNotContain("Missing", CommandRun.Of(_folder.Path, "register", "phones", "--school", "elm-row").Output);

    [Fact]
    public void Register_as_csv_has_a_column_for_each_thing_and_dates_that_sort()
    {
        string[] lines = CommandRun.Of(_folder.Path, "register", "--school", "elm-row", "--format", "csv").Output.Split("\r\n");
        Assert.Equal("School,Policy,Owner,Approver,Version,Status,Approved by,Approved on,Next review,Review cycle,Statutory,Asked for by,Must be published,Review,Notes", lines[0]);
        Assert.Equal("Elm Row Academy,Telephones Policy,Director of IT,local governing body,1.0,Approved,Trust Board,2025-01-20,2026-01-20,Annual,Yes,\"Telephones Act 1999, section 1\",Yes,overdue by 305 days,being drafted since 2 June 2025 (version 1.1)", lines[1]);
    }

    [Fact]
    public void Register_as_json_says_what_programs_need()
    {
        var policies = JsonDocument.Parse(CommandRun.Of(_folder.Path, "register", "--format", "json").Output).RootElement.GetProperty("policies");
        var missing = Assert.Single(policies.EnumerateArray(), of => of.GetProperty("school").GetString() == "oak-hill" && of.GetProperty("standing").GetString() == "missing");
        Assert.Equal(("attendance", "must", JsonValueKind.Null), (missing.GetProperty("statutory").GetString(), missing.GetProperty("website").GetString(), missing.GetProperty("policy").ValueKind));
    }

    [Fact]
    public void Register_as_docx_is_a_landscape_paper_with_a_table_for_each_school()
    {
        var run = CommandRun.Of(_folder.Path, "register", "--format", "docx");
        Assert.Equal((0, "", "output/register.docx written: 3 in the register, 2 overdue, 1 need attention, 2 missing.\n"), (run.ExitCode, run.Error, run.Output));
        using var document = WordprocessingDocument.Open(_folder["output/register.docx"], false);
        var body = document.MainDocumentPart!.Document.Body!;
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(error => error.Description));
        Assert.Equal(PageOrientationValues.Landscape, body.Descendants<PageSize>().Single().Orient!.Value);
        var tables = body.Elements<Table>().ToArray();
        Assert.Equal(4, tables.Length);
        Assert.All(tables, table => Assert.NotNull(table.Elements<TableRow>().First().TableRowProperties?.GetFirstChild<TableHeader>()));
        Assert.Contains("Missing, though asked for (1): Attendance.", body.InnerText);
        Assert.Contains("As of 21 November 2026", body.InnerText);
    }

    [Fact]
    public void Register_takes_the_format_from_the_name_of_the_file_and_writes_the_same_bytes_again()
    {
        foreach (string name in (string[])["a.xlsx", "b.xlsx", "a.docx", "b.docx", "a.html", "b.html"]) Assert.Equal(0, CommandRun.Of(_folder.Path, "register", "--output", "papers/" + name).ExitCode);
        foreach (string format in (string[])["xlsx", "docx", "html"]) Assert.Equal(File.ReadAllBytes(_folder["papers/a." + format]), File.ReadAllBytes(_folder["papers/b." + format]));
        using var workbook = ZipFile.OpenRead(_folder["papers/a.xlsx"]);
        Assert.NotNull(workbook.GetEntry("xl/workbook.xml"));
    }

    [Theory]
    [InlineData("PF9101", "register", "--school", "elm-rov")]
    [InlineData("PF9001", "register", "--format", "pdf")]
    [InlineData("PF9001", "register", "--output", "schools")]
    public void Register_that_cannot_be_made_says_why(string code, params string[] arguments)
    {
        var run = CommandRun.Of(_folder.Path, arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(code, run.Error);
    }

    [Fact]
    public void Register_of_a_workspace_with_errors_is_not_made()
    {
        File.WriteAllText(_folder["templates/phones/history.yaml"], "rows: [");
        Assert.Equal(2, CommandRun.Of(_folder.Path, "register").ExitCode);
    }
}
