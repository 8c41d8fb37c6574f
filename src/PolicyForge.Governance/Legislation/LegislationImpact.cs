using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyForge.Governance.Reviews;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Concurrency;
using PolicyForge.Workspaces.Legislation;
using PolicyForge.Workspaces.Schools;

namespace PolicyForge.Governance.Legislation;

/// <summary>What a change of one entry of the register touches: the most touched first, then by name.</summary>
/// <param name="Entry">An id of the register, or of guidance without a year.</param>
/// <param name="Provisions">The provisions that change: "section 127(2)"; empty for the whole.</param>
/// <param name="TrustTexts">The trust's clauses and templates that cite or mention it.</param>
/// <param name="SchoolTexts">The schools' own, which nobody else will change.</param>
/// <param name="Copies">Every policy of every school that holds one of these texts, by policy and school.</param>
public sealed partial record LegislationImpact(string Entry, ImmutableArray<string> Provisions, ImmutableArray<AffectedText> TrustTexts, ImmutableArray<AffectedText> SchoolTexts, ImmutableArray<AffectedCopy> Copies)
{
    /// <param name="provisions">Texts that cite other provisions only are then left out, those that cite or mention the whole are not.</param>
    public static LegislationImpact Of(Workspace workspace, string id, params ImmutableArray<string> provisions)
    {
        var names = Names(workspace.Legislation, id);
        var rules = new MentionRules(workspace.Legislation);
        ImmutableArray<AffectedText> texts =
        [
            .. WrittenText.In(workspace).SelectInParallel(text => Judge(workspace, rules, text, names, provisions)).OfType<AffectedText>()
                .OrderByDescending(text => text.Mentions).ThenBy(text => text.Path, StringComparer.Ordinal),
        ];
        return new LegislationImpact(id, provisions, [.. texts.Where(text => text.SchoolId is null)], [.. texts.Where(text => text.SchoolId is not null)], CopiesOf(workspace, texts, names));
    }

    /// <summary>The id itself, and for an edition of guidance the id without a year that may stand for it, and the other way about. A new edition touches what names an older one, too.</summary>
    private static ImmutableHashSet<string> Names(LegislationRegister register, string id)
    {
        var names = register.EditionsOf(id).Select(edition => edition.Id).Append(id);
        if (register.Entries.Find(id) is { EditionOf: { } current } entry)
        {
            names = names.Append(current);
            if (entry.Ended is null) names = names.Concat(register.EditionsOf(current).Where(edition => edition.InForceFrom < entry.InForceFrom).Select(edition => edition.Id));
        }

        return names.ToImmutableHashSet(StringComparer.Ordinal);
    }

    private static AffectedText? Judge(Workspace workspace, MentionRules rules, WrittenText text, ImmutableHashSet<string> names, ImmutableArray<string> provisions)
    {
        var listed = text.ClauseId is not { } clause ? []
            : text.SchoolId is { } school ? workspace.Schools.Find(school)?.Clauses.Find(clause)?.Cites ?? []
            : workspace.Clauses.Find(clause)?.Cites ?? [];
        bool isListed = listed.Any(cite => names.Contains(cite.Value));
        ImmutableArray<(string Name, string? Provision, bool IsHistoric)> cited =
        [
            .. CiteCall().Matches(text.Source.Text).Where(match => names.Contains(match.Groups["name"].Value))
                .Select(match => (match.Groups["name"].Value, match.Groups["provision"] is { Success: true } group ? group.Value : null, match.Groups["historic"].Success)),
        ];
        // What speaks of the law as it was stays right whatever becomes of it.
        if (!cited.IsEmpty && cited.All(cite => cite.IsHistoric)) isListed = false;
        var touched = cited.Where(cite => !cite.IsHistoric && (provisions.IsEmpty || cite.Provision is null || provisions.Any(changed => ProvisionName.Touches(changed, cite.Provision)))).ToImmutableArray();
        ImmutableArray<LegislationMention> mentioned = [.. rules.Find(text).Where(mention => mention.Meant is { } meant && names.Contains(meant))];
        int mentions = mentioned.Length;
        // A list in the front matter says nothing of provisions: it counts where no citation says more.
        bool isByList = isListed && (provisions.IsEmpty || cited.IsEmpty);
        if (touched.IsEmpty && mentions == 0 && !isByList) return null;
        bool isDated(string name) => workspace.Legislation.Entries.Contains(name);
        bool namesEdition = touched.Any(cite => isDated(cite.Name)) || mentioned.Any(mention => mention.Kind == LegislationMentionKind.UnknownEdition || isDated(mention.Meant!));
        bool namesProvision = !provisions.IsEmpty && touched.Any(cite => cite.Provision is not null);
        return new AffectedText(text.Source.Path, text.ClauseId, text.SchoolId, isByList || !touched.IsEmpty, Math.Max(1, touched.Length + mentions), namesProvision)
        {
            NamesEdition = namesEdition,
            PrintsByItself = !namesEdition && !touched.IsEmpty && touched.All(cite => cite.Provision is null),
        };
    }

