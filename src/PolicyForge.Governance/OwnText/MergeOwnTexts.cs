using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Merging;
using PolicyForge.Documents.Passages;
using PolicyForge.Governance.Files;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Clauses;
using PolicyForge.Workspaces.Schools;
using PolicyForge.Yaml;

namespace PolicyForge.Governance.OwnText;

/// <summary>The use case "merge": brings the trust's new text into own texts that are behind. Writes nothing itself.</summary>
public sealed class MergeOwnTexts(Workspace workspace, TrustTexts texts)
{
    private static readonly MergeLabels Labels = new("your school's text", "the trust's new text");

    /// <param name="schools">Ids; empty for all.</param>
    /// <param name="clauses">Ids; empty for all.</param>
    /// <param name="keepOwn">True marks the school's text as up to date, without a change of its words.</param>
    public (ImmutableArray<MergedClause> Clauses, ImmutableArray<Diagnostic> Found) Plan(ImmutableArray<string> schools, ImmutableArray<string> clauses, bool keepOwn)
    {
        var found = new DiagnosticBag();
        var merged = ImmutableArray.CreateBuilder<MergedClause>();
        foreach (var school in workspace.Schools.Where(school => schools.IsEmpty || schools.Contains(school.Id)))
        {
            foreach (var clause in school.Clauses.Where(own => clauses.IsEmpty || clauses.Contains(own.Id)).Select(own => workspace.ClauseFor(school, own.Id)).OfType<EffectiveClause>())
            {
                if (clause.IsBehind && clause.Trust.Tier != ClauseTier.Central) merged.Add(MergeOne(school, clause, keepOwn, found));
            }
        }

        return (merged.ToImmutable(), found.ToImmutable());
    }

    private MergedClause MergeOne(School school, EffectiveClause clause, bool keepOwn, DiagnosticBag found)
    {
        var own = clause.Own!;
        var now = clause.Trust.Text;
        var before = texts.Find(clause.Trust, own.BasedOn.Value);
        var renamed = new Dictionary<string, string>(StringComparer.Ordinal);
        if (own.Placement is { } placement && !FollowBlocks(school, clause, placement, before, keepOwn, renamed, found)) return Not(school, clause, before);
        if (keepOwn) return With(own.Written.Body, MergeState.KeptOwn, 0, []);
        if (before is null)
        {
            found.Add((texts.IsCutOff ? OwnTextDiagnostics.BaseCutOff : OwnTextDiagnostics.BaseNotFound).At(own.BasedOn.Location, school.Name, own.Id, Short(own.BasedOn.Value), school.Id) with { School = school.Id });
            return Not(school, clause, before);
        }

        if (own.Placement is not null) return With(own.Written.Body, MergeState.Merged, MarkdownMerge.Merge(before.Body, before.Body, now.Body, Labels).TakenOver, []);
        var merge = MarkdownMerge.Merge(before.Body, own.Written.Body, now.Body, Labels);
        var result = With(merge.Text, merge.IsClean ? MergeState.Merged : MergeState.Conflict, merge.TakenOver, merge.Conflicts);
        if (!merge.IsClean) found.Add(OwnTextDiagnostics.Conflict.At(PlaceOf(result), school.Name, own.Id, school.Id) with { School = school.Id });
        return result;

        MergedClause With(string body, MergeState state, int takenOver, ImmutableArray<MergeConflict> conflicts) =>
            new(school, clause, state, new FileDraft(own.Written.Source.Path, OwnTextFile.With(own, now.Digest, body, renamed)), before?.VersionsSince ?? 0, takenOver, conflicts);
    }

    /// <summary>Finds the blocks that a part names in the trust's new text. False where one has gone, or one that is left out says something else.</summary>
    private static bool FollowBlocks(
        School school, EffectiveClause clause, OwnTextPlacement placement, TrustText? before, bool keepOwn, Dictionary<string, string> renamed, DiagnosticBag found)
    {
        string now = clause.Trust.Text.Body;
        bool isWhole = true;
        foreach (var name in placement.Named)
        {
            string? follows = before is null ? name.Value : PassageSuccessor.NameOf(before.Body, name.Value, now) ?? name.Value;
            var block = PassageNames.Find(now, follows);
            if (block is not null && follows != name.Value) renamed[name.Value] = follows;
            if (block is null) Report(name, OwnTextDiagnostics.BlockGone, string.Join(", ", PassageNames.Of(now).Select(of => of.Name)));
            else if (placement.Omit.Contains(name) && !keepOwn && before is not null && PassageNames.Find(before.Body, name.Value)?.Text != block.Text) Report(name, OwnTextDiagnostics.OmittedChanged, school.Id);
        }

        return isWhole;

        void Report(Located<string> name, DiagnosticDescriptor descriptor, string last)
        {
            isWhole = false;
            found.Add(descriptor.At(name.Location, school.Name, clause.Id, name.Value, last) with { School = school.Id });
        }
    }

    private static MergedClause Not(School school, EffectiveClause clause, TrustText? before) => new(school, clause, MergeState.NotMerged, null, before?.VersionsSince ?? 0, 0, []);

    /// <summary>The first conflict, in the file as it will be.</summary>
    private static SourceLocation PlaceOf(MergedClause merged)
    {
        var source = new SourceText(merged.Path, merged.File!.Text);
        int at = source.Text.IndexOf("<<<<<<< ", StringComparison.Ordinal);
        return new SourceLocation(source, new SourceSpan(Math.Max(at, 0), 7));
    }

    private static string Short(ClauseDigest digest) => digest.Value[..("sha256:".Length + 12)];
}
