using PolicyForge.Composition.Copies;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;
using PolicyForge.TestSupport;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Sources;
using static PolicyForge.Composition.Tests.SmallWorkspaceComposer;

namespace PolicyForge.Composition.Tests.Pictures;

public sealed class PictureTests
{
    private const string Chart = """<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#123456"/></svg>""";
    private const string OtherChart = """<svg xmlns="http://www.w3.org/2000/svg" width="50" height="20"><rect width="50" height="20" fill="#654321"/></svg>""";

    [Theory]
    [InlineData("chart.svg", "clauses/phones/chart.svg")]
    [InlineData("./chart.svg", "clauses/phones/chart.svg")]
    [InlineData("charts/where-to-go.svg", "clauses/phones/charts/where-to-go.svg")]
    [InlineData("../shared/chart.svg", "clauses/shared/chart.svg")]
    [InlineData("where%20to%20go.svg", "clauses/phones/where to go.svg")]
    [InlineData("<where to go.svg>", "clauses/phones/where to go.svg")]
    public void Compose_picture_of_a_clause_lies_where_its_path_leads_from_the_clause(string written, string path)
    {
        var picture = Assert.Single(PicturesOf("oak-hill", Loans($"![Where to go with a telephone]({written})"), (path, Chart)));
        Assert.Equal("Where to go with a telephone", picture.AlternativeText);
        Assert.Equal((40, 20, "image/svg+xml", path[(path.LastIndexOf('/') + 1)..]), (picture.Resource.Width, picture.Resource.Height, picture.Resource.ContentType, picture.Resource.Name));
    }

    [Fact]
    public void Compose_picture_alone_with_a_title_is_a_figure_with_a_caption()
    {
        var document = Compose("phones", "oak-hill", Loans("![Where to go](chart.svg \"The way to the office\")"), ("clauses/phones/chart.svg", Chart)).Value!.Document;
        Assert.Equal("The way to the office", PlainText.Of(Assert.Single(document.Descendants().OfType<Figure>()).Caption));
    }

    [Theory]
    [InlineData("templates/phones/template.sbn.md", "# Use {#use}\n\n![A way](chart.svg)\n", "templates/phones/chart.svg")]
    [InlineData("templates/_partials/contact.sbn.md", "![A way](chart.svg)\n", "templates/_partials/chart.svg")]
    [InlineData("templates/_layouts/decimal/front.sbn.md", "![A way](pictures/chart.svg)\n", "templates/_layouts/decimal/pictures/chart.svg")]
    [InlineData("templates/_layouts/decimal/front.sbn.md", "![A way](logo.svg)\n", "templates/_layouts/decimal/logo.svg")]
    public void Compose_picture_of_a_template_lies_beside_the_file_that_names_it(string source, string text, string path)
    {
        (string, string)[] template = source.EndsWith("contact.sbn.md", StringComparison.Ordinal) ? [("templates/phones/template.sbn.md", "# Use {#use}\n\n{{ include \"contact\" }}\n")]
            : source.EndsWith("front.sbn.md", StringComparison.Ordinal) ? [("templates/phones/template.sbn.md", "{{ front }}\n\n# Use {#use}\n\nText.\n")] : [];
        Assert.Equal(40, Assert.Single(PicturesOf("oak-hill", [(source, text), (path, Chart), .. template])).Resource.Width);
    }

    [Fact]
    public void Compose_own_text_of_a_school_shows_the_school_s_picture()
    {
        (string, string)[] files = [OwnUse("![The way](chart.svg)"), ("clauses/phones/chart.svg", Chart), ("schools/elm-row/clauses/phones/chart.svg", OtherChart)];
        Assert.Equal(50, Assert.Single(PicturesOf("elm-row", files)).Resource.Width);
    }

    [Fact]
    public void Compose_own_text_without_the_trust_s_picture_says_what_to_copy() =>
        Assert.Equal(
            "It was looked for at schools/elm-row/clauses/phones/chart.svg. The trust's text has a picture at clauses/phones/chart.svg: copy it there.",
            FindingIn("elm-row", OwnUse("![The way](chart.svg)"), ("clauses/phones/chart.svg", Chart)).Hint);