    private static ImmutableArray<AffectedCopy> CopiesOf(Workspace workspace, ImmutableArray<AffectedText> texts, ImmutableHashSet<string> names)
    {
        var citations = new TemplateCitations(workspace);
        var ofTrust = texts.Where(text => text.SchoolId is null).Select(text => text.ClauseId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var own = texts.Where(text => text.SchoolId is not null && text.ClauseId is not null).Select(text => (text.SchoolId!, text.ClauseId!)).ToHashSet();
        bool isInTemplate = texts.Any(text => text.ClauseId is null);
        var all = workspace.TrustPolicies.Select(policy => (School: (School?)null, Policy: policy))
            .Concat(workspace.Schools.SelectMany(school => workspace.PoliciesFor(school).Select(policy => (School: (School?)school, Policy: policy))));
        return
        [
            .. from copy in all
               let clauses = citations.ClausesOf(copy.School, copy.Policy)
               let touched = clauses.Count(clause => copy.School?.Clauses.Contains(clause) == true ? own.Contains((copy.School.Id, clause)) : ofTrust.Contains(clause))
               where touched > 0 || (isInTemplate && citations.CitedBy(copy.School, copy.Policy).Any(names.Contains))
               orderby copy.Policy.Id, copy.School?.Id ?? ""
               select new AffectedCopy(copy.Policy.Id, copy.School?.Id, Math.Max(1, touched)),
        ];
    }

    [GeneratedRegex("""\bcite\s*\(?\s*["'`](?<name>[^"'`\r\n]+)["'`](?:(?!\bcite\b)(?:\bhistoric\s*[:=]\s*(?<historic>true)|["'`](?<provision>[^"'`\r\n]+)["'`]|[^}"'`]))*""", RegexOptions.CultureInvariant)]
    private static partial Regex CiteCall();
}

/// <summary>A file that cites or mentions the entry.</summary>
/// <param name="IsCited">False where it is only mentioned in prose.</param>
/// <param name="Mentions">How often it is cited or mentioned; at least 1.</param>
/// <param name="NamesProvision">True where a citation names a provision that changes, false where it is the whole.</param>
public sealed record AffectedText(string Path, string? ClauseId, string? SchoolId, bool IsCited, int Mentions, bool NamesProvision)
{
    /// <summary>True where the year of an edition of guidance stands in it, in a citation or in prose: somebody has to edit that.</summary>
    public bool NamesEdition { get; init; }

    /// <summary>True where it cites guidance without a year, and so prints a new edition as it stands.</summary>
    public bool PrintsByItself { get; init; }
}

/// <summary>A policy of a school; of the whole trust where <paramref name="SchoolId"/> is null.</summary>
/// <param name="Texts">How many of the texts it holds.</param>
public sealed record AffectedCopy(string PolicyId, string? SchoolId, int Texts);
