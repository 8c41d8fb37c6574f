using System.Text;
using System.Text.RegularExpressions;
using PolicyForge.Documents.Layouts;
using PolicyForge.Html.Tests.Samples;
using PolicyForge.TestSupport;

namespace PolicyForge.Html.Tests;

/// <summary>Whole pages as accepted. Style sheets and hashes are left out: they are looked at in a browser.</summary>
public sealed partial class HtmlSnapshotTests
{
    public static TheoryData<string> Layouts => [.. SampleLayouts.All.Select(l => l.Id)];

    [Theory, MemberData(nameof(Layouts))]
    public void Every_node(string layout)
    {
        Layout chosen = SampleLayouts.All.Single(l => l.Id == layout);
        Snapshot.Match(WithoutStyle(Rendered.Source(EveryNode.In(chosen), chosen)), layout, "html");
    }

    [Fact]
    public void Redline()
    {
        using var output = new MemoryStream();
        new HtmlRedlineWriter().Write(RedlineSample.Document, SampleLayouts.Decimal, output);
        Snapshot.Match(WithoutStyle(Encoding.UTF8.GetString(output.ToArray())), extension: "html");
    }

    private static string WithoutStyle(string page) =>
        Base64().Replace(Hash().Replace(Style().Replace(page, "<style></style>"), "'sha256'"), "base64,");

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline)]
    private static partial Regex Style();

    [GeneratedRegex("'sha256-[^']*'")]
    private static partial Regex Hash();

    [GeneratedRegex("base64,[A-Za-z0-9+/=]*")]
    private static partial Regex Base64();
}
