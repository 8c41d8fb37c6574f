using PolicyForge.Documents.Layouts;
using PolicyForge.Docx.Tests.Reading;
using PolicyForge.Docx.Tests.Samples;

namespace PolicyForge.Docx.Tests.Revisions.Edits;

/// <summary>Every kind of edit: its redline leads to both documents by the standard's rules (ECMA-376 Part 1, 17.13.5), and marks little more than what changed.</summary>
public sealed class EditTests
{
    public static TheoryData<string> Names => [.. EditCase.All.Select(edit => edit.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Write_redline_of_edit_is_valid_and_reverses(string name)
    {
        var edit = EditCase.Named(name);
        foreach (var scheme in Schemes(edit))
        {
            var documents = EditDocuments.Of(edit, scheme);
            // The validator is slow: what is written does not depend much on the scheme.
            if (scheme is null || scheme == edit.OldScheme) Assert.Empty(SchemaCheck.Check(documents.Redline));
            var redline = new DocxFile(documents.Redline);
            Assert.Empty(DocxLint.Check(redline));
            Same(documents.New, ReadText.Lines(redline, TrackedChanges.Accept), $"{name}, {scheme}, accepted");
            Same(documents.Old, ReadText.Lines(redline, TrackedChanges.Reject), $"{name}, {scheme}, rejected", hasStyles: edit.OldScheme == edit.NewScheme);
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Write_redline_of_edit_marks_little_more_than_changed(string name)
    {
        var edit = EditCase.Named(name);
        foreach (var scheme in Schemes(edit))
        {
            var documents = EditDocuments.Of(edit, scheme);
            int least = MarkedText.Least(new DocxFile(documents.Old), new DocxFile(documents.New));
            int marked = MarkedText.Count(new DocxFile(documents.Redline));
            Assert.True(marked <= (edit.Most ?? (least * 5 / 4) + 24), $"{name}, {scheme}: {marked} characters are marked, and {least} would be least");
        }
    }

    /// <summary>Writes old, new and redline of every edit to the folder that POLICYFORGE_REDLINES names, with a list for a judge; does nothing without it.</summary>
    [Fact]
    public void Export_named_folder_writes_every_edit()
    {
        string? folder = Environment.GetEnvironmentVariable("POLICYFORGE_REDLINES");
        Assert.SkipWhen(folder is null, "POLICYFORGE_REDLINES names no folder.");
        Directory.CreateDirectory(folder);
        var list = new List<string>();
        foreach (var edit in EditCase.All)
        {
            var documents = EditDocuments.Of(edit);
            string[] files = [.. new[] { "redline", "old", "new" }.Select(side => $"{edit.Name.Replace(' ', '-')}.{side}.docx")];
            File.WriteAllBytes(Path.Combine(folder, files[0]), documents.Redline);
            File.WriteAllBytes(Path.Combine(folder, files[1]), documents.Old);
            File.WriteAllBytes(Path.Combine(folder, files[2]), documents.New);
            list.Add(string.Join('\t', files));
        }

        File.WriteAllLines(Path.Combine(folder, "list.tsv"), list);
    }

    private static IEnumerable<NumberingScheme?> Schemes(EditCase edit) =>
        edit.OldScheme == edit.NewScheme ? SampleLayouts.Schemes.Select(scheme => (NumberingScheme?)scheme) : [null];

    /// <param name="hasStyles">False where the file has the styles of another layout: numbers count, not what styles are called.</param>
    private static void Same(byte[] expected, IReadOnlyList<string> actual, string what, bool hasStyles = true)
    {
        var wanted = ReadText.Lines(new DocxFile(expected));
        if (!hasStyles)
        {
            wanted = [.. wanted.Select(line => line[(line.IndexOf('|', StringComparison.Ordinal) + 1)..])];
            actual = [.. actual.Select(line => line[(line.IndexOf('|', StringComparison.Ordinal) + 1)..])];
        }

        Assert.True(wanted.SequenceEqual(actual), $"{what}\n- {string.Join("\n- ", wanted.Except(actual))}\n+ {string.Join("\n+ ", actual.Except(wanted))}");
    }
}
