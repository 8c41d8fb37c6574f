using PolicyForge.Composition.Expansion;
using static PolicyForge.Composition.Tests.SmallWorkspaceComposer;

namespace PolicyForge.Composition.Tests.Expansion;

/// <summary>What docs/authoring.md section 3 promises of templates.</summary>
public sealed class TemplateLanguageTests
{
    [Theory]
    [InlineData("{{ trust.name }} and {{ trust.people.chief_executive.name }}", "Hollow Way Trust and Iris Penhallow")]
    [InlineData("{{ school.name }} is {{ school.phase }}", "Oak Hill Primary School is primary")]
    [InlineData("{{ school.people.head.title }}", "Headteacher")]
    [InlineData("{{ organisation.short_name }}", "Oak Hill")]
    [InlineData("{{ policy.title }} {{ policy.version }} {{ policy.status }} {{ policy.review_cycle }} {{ policy.is_draft }}", "Telephones Policy 1.0 Approved Annual false")]
    [InlineData("{{ terms.learner | plural | possessive }}", "pupils'")]
    [InlineData("{{ terms.organisation | article | capitalise }}", "A school")]
    [InlineData("{{ terms.family | plural | capitalise }}", "Parents or carers")]
    [InlineData("{{ terms.staff_member | plural }}", "members of staff")]
    [InlineData("{{ terms.head == \"headteacher\" }}", "true")]
    [InlineData("{{ \"**strong**\" }}", "**strong**")]
    [InlineData("{{ \"**strong**\" | markdown }}", "strong")]
    [InlineData("{{ if school.people.nurse }}a nurse{{ else }}no nurse{{ end }}", "no nurse")]
    [InlineData("{{ if school.features.boarding }}boards{{ else }}days{{ end }}", "days")]
    [InlineData("{{ xref \"a\" | capitalise }} and {{ xref \"a\" }}", "Section 1 and section 1")]
    [InlineData("{{ include \"contact\" }}", "Telephone Oak Hill Primary School.")]
    [InlineData("{{ varied \"phones/use\" }}", "false")]
    [InlineData("{{ cite \"equality-act-2010\" }}", "Equality Act 2010")]
    public void Template_gives(string written, string printed) => Assert.Contains(printed + "\n", WordsOf($"# A\n\n{written}\n\n# End\n"));

    [Theory]
    [InlineData("{{ schol.name }}", "PF2002", "school")]
    [InlineData("{{ school.nmae }}", "PF2002", "name")]
    [InlineData("{{ terms.haed }}", "PF2002", "head")]
    [InlineData("{{ school.people.nurse.name }}", "PF8266", "nurse: { name: … }")]
    [InlineData("{{ slots.kept_in }}", "PF2002", null)]
    [InlineData("{{ include \"contcat\" }}", "PF3505", "contact")]
    [InlineData("{{ include \"../../policyforge.yaml\" }}", "PF3505", null)]
    [InlineData("{{ varied \"phones/uze\" }}", "PF3501", "phones/use")]
    [InlineData("{{ xref clause: \"phones/uze\" }}", "PF3501", "phones/use")]
    [InlineData("{{ xref }}", "PF3511", null)]
    [InlineData("{{ if true }}", "PF2001", null)]
    [InlineData("{{ date.now }}", "PF2002", null)]
    [InlineData("{{ school.name = \"x\" }}", "PF2002", null)]
    public void Template_fails_with_code_and_suggestion(string written, string code, string? suggestion)
    {
        var composed = Compose("phones", "oak-hill", ("templates/phones/template.sbn.md", $"# A\n\n{written}\n"));
        var finding = composed.Diagnostics.First(finding => finding.Severity == PolicyForge.Diagnostics.Severity.Error);
        Assert.Equal(code, finding.Code);
        Assert.Equal("templates/phones/template.sbn.md", finding.Location!.Path);
        Assert.True(finding.Location.Start.Line >= 3);
        if (suggestion is not null) Assert.Contains(suggestion, finding.Hint);
    }

    [Fact]
    public void Template_with_several_failures_reports_them_all_and_each_once()
    {
        const string template = """
            # A {#a}

            {{ school.headteacher }} and {{ schol.name }}

            {{ for i in 1..3 }}{{ school.nmae }}{{ end }}

            {{ clause "phones/uze" }}{{ if schol.x }}{{ end }}
            """;
        var found = Compose("phones", "oak-hill", ("templates/phones/template.sbn.md", template)).Diagnostics;
        Assert.Equal(
            ["3 PF2002 `school` has no member `headteacher`", "3 PF2002 The variable or function `schol` was not found", "5 PF2002 `school` has no member `nmae`", "7 PF3501 There is no clause 'phones/uze'.", "7 PF2002 The variable or function `schol` was not found"],
            found.OrderBy(finding => finding.Location!.Span.Start).Select(finding => $"{finding.Location!.Start.Line} {finding.Code} {finding.Message}"));
        Assert.StartsWith("It has: address, ", found.MinBy(finding => finding.Location!.Span.Start)!.Hint);
    }

    [Fact]
    public void Template_that_fails_without_end_stops_reporting()
    {
        string template = string.Concat(Enumerable.Range(1, 60).Select(i => $"{{{{ school.x{i} }}}}\n"));
        Assert.InRange(Compose("phones", "oak-hill", ("templates/phones/template.sbn.md", template)).Diagnostics.Length, 20, 25);
    }

    [Fact]
    public void Template_over_a_limit_ends_at_once()
    {
        var found = Compose("phones", "oak-hill", ("templates/phones/template.sbn.md", "{{ while true }}{{ school.x }}{{ end }}{{ school.y }}\n")).Diagnostics;
        Assert.Equal(["`school` has no member `x`", "Exceeding number of iteration limit `1000` for loop statement."], found.Where(finding => finding.Code == "PF2002").Select(finding => finding.Message));
    }

    [Fact]
    public void Template_assignment_that_fails_reports_nothing_that_follows_from_it()
    {
        var found = Compose("phones", "oak-hill", ("templates/phones/template.sbn.md", "{{ a = schol.name }}{{ a }}{{ a | plural }}\n")).Diagnostics;
        Assert.Single(found, finding => finding.Code == "PF2002");
    }

    [Fact]
    public void Front_of_a_layout_without_one_is_an_error()
    {
        var finding = FindingOf("{{ front }}\n\n# A\n", ("templates/_layouts/bare/layout.yaml", "numbering: plain\n"), ("templates/phones/policy.yaml", PolicyWithLayout("bare")));
        Assert.Equal(ExpansionDiagnostics.NoFront, finding.Descriptor);
    }

    private static string PolicyWithLayout(string layout) => TestSupport.SmallWorkspace.Files()["templates/phones/policy.yaml"] + $"layout: {layout}\n";
}
