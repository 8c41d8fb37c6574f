using System.Text;
using System.Text.Json;

namespace PolicyForge.EndToEnd.Tests.SignOff;

/// <summary>Who has read which version, from a list and back into one.</summary>
public sealed class AcknowledgementsTests : IDisposable
{
    private const string OfVersion = "schools/elm-row/acknowledgements/phones/3.0.csv";
    private static readonly string[] Import = ["acknowledgements", "import", "read.csv", "--school", "elm-row", "--policy", "phones", "--as-of", "2027-03-01"];

    private readonly SignedOffRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData("name,email,read on\nZoë Ash,zoe@elm.example,2027-02-20\n")]
    [InlineData("\uFEFFName;E-mail;Completion time\r\nZoë Ash;zoe@elm.example;20/02/2027 09:12:30\r\n\r\n")]
    [InlineData("Full name\tEmail address\tDate\n\"Zoë Ash\"\tzoe@elm.example\t20 February 2027")]
    [InlineData("email,version,timestamp,name,policy,school\nzoe@elm.example,v3.0,2027-02-20T09:12,Zoë Ash,phones,elm-row\n")]
    public void Import_reads_lists_as_programs_write_them(string list)
    {
        _repository.Folder.Write("read.csv", list);
        _repository.Run(0, Import);
        Assert.Equal("name,email,read_on\nZoë Ash,zoe@elm.example,2027-02-20\n", _repository.Folder.Read(OfVersion));
        Assert.Contains("Record 1 acknowledgements", _repository.Folder.Git("log", "-1", "--format=%s"), StringComparison.Ordinal);
        Assert.Contains("0 recorded, 1 known already. Nothing was written.", _repository.Run(0, Import).Output, StringComparison.Ordinal);
        _repository.Run(0, "check");
        _repository.Run(0, "verify", "phones");
    }

    [Fact]
    public void Import_says_all_that_is_wrong_and_writes_nothing()
    {
        _repository.Folder.Write("read.csv", "name,email,read on,version\nA,,31/02/2027,3.0\n,,1/3/2027,3.0\nB,b@@elm,20/2/2027,3.0\nC,,20/2/2027,9.9\nD,,2/3/2027,3.0\nE,,1/1/2027,3.0\n\"F,,\n");
        string error = _repository.Refused("PF8455", Import);
        Assert.Contains("read.csv:2:4: error PF8455", error, StringComparison.Ordinal);
        Assert.Contains("read.csv:3:1: error PF8453", error, StringComparison.Ordinal);
        Assert.Contains("read.csv:4:3: error PF8454", error, StringComparison.Ordinal);
        Assert.Contains("read.csv:5:14: error PF8457", error, StringComparison.Ordinal);
        Assert.Contains("in the future", error, StringComparison.Ordinal);
        Assert.Contains("it is of 17 February 2027", error, StringComparison.Ordinal);
        Assert.Contains("read.csv:8:1: error PF8451", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PF8450", "person's dog,read on\nRex,2027-02-20\n")]
    [InlineData("PF8450", "name\nA\n")]
    [InlineData("PF8450", "")]
    [InlineData("PF8458", "name,read on,policy\nA,2027-02-20,phone\n")]
    [InlineData("PF8458", "name,read on,school\nA,2027-02-20,elm-raw\n")]
    [InlineData("PF8463", "name,read on\n")]
    public void Import_refuses_a_list_that_does_not_say_enough(string code, string list)
    {
        _repository.Folder.Write("read.csv", list);
        _repository.Refused(code, Import);
    }

    [Fact]
    public void Import_refuses_other_encodings_and_files_that_are_not_there()
    {
        File.WriteAllBytes(_repository.PathOf("read.csv"), Encoding.Latin1.GetBytes("name,read on\nA,2027-02-20\nZoë,2027-02-20\n"));
        Assert.Contains("line 3", _repository.Refused("PF8452", Import), StringComparison.Ordinal);
        _repository.Refused("PF8461", "acknowledgements", "import", "none.csv", "--school", "elm-row", "--policy", "phones");
        _repository.Folder.Write("read.csv", "name,read on\nA,2027-02-20\n");
        _repository.Refused("PF8460", "acknowledgements", "import", "read.csv", "--policy", "phones");
    }

    [Fact]
    public void Import_keeps_one_person_once_and_the_earlier_day()
    {
        _repository.Folder.Write("read.csv", "name,email,read on\nAda Fen,ada@elm.example,2027-02-22\nA. Fen,ADA@elm.example,2027-02-20\nAda  fen,,2027-02-25\nAda Fen,other@elm.example,2027-02-21\n");
        Assert.Contains("read.csv:3:1: warning PF8459", _repository.Run(0, Import).Error, StringComparison.Ordinal);
        Assert.Equal("name,email,read_on\nAda Fen,ada@elm.example,2027-02-20\nAda Fen,other@elm.example,2027-02-21\n", _repository.Folder.Read(OfVersion));
    }

    [Fact]
    public void What_a_spreadsheet_would_take_for_a_formula_is_words_in_every_list()
    {
        _repository.Folder.Write("read.csv", "name,read on\n\"=HYPERLINK(\"\"https://x.example\"\")\",2027-02-20\n");
        _repository.Run(0, Import);
        Assert.Contains("\n\"'=HYPERLINK", _repository.Folder.Read(OfVersion), StringComparison.Ordinal);
        Assert.Contains("\"'=HYPERLINK", _repository.Run(0, "acknowledgements", "list", "--format", "csv").Output, StringComparison.Ordinal);
        string before = _repository.Folder.Read(OfVersion);
        _repository.Run(0, Import);
        Assert.Equal(before, _repository.Folder.Read(OfVersion));
    }

    [Fact]
    public void Outstanding_asks_the_staff_for_the_version_in_force_alone()
    {
        _repository.Folder.Write("read.csv", "name,email,read on,version\nAda,ada@elm.example,2027-02-20,2.0\nBen,ben@elm.example,2027-02-20,3.0\n");
        _repository.Run(0, Import);
        // Nobody has said who the staff are: asked are those who read an earlier version.
        var outstanding = JsonDocument.Parse(_repository.Run(0, "acknowledgements", "outstanding", "--format", "json").Output).RootElement.GetProperty("outstanding").EnumerateArray().Single();
        Assert.Equal(("3.0", "Ada", "2.0"), (outstanding.GetProperty("version").GetString(), outstanding.GetProperty("name").GetString(), outstanding.GetProperty("last_read").GetString()));
        _repository.Folder.Write("staff.csv", "Name,Email\nBen Ox,ben@elm.example\nCas,cas@elm.example\n");
        _repository.Run(0, "acknowledgements", "import", "staff.csv", "--school", "elm-row", "--staff");
        Assert.Equal("School,Policy,Version,Name,Email,Last read\r\nelm-row,phones,3.0,Cas,cas@elm.example,\r\n", _repository.Run(0, "acknowledgements", "outstanding", "--format", "csv").Output);
        Assert.Contains("superseded", _repository.Run(0, "acknowledgements", "list", "--school", "elm-row").Output, StringComparison.Ordinal);
        Assert.Contains("Nobody is outstanding", _repository.Run(0, "acknowledgements", "outstanding", "--school", "oak-hill").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("true", "", "Ada,Ben,Cas")]
    [InlineData("false", "", "")]
    [InlineData("[teacher]", "", "Ada,Cas")]
    [InlineData("[Office, governor]", "", "Ben,Cas")]
    [InlineData("[office, caretaker]", "PF8481", "Ben")]
    public void Outstanding_asks_whom_the_policy_names(string asked, string warning, string names)
    {
        _repository.Folder.Write("staff.csv", "Name,Job title\nAda,teacher\nBen,Office\nCas,teacher; governor\n");
        _repository.Run(0, "acknowledgements", "import", "staff.csv", "--school", "elm-row", "--staff");
        Assert.Equal("name,email,role\nAda,,teacher\nBen,,Office\nCas,,teacher; governor\n", _repository.Folder.Read("schools/elm-row/acknowledgements/staff.csv"));
        // Nobody has read anything, and the policy does not say: nobody is asked.
        Assert.Equal("", Outstanding(out _));
        Ask(asked);
        Assert.Equal(names, Outstanding(out string error));
        Assert.Equal(warning.Length > 0, error.Contains("PF848", StringComparison.Ordinal));
        Assert.Contains(warning, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Outstanding_asks_everybody_where_the_list_says_no_roles()
    {
        _repository.Folder.Write("staff.csv", "Name\nAda\nBen\n");
        _repository.Run(0, "acknowledgements", "import", "staff.csv", "--school", "elm-row", "--staff");
        Ask("[teacher]");
        Assert.Equal("Ada,Ben", Outstanding(out string error));
        Assert.Contains("templates/phones/policy.yaml:7:20: warning PF8480", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("perhaps")]
    [InlineData("{ roles: teacher }")]
    public void A_policy_that_does_not_say_who_is_refused(string asked)
    {
        Ask(asked);
        Assert.Contains("templates/phones/policy.yaml:7:", _repository.Run(2, "acknowledgements", "outstanding").Error, StringComparison.Ordinal);
    }

    private void Ask(string asked)
    {
        _repository.Folder.Write("templates/phones/policy.yaml", _repository.Folder.Read("templates/phones/policy.yaml").TrimEnd() + $"\nacknowledgements: {asked}\n");
        _repository.Folder.Commit("Ask");
    }

    private string Outstanding(out string error)
    {
        var run = _repository.Run(0, "acknowledgements", "outstanding", "--school", "elm-row", "--format", "json");
        error = run.Error;
        return string.Join(',', JsonDocument.Parse(run.Output).RootElement.GetProperty("outstanding").EnumerateArray().Select(one => one.GetProperty("name").GetString()));
    }

    [Fact]
    public void What_a_school_wrote_into_its_lists_is_located_and_never_lost()
    {
        _repository.Folder.Write(OfVersion, "name,email,read_on\nAda,,yesterday\n");
        _repository.Folder.Write("schools/elm-row/acknowledgements/phones/9.9.csv", "name\n");
        _repository.Folder.Commit("By hand");
        var run = _repository.Run(2, "acknowledgements", "list");
        Assert.Contains($"{OfVersion}:2:6: error PF8455", run.Error, StringComparison.Ordinal);
        Assert.Contains("9.9.csv: warning PF8462", run.Error, StringComparison.Ordinal);
        _repository.Folder.Write("read.csv", "name,read on\nBen,2027-02-20\n");
        _repository.Refused("PF8455", Import);
        _repository.Run(0, "check");
    }
}
