using PolicyForge.TestSupport;

namespace PolicyForge.Docx.Tests.Revisions.Edits;

/// <summary>
/// Lets LibreOffice accept and reject everything in the redlines of edits, in one process for all. POLICYFORGE_REDLINE_MATRIX=1 asks for every kind of
/// edit (<c>.ci/run</c> does); without it a few are tried.
/// </summary>
public sealed class LibreOfficeEditTests
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(15);

    [Fact]
    public void Write_redline_of_edits_is_taken_back_by_LibreOffice()
    {
        Assert.SkipUnless(LibreOffice.HasBridge, "LibreOffice with python3-uno is not installed.");
        bool isMatrix = Environment.GetEnvironmentVariable("POLICYFORGE_REDLINE_MATRIX") == "1";
        using var folder = new TemporaryFolder();
        var edits = EditCase.All.Where(edit => (isMatrix || edit.IsSample) && edit.LibreOfficeFault is null).ToList();
        var texts = Resolve([.. edits.SelectMany((edit, number) => Jobs(edit, Path.Combine(folder.Path, $"{number}")))]);
        Assert.Equal(edits.Count * 4, texts.Count);
        var wrong = edits.SelectMany((edit, i) => new[]
        {
            Difference($"{edit.Name}, accepted", texts[(4 * i) + 3], texts[4 * i]),
            Difference($"{edit.Name}, rejected", texts[(4 * i) + 2], texts[(4 * i) + 1]),
        }).OfType<string>().ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>The redline accepted and rejected, the old and the new document.</summary>
    private static string[] Jobs(EditCase edit, string path)
    {
        var documents = EditDocuments.Of(edit);
        File.WriteAllBytes(path + ".redline.docx", documents.Redline);
        File.WriteAllBytes(path + ".old.docx", documents.Old);
        File.WriteAllBytes(path + ".new.docx", documents.New);
        return [$"accept\t{path}.redline.docx", $"reject\t{path}.redline.docx", $"accept\t{path}.old.docx", $"accept\t{path}.new.docx"];
    }

    private static List<string> Resolve(string[] jobs) =>
        [.. LibreOffice.Drive("tests/PolicyForge.Docx.Tests/Revisions/Edits/resolve.py", string.Join('\n', jobs), TimeLimit)
            .Split("=== ").Skip(1).Select(text => text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..])];

    private static string? Difference(string what, string expected, string actual)
    {
        if (expected == actual) return null;
        string[] wanted = expected.Split('\n');
        string[] got = actual.Split('\n');
        return $"{what}\n- {string.Join("\n- ", wanted.Except(got))}\n+ {string.Join("\n+ ", got.Except(wanted))}";
    }
}
