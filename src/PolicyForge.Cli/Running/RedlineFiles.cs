using System.Collections.Immutable;
using System.Text;
using PolicyForge.Building;
using PolicyForge.Documents.Comparison;
using PolicyForge.Documents.Writing;
using PolicyForge.Html.Redlines;
using PolicyForge.Versions.Redlines;
using PolicyForge.Versions.Rows;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Layouts;

namespace PolicyForge.Cli.Running;

/// <summary>Puts the files of redlines aside: each copy in each format, and an index of them all.</summary>
/// <param name="styles">Which house styles can be used: a file that would not look like the trust's is left out.</param>
internal sealed class RedlineFiles(OutputFolder output, IReadOnlyList<IDocumentWriter> writers, HouseStyles styles)
{
    private const string IndexFile = "index.html";

    public void Stage(Workspace workspace, ImmutableArray<RedlinedCopy> redlines, string from, string to)
    {
        Parallel.ForEach(redlines, redline =>
        {
            foreach (var writer in writers.Where(writer => styles.Allow(writer, redline.Layout)))
            {
                using var content = new MemoryStream();
                writer.Write(redline.Document, redline.Layout, content);
                output.Stage(PathOf(redline.Subject, writer.Extension), content.GetBuffer().AsSpan(0, (int)content.Length));
            }
        });

        output.Stage(IndexFile, Encoding.UTF8.GetBytes(RedlineIndexWriter.Write(from, to, [.. redlines.Select(redline => EntryOf(workspace, redline))])));
    }

    private RedlineIndexEntry EntryOf(Workspace workspace, RedlinedCopy redline) => new(
        redline.Subject.SchoolId is { } school ? workspace.Schools.Find(school)?.Name ?? school : workspace.Trust.Name,
        redline.Document.Properties.Title,
        PathOf(redline.Subject, ".html"),
        writers.Any(writer => writer.Format == "docx" && !styles.Allow(writer, redline.Layout)) ? null : PathOf(redline.Subject, ".docx"),
        [.. redline.Summary.Sections.Select(HeadingOf), .. redline.Summary.Properties.Select(change => change.ToString()), .. redline.Summary.Layout.Select(change => change.ToString())],
        redline.Summary.WordsAdded,
        redline.Summary.WordsRemoved);

    private static string HeadingOf(SectionChange section)
    {
        string heading = section.Anchor is null ? "Before the first section" : $"{section.Number} {section.Heading}".Trim();
        return section.Nature == ChangeNature.Changed ? heading : $"{heading} ({section.Nature.ToString().ToLowerInvariant()})";
    }

    private static string PathOf(VersionSubject subject, string extension) => $"{subject.SchoolId ?? "trust"}/{subject.PolicyId}{extension}";
}
