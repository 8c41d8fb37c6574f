using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using PolicyForge.TestSupport;

namespace PolicyForge.EndToEnd.Tests.Sample;

/// <summary>The numbers that a web page shows are those that LibreOffice counts in the Word file, in each of the five layouts.</summary>
public sealed partial class SameNumbersTests(SampleBuild sample) : IClassFixture<SampleBuild>
{
    private const int WordsCompared = 30;

    /// <summary>Fewest numbers of each layout's copy: two appendices, sections, or every paragraph.</summary>
    private static readonly Dictionary<string, int> Numbers = new(StringComparer.Ordinal)
    {
        ["pipkin-lane"] = 2, ["saltmarsh-point"] = 19, ["aldergate"] = 100, ["larkrise-hollow"] = 200, ["meadow-bank"] = 200,
    };

    [Fact]
    public void Pages_show_the_numbers_that_LibreOffice_counts_in_the_Word_files()
    {
        Assert.SkipUnless(LibreOffice.IsWanted, "LibreOffice is not installed.");
        using var folder = new TemporaryFolder();
        foreach (string school in Numbers.Keys) File.Copy(Path.Combine(sample.Folder, school, "social-media.docx"), folder[school + ".docx"]);
        LibreOffice.Convert("txt:Text (encoded):UTF8", folder.Path, Numbers.Keys.Select(school => folder[school + ".docx"]));
        Assert.All(Numbers, expected =>
        {
            string[] shown = Shown(File.ReadAllText(Path.Combine(sample.Folder, expected.Key, "social-media.html")));
            Assert.True(shown.Length >= expected.Value, $"{expected.Key} shows {shown.Length} numbers.");
            Assert.Equal(shown, Counted(shown, [.. File.ReadLines(folder[expected.Key + ".txt"]).Select(Fold)]));
        });
    }

    /// <summary>Number and first words of whatever has a number, but for the contents list.</summary>
    private static string[] Shown(string page) =>
    [
        .. new HtmlParser().ParseDocument(page).QuerySelectorAll(".number").Where(number => number.Closest("nav") is null)
            .Select(number => Clip(Fold($"{number.TextContent} {number.ParentElement!.TextContent[number.TextContent.Length..]}"))),
    ];

    /// <summary>The lines that are shown, as far as they are among LibreOffice's in the same order.</summary>
    private static IEnumerable<string> Counted(string[] shown, string[] lines)
    {
        int next = 0;
        foreach (string item in shown)
        {
            int found = Array.FindIndex(lines, next, line => line.StartsWith(item, StringComparison.Ordinal));
            if (found < 0) yield break;
            next = found + 1;
            yield return item;
        }
    }

    private static string Clip(string text) => text.Length > WordsCompared ? text[..WordsCompared].TrimEnd() : text;

    private static string Fold(string text) => WhiteSpace().Replace(text.TrimStart('\uFEFF'), " ").Trim();

    [GeneratedRegex(@"[\s\u00A0\u2003]+")]
    private static partial Regex WhiteSpace();
}
