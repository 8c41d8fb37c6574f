using PolicyForge.Composition.Copies;
using PolicyForge.Composition.Expansion;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;
using PolicyForge.TestSupport;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Sources;
using static PolicyForge.Composition.Tests.SmallWorkspaceComposer;

namespace PolicyForge.Composition.Tests;

public sealed class PolicyComposerTests
{
    [Fact]
    public void Compose_speaks_in_the_words_of_the_school()
    {
        Assert.Contains("Pupils keep telephones in a locked drawer. The headteacher of Oak Hill Primary School decides.", Words("phones", "oak-hill"));
        Assert.Contains("Students may use telephones in private study at Elm Row Academy.", Words("phones", "elm-row"));
    }

    [Fact]
    public void Compose_slot_of_the_school_takes_the_place_of_the_default()
    {
        string school = SmallWorkspace.Files()["schools/oak-hill/school.yaml"] + "slots:\n  phones/use: { kept_in: the *office* }\n";
        Assert.Contains("Pupils keep telephones in the *office*.", Words("phones", "oak-hill", ("schools/oak-hill/school.yaml", school)));
    }

    [Fact]
    public void Compose_agreement_is_printed_unless_the_school_varies_a_clause()
    {
        Assert.Contains("agreed with the unions", Words("phones", "oak-hill"));
        Assert.DoesNotContain("agreed with the unions", Words("phones", "elm-row"));
    }

    [Fact]
    public void Compose_varied_asks_for_clauses_of_this_policy_only()
    {
        const string withoutVaried = "# A\n\n{{ clause \"phones/loans\" }}\n\n# Use {#use}\n\n{{ if !(varied) }}\nNobody varies it.\n{{ end }}\n";
        Assert.Contains("Nobody varies it.", Words("phones", "elm-row", ("templates/phones/template.sbn.md", withoutVaried)));
    }

    [Fact]
    public void Compose_citation_and_reference_are_resolved()
    {
        string words = Words("phones", "oak-hill");
        Assert.Contains("Loans follow section 149 of the Equality Act 2010. See section 1.2.", words);
    }

    [Fact]
    public void Compose_origin_leads_to_the_clause_and_its_owner()
    {
        var text = Compose("phones", "elm-row").Value!.Document.Descendants().OfType<Text>().First(text => text.Value.Contains("private study"));
        Assert.Equal("phones/use", text.Origin.ClauseId);
        Assert.Equal(TextOwner.School, text.Origin.Owner);
        Assert.Equal("schools/elm-row/clauses/phones/use.md", text.Origin.Location!.Path);
        Assert.Equal(8, text.Origin.Location.Start.Line);
    }

    [Fact]
    public void Compose_history_is_the_trusts_rows_and_then_the_schools()
    {
        var composed = Compose("phones", "elm-row").Value!;
        var history = composed.Document.Descendants().OfType<HistoryTable>().Single();
        Assert.Equal(["1.0", "1.1"], history.Rows.Select(row => PlainText.Of(row.Cells[0].Paragraphs)));
        Assert.Equal([TextOwner.Trust, TextOwner.School], history.Rows.Select(row => row.Origin.Owner));
    }

    [Fact]
    public void Compose_properties_come_from_the_last_row()
    {
        var approved = Compose("phones", "oak-hill").Value!.Document.Properties;
        Assert.Equal(("1.0", "Approved", false, "10 January 2025", "20 January 2026"), (approved.Version, approved.Status, approved.IsDraft, approved.VersionDate, approved.NextReview));
        var draft = Compose("phones", "elm-row").Value!.Document.Properties;
        Assert.Equal(("1.1", "Draft", true, "2 June 2025"), (draft.Version, draft.Status, draft.IsDraft, draft.VersionDate));
    }

    [Fact]
    public void Compose_trust_policy_has_no_school()
    {
        var composed = Compose("visitors", null).Value!;
        Assert.Equal("Hollow Way Trust", composed.Document.Properties.OrganisationName);
        Assert.Null(composed.Document.Properties.SchoolId);
    }

    [Fact]
    public void Compose_name_with_marks_of_Markdown_prints_as_it_is()
    {
        string school = SmallWorkspace.Files()["schools/oak-hill/school.yaml"].Replace("name: Oak Hill Primary School", "name: \"St *Mark's* <Academy> {{ x }} # | \\\\ &amp;\"");
        Assert.Contains("The headteacher of St *Mark's* <Academy> {{ x }} # | \\ &amp; decides.", Words("phones", "oak-hill", ("schools/oak-hill/school.yaml", school)));
    }

    [Fact]
    public void Compose_schools_that_say_a_clause_alike_share_its_blocks()
    {
        var files = SmallWorkspace.Files();
        files["clauses/phones/use.md"] = files["clauses/phones/use.md"].Replace("{{ school.name }}", "the school");
        files["schools/elm-row/school.yaml"] = files["schools/oak-hill/school.yaml"].Replace("Oak Hill", "Elm Row");
        files.Remove("schools/elm-row/clauses/phones/use.md");
        var composer = new PolicyComposer(WorkspaceLoader.Load(new MemorySourceTree(files.Select(file => (file.Key, file.Value)))).Value!);
        var lists = composer.Workspace.Schools
            .Select(school => composer.Compose(new PolicyCopy(composer.Workspace.Policies["phones"], school)).Value!.Document.Descendants().OfType<ListBlock>().Single())
            .ToArray();
        Assert.Same(lists[0], lists[1]);
    }

