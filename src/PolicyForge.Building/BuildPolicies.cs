using System.Collections.Immutable;
using PolicyForge.Composition;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Writing;
using PolicyForge.Versions.Rows;
using PolicyForge.Workspaces.Layouts;

namespace PolicyForge.Building;

/// <summary>The use case "build": composes the copies asked for and writes each in its formats.</summary>
/// <remarks>
/// Copies are worked on in parallel; what is written, and the order of findings, does not depend on how many at once. With an
/// error anywhere nothing is put in place, unless the request says to keep going.
/// </remarks>
public sealed class BuildPolicies(PolicyComposer composer, IReadOnlyList<IDocumentWriter> writers, IDocumentConverter? converter = null)
{
    /// <param name="loading">What loading the workspace found; its errors count as errors of the build.</param>
    /// <param name="fingerprint">Of the sources, remembered in the folder for the next build; null where it is not known.</param>
    public BuildResult Run(
        BuildRequest request, ImmutableArray<Diagnostic> loading, string? fingerprint = null, IProgress<BuildProgress>? progress = null, CancellationToken cancellation = default)
    {
        var planned = BuildPlan.Make(composer.Workspace, request, writers, converter);
        if (planned.Value is not { } plan) return BuildResult.Failed([.. loading, .. planned.Diagnostics]);
        var opened = OutputFolder.Open(request.OutputFolder, request.WorkspaceFolder);
        if (opened.Value is not { } folder) return BuildResult.Failed([.. loading, .. planned.Diagnostics, .. opened.Diagnostics]);
        using (folder)
        {
            if (request.Shard is { } shard && folder.Manifest is { Files.IsEmpty: false } earlier && earlier.Shard?.Share != shard.Share)
                return BuildResult.Failed([.. loading, .. planned.Diagnostics, ShardDiagnostics.FolderOfOther.At(null, request.OutputFolder, shard.Share)]);
            var found = new DiagnosticBag();
            found.AddRange(loading);
            found.AddRange(planned.Diagnostics);
            found.AddRange(Stage(plan, request, folder, progress: progress, cancellation: cancellation));
            cancellation.ThrowIfCancellationRequested();
            if (found.HasErrors && !request.KeepGoing) return BuildResult.Failed(found.ToImmutable());
            return PutInPlace(plan, request, folder, fingerprint, found);
        }
    }

    /// <summary>Composes what is planned and puts the files aside in an output folder, where they wait to be moved into place.</summary>
    /// <param name="request">How; its selection and folder are the plan's affair.</param>
    /// <param name="accepts">Whether a copy that was composed without errors is wanted; null wants all. Called by several threads.</param>
    public ImmutableArray<Diagnostic> Stage(
        BuildPlan plan, BuildRequest request, OutputFolder folder, Func<ComposedPolicy, bool>? accepts = null, IProgress<BuildProgress>? progress = null, CancellationToken cancellation = default)
    {
        var found = new DiagnosticBag();
        var styles = HouseStylesOf(plan);
        found.AddRange(styles.Diagnostics.Where(finding => finding.Severity > Severity.Information));
        var pages = MeasuredPages.None;
        if (request.PageNumbers && converter is not null)
        {
            (pages, var unmeasured) = MeasuredPages.Measure(plan, composer, converter, folder, request.Jobs, cancellation);
            found.AddRange(unmeasured);
        }

        var conversions = new PendingConversions(converter, folder);
        found.AddRange(StageAll(plan, request, new Staging(request, folder, conversions, pages, styles, accepts), progress, cancellation));
        if (!found.HasErrors || request.KeepGoing) found.AddRange(conversions.StageAll(cancellation));
        return found.ToImmutable();
    }

    /// <summary>What a house style has and lacks is said by check; a build names what its documents would not look like.</summary>
    private HouseStyles HouseStylesOf(BuildPlan plan) => HouseStyles.Check(
        plan.Outputs.Select(output => composer.Workspace.LayoutFor(output.Copy.School, output.Copy.Policy)).OfType<LayoutDefinition>(),
        plan.Outputs.SelectMany(output => output.Files).Select(file => file.Writer),
        composer.Workspace.Revision);

    private ImmutableArray<Diagnostic> StageAll(BuildPlan plan, BuildRequest request, Staging staging, IProgress<BuildProgress>? progress, CancellationToken cancellation)
    {
        var findings = new ImmutableArray<Diagnostic>[plan.Outputs.Length];
        int done = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, request.Jobs), CancellationToken = cancellation };
        Parallel.For(0, plan.Outputs.Length, options, () => new MemoryStream(), (index, _, buffer) =>
        {
            findings[index] = Stage(plan.Outputs[index], staging, buffer);
            progress?.Report(new BuildProgress(Interlocked.Increment(ref done), plan.Outputs.Length, plan.Outputs[index].Copy.ToString()));
            return buffer;
        }, buffer => buffer.Dispose());
        return [.. findings.SelectMany(found => found)];
    }

    private ImmutableArray<Diagnostic> Stage(PlannedOutput output, Staging staging, MemoryStream buffer)
    {
        var composed = composer.Compose(output.Copy);
        if (staging.Request.IsIssued) composed = IssuedFindings.Soften(composed);
        if (composed.HasErrors || composed.Value is not { } policy) return composed.Diagnostics;
        if (staging.Accepts is { } accepts && !accepts(policy)) return composed.Diagnostics;
        var document = staging.Request.MarkOwnText ? ReviewCopy.Of(policy) : staging.Request.IsPublic ? PublicCopy.Of(policy) : policy.Document;
        foreach (var file in output.Files.Where(file => staging.Styles.Allow(file.Writer, policy.Layout)))
        {
            buffer.SetLength(0);
            if (file.Writer is IPagedDocumentWriter paged && staging.Pages.Of(output.Copy) is { IsEmpty: false } pages) paged.Write(document, policy.Layout, buffer, pages);
            else file.Writer.Write(document, policy.Layout, buffer);
            var content = buffer.GetBuffer().AsSpan(0, (int)buffer.Length);
            if (file.Converter is null) staging.Folder.Stage(file.Path, content);
            else staging.Conversions.Add(file.Path, content, file.Writer.Extension, policy.Document.Properties.Modified);
        }

        return composed.Diagnostics;
    }

    private static BuildResult PutInPlace(BuildPlan plan, BuildRequest request, OutputFolder folder, string? fingerprint, DiagnosticBag found)
    {
        var made = found.ToImmutable();
        var written = folder.MoveIntoPlace(found, request.ReplaceChanged);
        string[] planned = [.. plan.Outputs.SelectMany(output => output.Files).Select(file => file.Path)];
        bool isWhole = request.Selection.IsAll && request.Wants is null && request.Shard is null;
        var removed = (request.OwnsFolder || (isWhole && request.Formats.IsEmpty)) && !found.HasErrors
            ? folder.Remove(folder.Manifest.Files.Keys.Except(planned, StringComparer.Ordinal), found)
            : [];
        // What moving files found is of this once: the next build looks for itself.
        bool isRemembered = isWhole && !found.HasErrors && found.Count == made.Length;
        folder.SaveManifest(planned, removed, isRemembered ? fingerprint : null, made, request.Shard is { } shard ? shard with { IsComplete = !found.HasErrors } : null);
        return new BuildResult(written, folder.UnchangedCount, removed, plan.Outputs.Length, found.ToImmutable());
    }

    /// <summary>Where what is made of a copy goes.</summary>
    private sealed record Staging(BuildRequest Request, OutputFolder Folder, PendingConversions Conversions, MeasuredPages Pages, HouseStyles Styles, Func<ComposedPolicy, bool>? Accepts);
}
