using System.Collections.Concurrent;
using System.Collections.Immutable;
using PolicyForge.Composition.Copies;
using PolicyForge.Documents.Digests;
using PolicyForge.Documents.Model;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Definitions;
using PolicyForge.Workspaces.History;

namespace PolicyForge.Composition;

/// <summary>Tells whether a copy is what its newest row stands for, by the row's digest.</summary>
/// <remarks>
/// The document is composed as the row has it and its digest taken; only where that differs is it composed again, with the words that
/// say so. So the digest never covers those words, and needs no exception for them (docs/decisions/0009).
/// </remarks>
/// <param name="rowTexts">What is asked where a digest does not say; null believes rows without a digest.</param>
public sealed class IssuedText(Workspace workspace, IRowTexts? rowTexts = null)
{
    private readonly ConcurrentDictionary<string, string> _trustDigests = new(StringComparer.Ordinal);

    /// <summary>The digest that the newest row of the copy should have: "sha256:" and 64 hexadecimal digits.</summary>
    /// <param name="document">The copy, composed as its rows have it, so that it has its digest among its properties.</param>
    private string DigestOf(PolicyCopy copy, PolicyDocument document, DateOnly effective) =>
        IsOfTrustText(copy) ? TrustDigestOf(copy.Policy, effective) : "sha256:" + document.Properties.ContentDigest;

    /// <summary>The digest of a new row of the trust's for a policy that each school has.</summary>
    public string TrustDigestOf(PolicyDefinition policy, DateOnly effective) =>
        _trustDigests.GetOrAdd($"{policy.Id} {effective.DayNumber}", _ => TrustTextDigest.Of(workspace, policy, effective));

    /// <summary>How the copy stands to its newest row. Of a row without a digest only an approval is asked after: nobody relies on the text of another.</summary>
    public RowTextStanding StandingOf(PolicyCopy copy, PolicyDocument document, VersionRow? latest) =>
        latest is null || (latest.Digest is null && latest.Status is not (ReleaseStatus.Approved or ReleaseStatus.Issued)) ? RowTextStanding.Same : StandingTo(copy, document, latest);

    /// <summary>How a copy stands to a row. A new name of the policy, the school or a clause is no change of the text.</summary>
    /// <param name="document">The copy, composed as its rows have it; null for the trust's text of a policy that each school has.</param>
    public RowTextStanding StandingTo(PolicyCopy copy, PolicyDocument? document, VersionRow row)
    {
        if (row.Digest is null && rowTexts is null) return RowTextStanding.Same;
        var effective = row.Date.FirstDay;
        string now = DigestOf(copy, document!, effective);
        if (row.Digest == now) return RowTextStanding.Same;
        ImmutableArray<string> digests = [now, .. FormerDigests(copy, document, effective)];
        if (row.Digest is not null && digests.Contains(row.Digest)) return RowTextStanding.Same;
        // The layout is dress: what its front puts on the cover is not what was approved.
        if (!IsOfTrustText(copy) && document is not null) digests = digests.Add(TextWithoutFront.DigestOf(document));
        if (row.Digest is null) return rowTexts!.Judge(copy, row, digests);
        // Another program may compose the same files otherwise.
        return rowTexts?.Judge(copy, row, digests) == RowTextStanding.Same ? RowTextStanding.Same : RowTextStanding.Changed;
    }

    /// <summary>The digests that the text has as soon as the names that it had before are put in the place of today's.</summary>
    private IEnumerable<string> FormerDigests(PolicyCopy copy, PolicyDocument? document, DateOnly effective) => IsOfTrustText(copy)
        ? FormerDigestsOf(copy.Policy, effective)
        : FormerPropertiesOf(copy, document!.Properties).Select(then => "sha256:" + ContentDigest.Of(document with { Properties = then }));

    /// <summary>The digests that the trust's text of a policy had under former names of its clauses.</summary>
    public IEnumerable<string> FormerDigestsOf(PolicyDefinition policy, DateOnly effective) =>
        FormerClauseNames.Of(ReferencedText.Of(workspace, policy, null)).Select(names => TrustTextDigest.Of(workspace, policy, effective, names));

    private static IEnumerable<DocumentProperties> FormerPropertiesOf(PolicyCopy copy, DocumentProperties now) =>
        from policy in copy.Policy.Formerly.Prepend(copy.Policy.Id)
        from school in copy.School is { } of ? of.Formerly.Prepend(of.Id) : [null!]
        where policy != copy.Policy.Id || school != copy.School?.Id
        select now with { PolicyId = policy, SchoolId = school };

    /// <summary>True where the newest row is the trust's, and stands for no one document.</summary>
    private static bool IsOfTrustText(PolicyCopy copy) =>
        copy.Policy.Scope == PolicyScope.School && copy.School?.OwnPolicies.Find(copy.Policy.Id) is not { History.Rows.IsEmpty: false };
}
