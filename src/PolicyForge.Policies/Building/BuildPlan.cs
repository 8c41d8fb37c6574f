using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Writing;
using PolicyForge.Policies.Composition;
using PolicyForge.Policies.Selection;
using PolicyForge.Policies.Workspaces;

namespace PolicyForge.Policies.Building;

/// <summary>Every file that a build is to write. No two have one path.</summary>
public sealed record BuildPlan(ImmutableArray<PlannedOutput> Outputs)
{
    /// <summary>The folder of the trust's own documents, beside the schools'.</summary>
    public const string TrustFolder = "trust";

    public int FileCount => Outputs.Sum(output => output.Files.Length);

    public static Outcome<BuildPlan> Make(Workspace workspace, BuildRequest request, IReadOnlyList<IDocumentWriter> writers)
    {
        var found = new DiagnosticBag();
        var formats = request.Formats.IsEmpty ? workspace.Defaults.Formats : request.Formats;
        var chosen = formats.Distinct(StringComparer.Ordinal).Select(format => WriterOf(format, writers, found)).OfType<IDocumentWriter>().ToImmutableArray();
        var copies = request.Selection.In(workspace);
        found.AddRange(copies.Diagnostics);
        if (found.HasErrors) return Outcome<BuildPlan>.Failed(found.ToImmutable());

        ImmutableArray<PlannedOutput> outputs = [.. copies.Value.Select(copy => new PlannedOutput(copy, [.. chosen.Select(writer => new PlannedFile(PathOf(copy, writer), writer))]))];
        ReportCollisions(outputs, found);
        return found.HasErrors ? Outcome<BuildPlan>.Failed(found.ToImmutable()) : new Outcome<BuildPlan>(new BuildPlan(outputs), found.ToImmutable());
    }

    private static string PathOf(PolicyCopy copy, IDocumentWriter writer) => $"{copy.School?.Id ?? TrustFolder}/{copy.Policy.FileName}{writer.Extension}";

    private static IDocumentWriter? WriterOf(string format, IReadOnlyList<IDocumentWriter> writers, DiagnosticBag found)
    {
        var writer = writers.FirstOrDefault(candidate => candidate.Format == format);
        if (writer is null) found.Report(SelectionDiagnostics.UnknownFormat, null, format, string.Join(", ", writers.Select(known => known.Format)));
        return writer;
    }

    private static void ReportCollisions(ImmutableArray<PlannedOutput> outputs, DiagnosticBag found)
    {
        var firstByPath = new Dictionary<string, PolicyCopy>(StringComparer.OrdinalIgnoreCase);
        foreach (var (copy, files) in outputs)
        {
            foreach (var file in files)
            {
                if (!firstByPath.TryAdd(file.Path, copy)) found.Report(BuildDiagnostics.SameFile, copy.Policy.Location, firstByPath[file.Path], copy, file.Path);
            }
        }
    }
}
