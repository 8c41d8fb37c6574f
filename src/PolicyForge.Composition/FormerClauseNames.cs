using System.Collections.Immutable;
using PolicyForge.Workspaces.Clauses;

namespace PolicyForge.Composition;

/// <summary>Ids that clauses had before, put in the place of today's: what a digest of the trust's text covered then.</summary>
public sealed class FormerClauseNames
{
    /// <summary>With more renamed clauses in one policy, only all of them together are put back: every choice of them would be too many.</summary>
    private const int MostApart = 4;

    private readonly ImmutableDictionary<string, string> _former;

    private FormerClauseNames(ImmutableDictionary<string, string> former) => _former = former;

    /// <summary>Every choice of the text's renamed clauses under a former name; none where no clause was renamed.</summary>
    public static IEnumerable<FormerClauseNames> Of(ReferencedText text)
    {
        EffectiveClause[] renamed = [.. text.Clauses.Where(clause => !clause.Trust.Formerly.IsEmpty)];
        if (renamed.Length > MostApart) return [new FormerClauseNames(renamed.ToImmutableDictionary(clause => clause.Id, clause => clause.Trust.Formerly[^1], StringComparer.Ordinal))];
        IEnumerable<ImmutableDictionary<string, string>> choices = [ImmutableDictionary.Create<string, string>(StringComparer.Ordinal)];
        foreach (var clause in renamed) choices = choices.SelectMany(choice => clause.Trust.Formerly.Select(name => choice.Add(clause.Id, name)).Prepend(choice)).ToArray();
        return choices.Where(choice => !choice.IsEmpty).Select(choice => new FormerClauseNames(choice));
    }

    /// <summary>A template's text as it called the clauses then.</summary>
    public string In(string template)
    {
        foreach (var (now, then) in _former) template = ClauseCalls.Rename(template, now, then);
        return template;
    }

    /// <summary>The clauses with the ids that they had, in the order of those.</summary>
    public IEnumerable<(string Id, EffectiveClause Clause)> InOrder(IEnumerable<EffectiveClause> clauses) =>
        clauses.Select(clause => (Id: _former.GetValueOrDefault(clause.Id, clause.Id), Clause: clause)).OrderBy(clause => clause.Id, StringComparer.Ordinal);
}