    [Theory]
    [InlineData("chrat.svg", "It was looked for at clauses/phones/chrat.svg. Did you mean 'chart.svg'?")]
    [InlineData("Chart.SVG", "It was looked for at clauses/phones/Chart.SVG. Did you mean 'chart.svg'?")]
    [InlineData("gate.svg", "It was looked for at clauses/phones/gate.svg. Did you mean '../shared/gate.svg'?")]
    [InlineData("nothing-like-it.svg", "It was looked for at clauses/phones/nothing-like-it.svg.")]
    [InlineData("chart.gif", "A picture is a file whose name ends in .svg, .png, .jpg or .jpeg.")]
    [InlineData("https://example.org/chart.svg", "A document holds its pictures: save the picture beside this text, and give the name of the file.")]
    [InlineData("//example.org/chart.svg", "A document holds its pictures: save the picture beside this text, and give the name of the file.")]
    [InlineData("file:chart.svg", "A document holds its pictures: save the picture beside this text, and give the name of the file.")]
    [InlineData("C:/charts/chart.svg", "A document holds its pictures: save the picture beside this text, and give the name of the file.")]
    [InlineData("/clauses/phones/chart.svg", "The path starts at the folder of this text, with no / before it.")]
    [InlineData("charts\\chart.svg", "Write / between folders.")]
    [InlineData("../../templates/phones/chart.svg", "The path leads out of clauses/: copy the picture into it.")]
    [InlineData("..%2F..%2Ftemplates/phones/chart.svg", "The path leads out of clauses/: copy the picture into it.")]
    public void Compose_picture_that_cannot_be_found_says_why(string written, string hint)
    {
        var finding = FindingIn("oak-hill", Loans($"![The way]({written})"), ("clauses/phones/chart.svg", Chart), ("clauses/shared/gate.svg", Chart), ("templates/phones/chart.svg", Chart));
        Assert.Equal(("PF3020", "clauses/phones/loans.md", hint), (finding.Code, finding.Location!.Path, finding.Hint));
    }

    [Theory]
    [InlineData("../../../../clauses/phones/chart.svg", "The path leads out of schools/elm-row/: copy the picture into it.")]
    [InlineData("../../../oak-hill/clauses/phones/chart.svg", "The path leads out of schools/elm-row/: copy the picture into it.")]
    [InlineData("../../badge.svg", "It was looked for at schools/elm-row/badge.svg. Pictures for a school's texts lie in schools/elm-row/clauses/ or schools/elm-row/policies/.")]
    public void Compose_own_text_cannot_reach_pictures_outside_the_school_s_folder(string written, string hint) => Assert.Equal(
        hint,
        FindingIn("elm-row", OwnUse($"![The way]({written})"), ("clauses/phones/chart.svg", Chart), ("schools/oak-hill/clauses/phones/chart.svg", Chart), ("schools/elm-row/badge.svg", Chart)).Hint);

    [Fact]
    public void Compose_picture_with_script_is_reported_once_where_it_lies()
    {
        var finding = FindingIn("oak-hill", Loans("![The way](chart.svg)"), ("clauses/phones/chart.svg", Chart.Replace("<rect", "<script/><rect", StringComparison.Ordinal)));
        Assert.Equal(("PF4112", "clauses/phones/chart.svg"), (finding.Code, finding.Location!.Path));
    }

    [Fact]
    public void Compose_include_in_a_clause_shows_each_school_its_own_picture()
    {
        (string, string)[] files =
        [
            Loans("{{ include \"map\" }}"),
            .. from school in (string[])["oak-hill", "elm-row"]
               from file in ((string, string)[])[("map.sbn.md", "![The way](map.svg)\n"), ("map.svg", school == "oak-hill" ? Chart : OtherChart)]
               select ($"schools/{school}/policies/phones/{file.Item1}", file.Item2),
        ];
        var composer = new PolicyComposer(Load(files).Value!);
        int[] widths = [.. composer.Workspace.Schools.Select(school => Assert.Single(composer.Compose(new PolicyCopy(composer.Workspace.Policies["phones"], school)).Value!.Document.Descendants().OfType<Image>()).Resource.Width)];
        Assert.Equal([40, 50], widths);
    }

    [Fact]
    public void Load_same_bytes_in_two_files_are_kept_once()
    {
        var pictures = Load([("clauses/phones/a.svg", Chart), ("schools/elm-row/clauses/phones/b.svg", Chart)]).Value!.Pictures;
        Assert.True(pictures.Find("clauses/phones/a.svg")!.Bytes == pictures.Find("schools/elm-row/clauses/phones/b.svg")!.Bytes);
    }

