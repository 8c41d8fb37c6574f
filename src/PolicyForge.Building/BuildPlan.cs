using System.Collections.Immutable;
using PolicyForge.Composition.Copies;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Writing;
using PolicyForge.Workspaces;

namespace PolicyForge.Building;

/// <summary>Every file that a build is to write. No two have one path.</summary>
public sealed record BuildPlan(ImmutableArray<PlannedOutput> Outputs)
{
    /// <summary>The folder of the trust's own documents, beside the schools'.</summary>
    public const string TrustFolder = "trust";

    public int FileCount => Outputs.Sum(output => output.Files.Length);

    public static Outcome<BuildPlan> Make(Workspace workspace, BuildRequest request, IReadOnlyList<IDocumentWriter> writers, IDocumentConverter? converter = null)
    {
        var found = new DiagnosticBag();
        var formats = request.Formats.IsEmpty ? workspace.Defaults.Formats : request.Formats;
        var chosen = formats.Distinct(StringComparer.Ordinal).Select(format => ChosenFormat.Find(format, writers, converter, found)).OfType<ChosenFormat>().ToImmutableArray();
        if (converter?.FindFault() is { } fault && (request.PageNumbers || chosen.Any(format => format.Converter is not null))) found.Add(fault);
        var copies = request.Selection.In(workspace);
        found.AddRange(copies.Diagnostics);
        if (found.HasErrors) return Outcome<BuildPlan>.Failed(found.ToImmutable());

        ImmutableArray<PlannedOutput> outputs = 
        [
            .. copies.Value
                .Where(copy => request.Wants?.Invoke(copy) ?? true)
                .Select(copy => new PlannedOutput(copy, [.. chosen.Select(format => new PlannedFile(PathOf(copy, format.Extension), format.Writer, format.Converter))])),
        ];
        ReportCollisions(outputs, found);
        return found.HasErrors ? Outcome<BuildPlan>.Failed(found.ToImmutable()) : new Outcome<BuildPlan>(new BuildPlan(outputs), found.ToImmutable());
    }

    /// <summary>Where a copy's file lies in an output folder, with forward slashes.</summary>
    public static string PathOf(PolicyCopy copy, string extension) => $"{copy.School?.Id ?? TrustFolder}/{copy.Policy.FileName}{extension}";

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
