using System.Collections.Immutable;
using PolicyForge.Composition;
using PolicyForge.Composition.Copies;
using PolicyForge.Documents.Comparison;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Workspaces.History;

namespace PolicyForge.Governance.SignOff;

/// <summary>What one version changed, as against the approved version before it.</summary>
/// <param name="Against">"version 3.1"; where there is no redline, why.</param>
/// <param name="Redline">The newer document with marks; null where there is nothing to compare with.</param>
public sealed record ApprovedChange(PolicyCopy Copy, VersionRow Row, string Against, PolicyDocument? Redline, Layout Layout)
{
    /// <param name="now">The version, as it was approved.</param>
    public static ApprovedChange Of(SignedOffVersions versions, SignedOffVersion now)
    {
        var (before, against) = versions.Before(now.Copy, now.Row);
        return Between(now.Copy, now.Row, now.Policy, before?.Policy, against);
    }

    /// <param name="row">Whose date and author the marks bear.</param>
    public static ApprovedChange Between(PolicyCopy copy, VersionRow row, ComposedPolicy now, ComposedPolicy? before, string against) => new(
        copy, row, against,
        before is null ? null : DocumentComparer.Compare(SignedCopy.Without(before.Document), SignedCopy.Without(now.Document), row.Author, new DateTimeOffset(row.Date.FirstDay, TimeOnly.MinValue, TimeSpan.Zero)),
        before is null ? now.Layout : now.Layout with { Previous = before.Layout });

    /// <summary>Empty where there is nothing to compare with, and where only particulars (version, dates, history) differ.</summary>
    public ImmutableArray<ChangedPassage> Passages => Redline is null ? [] : ChangedPassages.Of(Redline);

    /// <summary>In words, with the changed passages as tracked changes.</summary>
    public ImmutableArray<Block> Describe()
    {
        if (Redline is null) return [Line(Against)];
        var passages = Passages;
        if (passages.IsEmpty) return [Line($"The text is that of {Against}; only its particulars (version, dates, history) differ.")];
        var summary = ChangeSummary.Of(Redline, Layout);
        return [Line($"{Number(summary.WordsAdded, "word")} added and {Number(summary.WordsRemoved, "word")} removed since {Against}, the date and the history table included."), .. SignOffPapers.Told(passages)];
    }

    private static Paragraph Line(string words) => new([new Text(words)]);

    private static string Number(int count, string word) => count == 1 ? $"1 {word}" : $"{count} {word}s";
}