    [Fact]
    public void Load_link_out_of_the_workspace_is_no_picture()
    {
        string folder = Directory.CreateTempSubdirectory("policyforge-pictures-").FullName;
        try
        {
            var files = SmallWorkspace.Files();
            var (path, text) = Loans("![The way](chart.svg)");
            files[path] = text;
            SmallWorkspace.WriteTo(Path.Combine(folder, "trust"), files);
            File.WriteAllText(Path.Combine(folder, "chart.svg"), Chart);
            File.CreateSymbolicLink(Path.Combine(folder, "trust", "clauses", "phones", "chart.svg"), Path.Combine("..", "..", "..", "chart.svg"));
            var loaded = WorkspaceLoader.Load(new DirectorySourceTree(Path.Combine(folder, "trust")));
            var composer = new PolicyComposer(loaded.Value!, loaded.Diagnostics);
            var composed = composer.Compose(new PolicyCopy(composer.Workspace.Policies["phones"], composer.Workspace.Schools["oak-hill"]));
            Assert.Equal("PF1007", Assert.Single(loaded.Diagnostics).Code);
            Assert.Empty(composed.Value!.Document.Descendants().OfType<Image>());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Load_PNG_beside_an_SVG_of_the_same_name_is_its_fallback()
    {
        string png = Path.Combine(RepositoryRoot.Path, "clauses", "safeguarding", "from-concern-to-help.png");
        var files = SmallWorkspace.Files().Select(file => (file.Key, (ReadOnlyMemory<byte>)System.Text.Encoding.UTF8.GetBytes(file.Value)));
        var (path, text) = Loans("![The way](chart.svg)");
        var tree = new MemorySourceTree([
            .. files,
            (path, System.Text.Encoding.UTF8.GetBytes(text)),
            ("clauses/phones/chart.svg", System.Text.Encoding.UTF8.GetBytes(Chart)),
            ("clauses/phones/chart.png", File.ReadAllBytes(png)),
            ("clauses/phones/other.svg", System.Text.Encoding.UTF8.GetBytes(OtherChart)),
        ]);
        var workspace = WorkspaceLoader.Load(tree).Value!;
        Assert.Equal(workspace.Pictures.Find("clauses/phones/chart.png")!.Bytes, workspace.Pictures.Find("clauses/phones/chart.svg")!.Fallback);
        Assert.Null(workspace.Pictures.Find("clauses/phones/other.svg")!.Fallback);
    }

    [Fact]
    public void Digests_cover_the_bytes_of_pictures_but_the_clause_s_is_of_its_words()
    {
        var (before, after) = (Load([Loans("![The way](chart.svg)"), ("clauses/phones/chart.svg", Chart)]).Value!, Load([Loans("![The way](chart.svg)"), ("clauses/phones/chart.svg", OtherChart)]).Value!);
        Assert.NotEqual(DigestOf(before), DigestOf(after));
        Assert.NotEqual(TrustTextDigest.Of(before, before.Policies["phones"], new DateOnly(2026, 9, 1)), TrustTextDigest.Of(after, after.Policies["phones"], new DateOnly(2026, 9, 1)));
        Assert.Equal(before.Clauses["phones/loans"].Text.Digest, after.Clauses["phones/loans"].Text.Digest);
    }

    private static IEnumerable<Image> PicturesOf(string school, params (string Path, string Text)[] files)
    {
        var composed = Compose("phones", school, files);
        Assert.Empty(composed.Diagnostics.Where(finding => finding.Severity == Severity.Error).Select(finding => $"{finding.Location} {finding.Code} {finding.Message} {finding.Hint}"));
        return composed.Value!.Document.Descendants().OfType<Image>();
    }

    private static Diagnostic FindingIn(string school, params (string Path, string Text)[] files) =>
        Assert.Single(Compose("phones", school, files).Diagnostics, finding => finding.Severity == Severity.Error);

    private static Outcome<Workspace> Load((string Path, string Text)[] changes)
    {
        var files = SmallWorkspace.Files();
        foreach (var (path, text) in changes) files[path] = text;
        return WorkspaceLoader.Load(new MemorySourceTree(files.Select(file => (file.Key, file.Value))));
    }

    private static string DigestOf(Workspace workspace) =>
        new PolicyComposer(workspace).DigestOf(new PolicyCopy(workspace.Policies["phones"], workspace.Schools["oak-hill"]), new DateOnly(2026, 9, 1)).Value!;

    private static (string, string) Loans(string text) => ("clauses/phones/loans.md", SmallWorkspace.Files()["clauses/phones/loans.md"] + "\n" + text + "\n");

    private static (string, string) OwnUse(string text) => ("schools/elm-row/clauses/phones/use.md", SmallWorkspace.Files()["schools/elm-row/clauses/phones/use.md"] + "\n" + text + "\n");
}