    [Fact]
    public void Compose_broken_clause_does_not_spoil_what_follows()
    {
        var composed = Compose("phones", "oak-hill", ("clauses/phones/use.md", SmallWorkspace.Files()["clauses/phones/use.md"] + "\n```\nopen\n"));
        Assert.Contains("Loans follow", PlainText.Of(composed.Value!.Document.Blocks));
        var finding = Assert.Single(composed.Diagnostics, finding => finding.Severity == Severity.Error);
        Assert.Equal("clauses/phones/use.md", finding.Location!.Path);
        Assert.Equal("oak-hill", finding.School);
        Assert.Equal("templates/phones/template.sbn.md:7:4", finding.Trace[^1].Location.ToString());
    }

    [Fact]
    public void Compose_failure_in_each_clause_is_found_at_once()
    {
        var composed = Compose("phones", "oak-hill",
            ("clauses/phones/use.md", SmallWorkspace.Files()["clauses/phones/use.md"].Replace("slots.kept_in", "slots.kept_on | string.upcase")),
            ("clauses/phones/loans.md", SmallWorkspace.Files()["clauses/phones/loans.md"].Replace("See", "{{ organisaton.name }}")));
        Assert.Equal(["clauses/phones/loans.md", "clauses/phones/use.md"], composed.Diagnostics.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Location!.Path).Order());
    }

    [Fact]
    public void Compose_misspelt_clause_is_found_where_it_is_written_with_the_nearest_name()
    {
        var finding = FindingOf("# A\n\n{{ clause \"phones/loan\" }}\n");
        Assert.Equal(ExpansionDiagnostics.UnknownClause, finding.Descriptor);
        Assert.Equal("templates/phones/template.sbn.md:3:11", finding.Location!.ToString());
        Assert.Contains("phones/loans", finding.Hint);
    }

    [Fact]
    public void Compose_include_that_includes_itself_is_found_with_the_chain()
    {
        var finding = FindingOf("# A\n\n{{ include \"one\" }}\n",
            ("templates/_partials/one.sbn.md", "{{ include \"two\" }}\n"),
            ("templates/_partials/two.sbn.md", "text\n{{ include \"one\" }}\n"));
        Assert.Equal(ExpansionDiagnostics.IncludeCycle, finding.Descriptor);
        Assert.Equal("templates/_partials/two.sbn.md:2:4", finding.Location!.ToString());
        Assert.Equal(
            ["templates/_partials/one.sbn.md:1:4", "templates/phones/template.sbn.md:3:4"],
            finding.Trace.Select(frame => frame.Location.ToString()));
    }

    [Fact]
    public void Compose_clause_in_a_clause_is_refused()
    {
        var finding = FindingOf("# A\n\n{{ clause \"phones/loans\" }}\n", ("clauses/phones/loans.md", SmallWorkspace.Files()["clauses/phones/loans.md"].Replace("See {{ xref \"use\" }}.", "{{ clause \"phones/use\" }}")));
        Assert.Equal(ExpansionDiagnostics.ClauseInClause, finding.Descriptor);
        Assert.Equal("clauses/phones/loans.md", finding.Location!.Path);
    }

    [Fact]
    public void Compose_local_clause_that_the_school_has_not_written_is_an_error()
    {
        var finding = FindingOf("# A\n\n{{ clause \"phones/use\" }}\n", ("clauses/phones/use.md", SmallWorkspace.Files()["clauses/phones/use.md"].Replace("tier: adaptable", "tier: local")));
        Assert.Equal(ExpansionDiagnostics.ClauseNotWritten, finding.Descriptor);
    }

    [Fact]
    public void Compose_template_that_never_ends_is_stopped()
    {
        var finding = FindingOf("# A\n\n{{ for i in 1..100000000 }}x{{ end }}\n");
        Assert.Equal("PF2002", finding.Code);
    }

    [Fact]
    public void Compose_clause_that_reads_the_policy_differs_between_policies_of_one_school()
    {
        var files = SmallWorkspace.Files();
        files["clauses/phones/loans.md"] = files["clauses/phones/loans.md"].Replace("See {{ xref \"use\" }}.", "This is the {{ policy.title }}.");
        files["templates/visitors/policy.yaml"] = files["templates/visitors/policy.yaml"].Replace("scope: trust\n", "");
        files["templates/visitors/template.sbn.md"] = "# A\n\n{{ clause \"phones/loans\" }}\n\n{{ clause \"phones/use\" }}\n";
        var composer = new PolicyComposer(WorkspaceLoader.Load(new MemorySourceTree(files.Select(file => (file.Key, file.Value)))).Value!);
        string[] words = [.. composer.Workspace.Policies.Select(policy => PlainText.Of(composer.Compose(new PolicyCopy(policy, composer.Workspace.Schools["oak-hill"])).Value!.Document.Blocks))];
        Assert.Contains("This is the Telephones Policy.", words[0]);
        Assert.Contains("This is the Visitors Policy.", words[1]);
        Assert.All(words, text => Assert.Contains("Pupils keep telephones in a locked drawer.", text));
    }
}
