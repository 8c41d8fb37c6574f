using System.Text;
using PolicyForge.Diagnostics;

namespace PolicyForge.Building.Checking;

/// <summary>Puts into files what findings say would mend them.</summary>
public static class FindingFixes
{
    /// <summary>Each file that changes, as it should read. Where two findings would change the same words, the first is done and the other left to the next run.</summary>
    public static IEnumerable<FixedFile> Of(IEnumerable<Diagnostic> findings)
    {
        var files = findings.Where(finding => !finding.Fix.IsEmpty && finding.Fix.All(edit => edit.Location.Revision is null))
            .OrderBy(finding => finding, Diagnostic.DisplayOrder)
            .GroupBy(finding => finding.Fix[0].Location.Path, StringComparer.Ordinal);
        foreach (var file in files)
        {
            var source = file.First().Fix[0].Location.Source;
            var edits = new SortedDictionary<int, SourceEdit>();
            int mended = 0;
            foreach (var finding in file)
            {
                if (finding.Fix.Any(edit => edit.Location.Path != file.Key || edits.Values.Any(other => Touch(edit, other)))) continue;
                foreach (var edit in finding.Fix) edits[edit.Location.Span.Start] = edit;
                mended++;
            }

            yield return new FixedFile(file.Key, Apply(source.Text, edits.Values), mended);
        }
    }

    private static bool Touch(SourceEdit edit, SourceEdit other) =>
        edit.Location.Span.Start < other.Location.Span.End && other.Location.Span.Start < edit.Location.Span.End;

    private static string Apply(string text, IEnumerable<SourceEdit> edits)
    {
        var edited = new StringBuilder(text.Length);
        int done = 0;
        foreach (var edit in edits)
        {
            edited.Append(text, done, edit.Location.Span.Start - done).Append(edit.Text);
            done = edit.Location.Span.End;
        }

        return edited.Append(text, done, text.Length - done).ToString();
    }
}

/// <summary>A file after its findings were mended.</summary>
/// <param name="Count">How many findings.</param>
public sealed record FixedFile(string Path, string Text, int Count);
