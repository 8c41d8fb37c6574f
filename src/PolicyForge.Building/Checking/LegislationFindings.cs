using System.Collections.Immutable;
using PolicyForge.Composition;
using PolicyForge.Composition.Copies;
using PolicyForge.Diagnostics;
using PolicyForge.Governance.Legislation;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Concurrency;
using PolicyForge.Workspaces.Legislation;

namespace PolicyForge.Building.Checking;

/// <summary>What a check says of the law: citations that do not hold on a copy's date, and titles in prose.</summary>
internal static class LegislationFindings
{
    public static IEnumerable<Diagnostic> OfCopy(Workspace workspace, ComposedPolicy composed) =>
        CitationRules.Check(workspace.Legislation, composed.Document, VersionStanding.Of(composed.Copy).EffectiveDate)
            .Select(finding => finding with { School = composed.Copy.School?.Id });

    /// <summary>Titles in the trust's texts and the schools'; with schools selected, in theirs only.</summary>
    public static ImmutableArray<Diagnostic> InProse(Workspace workspace, CopySelection selection)
    {
        var rules = new MentionRules(workspace.Legislation);
        var texts = WrittenText.In(workspace).Where(text => selection.Schools.IsEmpty ? selection.IsAll : text.SchoolId is { } id && selection.Schools.Contains(id));
        return [.. texts.SelectInParallel(text => rules.Check(text, workspace.Revision).ToImmutableArray()).SelectMany(found => found)];
    }
}
