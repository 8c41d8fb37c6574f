using System.Collections.Immutable;
using PolicyForge.Composition;
using PolicyForge.Composition.Copies;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Writing;

namespace PolicyForge.Building.Checking;

/// <summary>The use case "check what was generated": each finished file as the programs will see it that open it. Writes nothing.</summary>
public sealed class CheckOutput(PolicyComposer composer, IReadOnlyList<IGeneratedFileChecker> checkers)
{
    /// <param name="folder">Absolute; what is in folders below it counts too.</param>
    /// <param name="shownAs">How findings name the folder.</param>
    public CheckOutputResult Run(string folder, string shownAs, CopySelection selection, CancellationToken cancellation = default)
    {
        if (!Directory.Exists(folder)) return new CheckOutputResult(0, [BuildDiagnostics.NoOutput.At(SourceLocation.OfFile(shownAs), shownAs)]);
        var copies = selection.In(composer.Workspace);
        if (copies.Value.IsDefault) return new CheckOutputResult(0, copies.Diagnostics);
        var files = FilesIn(folder, copies.Value, selection);
        var findings = new ImmutableArray<Diagnostic>[files.Length];
        Parallel.For(0, files.Length, new ParallelOptions { CancellationToken = cancellation }, index => findings[index] = Check(folder, shownAs, files[index]));
        return new CheckOutputResult(files.Length, [.. copies.Diagnostics, .. findings.SelectMany(found => found)]);
    }

    private ImmutableArray<(string Path, PolicyCopy? Copy)> FilesIn(string folder, ImmutableArray<PolicyCopy> copies, CopySelection selection)
    {
        string[] extensions = [.. checkers.SelectMany(checker => checker.Extensions)];
        var planned = copies.SelectMany(copy => extensions.Select(extension => (Path: BuildPlan.PathOf(copy, extension), copy))).DistinctBy(item => item.Path, StringComparer.Ordinal)
            .ToDictionary(item => item.Path, item => item.copy, StringComparer.Ordinal);
        return
        [
            .. Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
                .Select(path => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'))
                .Where(path => extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase) && (selection.IsAll || planned.ContainsKey(path)))
                .Order(StringComparer.Ordinal)
                .Select(path => (path, planned.TryGetValue(path, out var copy) ? copy : (PolicyCopy?)null)),
        ];
    }

    private ImmutableArray<Diagnostic> Check(string folder, string shownAs, (string Path, PolicyCopy? Copy) file)
    {
        var location = SourceLocation.OfFile($"{shownAs}/{file.Path}");
        var document = file.Copy is { } copy ? composer.Compose(copy).Value?.Document : null;
        string extension = Path.GetExtension(file.Path);
        return
        [
            .. checkers.Where(checker => checker.Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase))
                .SelectMany(checker => checker.Check(File.ReadAllBytes(Path.Combine(folder, file.Path)), document, location)),
        ];
    }
}

/// <summary>What was looked at and found.</summary>
public sealed record CheckOutputResult(int Files, ImmutableArray<Diagnostic> Diagnostics);
