using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PolicyForge.Documents.Model;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Definitions;

namespace PolicyForge.Composition;

/// <summary>The digest in a row of the trust's for a policy that each school has: of the trust's text, since no one document stands for all schools.</summary>
/// <remarks>It covers title and approval, template, includes, clauses with the defaults of their slots, their pictures, and the titles of what they cite; no school's data and no layout. docs/decisions/0009.</remarks>
public static class TrustTextDigest
{
    private const string Scheme = "policyforge-trust-text-1";

    /// <param name="effective">The date of the row: which edition of guidance is meant.</param>
    /// <param name="names">Ids that clauses had before, by those of today; null takes today's.</param>
    /// <returns>"sha256:" and 64 lower-case hexadecimal digits.</returns>
    public static string Of(Workspace workspace, PolicyDefinition policy, DateOnly effective, FormerClauseNames? names = null)
    {
        var text = new StringBuilder();
        foreach (string field in (string[])[Scheme, policy.Title, policy.Owner, policy.Approver, policy.Review.Cycle.ToString()]) Append(text, field);
        var referenced = ReferencedText.Of(workspace, policy, null);
        foreach (var template in referenced.Templates)
        {
            Append(text, template.Id);
            string source = template.Source.Text.ReplaceLineEndings("\n").Trim('\n');
            Append(text, names is null ? source : names.In(source));
        }

        foreach (var (id, clause) in names is null ? referenced.Clauses.Select(clause => (clause.Id, Clause: clause)) : names.InOrder(referenced.Clauses))
        {
            Append(text, id);
            Append(text, clause.Title);
            Append(text, clause.Text.Digest.Value);
            foreach (var slot in clause.Trust.Slots) Append(text, $"{slot.Name}={Printed(slot.Default?.Value)}");
        }

        foreach (string id in referenced.Citations)
        {
            var entry = workspace.Legislation.Find(id, effective);
            Append(text, $"{id}={entry?.Title}={entry?.Address}");
        }

        foreach (var picture in referenced.Pictures.Select(workspace.Pictures.Find).OfType<ImageResource>())
        {
            Append(text, Convert.ToHexStringLower(SHA256.HashData(picture.Bytes.AsSpan())));
        }

        return "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static string? Printed(object? value) => value switch
    {
        System.Collections.Immutable.ImmutableArray<string> list => string.Join('\u001f', list),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static void Append(StringBuilder text, string? field) => text.Append(field).Append('\u001e');
}
