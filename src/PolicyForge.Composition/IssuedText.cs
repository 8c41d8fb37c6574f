using System.Collections.Concurrent;
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
public sealed class IssuedText(Workspace workspace)
{
    private readonly ConcurrentDictionary<string, string> _trustDigests = new(StringComparer.Ordinal);

    /// <summary>The digest that the newest row of the copy should have: "sha256:" and 64 hexadecimal digits.</summary>
    /// <param name="document">The copy, composed as its rows have it.</param>
    public string DigestOf(PolicyCopy copy, PolicyDocument document, DateOnly effective) =>
        IsOfTrustText(copy) ? TrustDigestOf(copy.Policy, effective) : "sha256:" + ContentDigest.Of(document);

    /// <summary>The digest of a new row of the trust's for a policy that each school has.</summary>
    public string TrustDigestOf(PolicyDefinition policy, DateOnly effective) =>
        _trustDigests.GetOrAdd($"{policy.Id} {effective.DayNumber}", _ => TrustTextDigest.Of(workspace, policy, effective));

    /// <summary>False for a row without a digest: of such a row nothing can be said. A new name of the policy, the school or a clause is no change of the text.</summary>
    public bool HasLaterChanges(PolicyCopy copy, PolicyDocument document, VersionRow? latest) =>
        latest?.Digest is { } digest && DigestOf(copy, document, latest.Date.FirstDay) != digest && !IsUnderFormerNames(copy, document, latest.Date.FirstDay, digest);

    /// <summary>True where the text has that digest as soon as the names that it had before are put in the place of today's.</summary>
    private bool IsUnderFormerNames(PolicyCopy copy, PolicyDocument document, DateOnly effective, string digest) => IsOfTrustText(copy)
        ? FormerDigestsOf(copy.Policy, effective).Contains(digest)
        : FormerPropertiesOf(copy, document.Properties).Any(then => "sha256:" + ContentDigest.Of(document with { Properties = then }) == digest);

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
