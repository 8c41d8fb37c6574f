using System.Collections.Immutable;
using PolicyForge.Composition;
using PolicyForge.Composition.Copies;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;
using PolicyForge.Documents.Writing;

namespace PolicyForge.Building;

/// <summary>The pages on which headings stand, as a pass through the converter found them.</summary>
/// <remarks>
/// The pass is made with a number in every line of the contents list, so that the list already has the length that it will have with the
/// right ones. A copy that cannot be measured keeps its contents list without numbers.
/// </remarks>
internal sealed class MeasuredPages
{
    /// <summary>As wide as any page number of a policy is.</summary>
    private const int Placeholder = 88;

    private readonly ImmutableDictionary<string, ImmutableDictionary<string, int>> _byCopy;

    private MeasuredPages(ImmutableDictionary<string, ImmutableDictionary<string, int>> byCopy) => _byCopy = byCopy;

    public static MeasuredPages None { get; } = new([]);

    public ImmutableDictionary<string, int> Of(PolicyCopy copy) => _byCopy.GetValueOrDefault(copy.ToString(), []);

    public static (MeasuredPages Pages, ImmutableArray<Diagnostic> Found) Measure(
        BuildPlan plan, PolicyComposer composer, IDocumentConverter converter, OutputFolder folder, int jobs, CancellationToken cancellation)
    {
        var drafts = new Draft?[plan.Outputs.Length];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, jobs), CancellationToken = cancellation };
        Parallel.For(0, plan.Outputs.Length, parallel, index => drafts[index] = Draft.Of(plan.Outputs[index], composer, folder));
        Draft[] measured = [.. drafts.OfType<Draft>()];
        var pages = ImmutableDictionary.CreateBuilder<string, ImmutableDictionary<string, int>>(StringComparer.Ordinal);
        var found = converter.Convert([.. measured.Select(draft => draft.Source)], (index, pdf) => pages[measured[index].Source.Name] = converter.FindPages(pdf, measured[index].Contents), cancellation);
        return (new MeasuredPages(pages.ToImmutable()), found);
    }

    /// <summary>A copy written to be measured.</summary>
    private sealed record Draft(ConversionSource Source, Contents Contents)
    {
        /// <summary>Null where there is nothing to measure: no contents list, no writer that takes pages, or errors, which the build itself reports.</summary>
        public static Draft? Of(PlannedOutput output, PolicyComposer composer, OutputFolder folder)
        {
            if (output.Files.Select(file => file.Writer).OfType<IPagedDocumentWriter>().FirstOrDefault() is not { } writer) return null;
            var composed = composer.Compose(output.Copy);
            if (composed.HasErrors || composed.Value is not { } policy) return null;
            if (policy.Document.Descendants().OfType<Contents>().FirstOrDefault() is not { } contents) return null;
            var placeholders = contents.Entries.Select(entry => entry.Anchor).Distinct(StringComparer.Ordinal).ToDictionary(anchor => anchor, _ => Placeholder, StringComparer.Ordinal);
            using var buffer = new MemoryStream();
            writer.Write(policy.Document, policy.Layout, buffer, placeholders);
            string aside = folder.PutAside(buffer.GetBuffer().AsSpan(0, (int)buffer.Length), writer.Extension);
            return new Draft(new ConversionSource(output.Copy.ToString(), aside, policy.Document.Properties.Modified), contents);
        }
    }
}
