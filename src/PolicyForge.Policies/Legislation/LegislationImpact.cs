using System.Collections.Immutable;
using PolicyForge.Policies.Reviews;
using PolicyForge.Policies.Workspaces;

namespace PolicyForge.Policies.Legislation;

/// <summary>What a change of one entry of the register touches. All lists are in ordinal order.</summary>
/// <param name="Entry">An id of the register, or of guidance without a year.</param>
/// <param name="TrustTexts">The trust's clauses and templates that cite or mention it.</param>
/// <param name="SchoolTexts">The schools' own, which nobody else will change.</param>
/// <param name="Copies">Every policy of every school that holds one of these texts.</param>
public sealed record LegislationImpact(string Entry, ImmutableArray<AffectedText> TrustTexts, ImmutableArray<AffectedText> SchoolTexts, ImmutableArray<AffectedCopy> Copies)
{
    public static LegislationImpact Of(Workspace workspace, string id)
    {
        var names = Names(workspace.Legislation, id);
        var rules = new MentionRules(workspace.Legislation);
        ImmutableArray<AffectedText> texts = [.. WrittenText.In(workspace).AsParallel().AsOrdered().Select(text => Judge(workspace, rules, text, names)).OfType<AffectedText>()];
        return new LegislationImpact(id, [.. texts.Where(text => text.SchoolId is null).OrderBy(text => text.Path, StringComparer.Ordinal)],
            [.. texts.Where(text => text.SchoolId is not null).OrderBy(text => text.Path, StringComparer.Ordinal)], CopiesOf(workspace, texts, names));
    }

    /// <summary>The id itself, and for an edition of guidance the id without a year that may stand for it, and the other way about.</summary>
    private static ImmutableHashSet<string> Names(LegislationRegister register, string id)
    {
        var names = register.EditionsOf(id).Select(edition => edition.Id).Append(id);
        if (register.Entries.Find(id)?.EditionOf is { } current) names = names.Append(current);
        return names.ToImmutableHashSet(StringComparer.Ordinal);
    }

    private static AffectedText? Judge(Workspace workspace, MentionRules rules, WrittenText text, ImmutableHashSet<string> names)
    {
        string source = text.Source.Text;
        var listed = text.ClauseId is not { } clause ? []
            : text.SchoolId is { } school ? workspace.Schools.Find(school)?.Clauses.Find(clause)?.Cites ?? []
            : workspace.Clauses.Find(clause)?.Cites ?? [];
        bool isCited = listed.Any(cite => names.Contains(cite.Value)) || names.Any(name => source.Contains($"cite \"{name}\"", StringComparison.Ordinal));
        bool isMentioned = rules.Find(text).Any(mention => mention.Meant is { } meant && names.Contains(meant));
        return isCited || isMentioned ? new AffectedText(text.Source.Path, text.ClauseId, text.SchoolId, isCited) : null;
    }

    private static ImmutableArray<AffectedCopy> CopiesOf(Workspace workspace, ImmutableArray<AffectedText> texts, ImmutableHashSet<string> names)
    {
        var citations = new TemplateCitations(workspace);
        var ofTrust = texts.Where(text => text.SchoolId is null).Select(text => text.ClauseId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var own = texts.Where(text => text.SchoolId is not null && text.ClauseId is not null).Select(text => (text.SchoolId!, text.ClauseId!)).ToHashSet();
        var all = workspace.TrustPolicies.Select(policy => (School: (Schools.School?)null, Policy: policy))
            .Concat(workspace.Schools.SelectMany(school => workspace.PoliciesFor(school).Select(policy => (School: (Schools.School?)school, Policy: policy))));
        return
        [
            .. from copy in all
               let clauses = citations.ClausesOf(copy.School, copy.Policy)
               where clauses.Any(clause => copy.School?.Clauses.Contains(clause) == true ? own.Contains((copy.School.Id, clause)) : ofTrust.Contains(clause))
                   || citations.CitedBy(copy.School, copy.Policy).Any(names.Contains)
               orderby copy.Policy.Id, copy.School?.Id ?? ""
               select new AffectedCopy(copy.Policy.Id, copy.School?.Id),
        ];
    }
}

/// <summary>A file that cites or mentions the entry.</summary>
/// <param name="IsCited">False where it is only mentioned in prose.</param>
public sealed record AffectedText(string Path, string? ClauseId, string? SchoolId, bool IsCited);

/// <summary>A policy of a school; of the whole trust where <paramref name="SchoolId"/> is null.</summary>
public sealed record AffectedCopy(string PolicyId, string? SchoolId);
