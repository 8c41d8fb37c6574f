using PolicyForge.Composition.Copies;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Workspaces.History;

namespace PolicyForge.Composition;

/// <summary>Fills in the signature of a copy whose newest row was signed when it was approved.</summary>
/// <remarks>Only by a row of the copy's own history: the chair of the trust does not sign for each school.</remarks>
public static class SignedCopy
{
    /// <summary>The document as it is where nobody signed, where it is a draft, or where the row is the trust's and the copy a school's.</summary>
    internal static PolicyDocument Of(Workspace workspace, PolicyCopy copy, VersionStanding standing, PolicyDocument document, DateForm form = DateForm.Words)
    {
        if (standing.IsDraft || standing.Latest is not { Approval: { SignedBy: { } name } approval } || !IsOwn(copy, standing.Latest)) return document;
        var picture = approval.Picture is { } path ? workspace.Pictures.Find(path) : null;
        var signature = new Signature(name, approval.On.In(form), picture is null ? null : new Image(picture, $"Signature of {name}"));
        var signed = new Signing(signature).Rewrite(document);
        return signed with { Properties = signed.Properties with { IsSignedOff = true } };
    }

    /// <summary>The document as it is before anybody signs it, for comparison.</summary>
    public static PolicyDocument Without(PolicyDocument document) =>
        document.Properties.IsSignedOff ? new Signing(null).Rewrite(document) with { Properties = document.Properties with { IsSignedOff = false } } : document;

    /// <summary>The document as governors keep it: marked as final, and only its forms can be filled in, whoever signs it by hand.</summary>
    public static PolicyDocument Final(PolicyDocument document) => document with { Properties = document.Properties with { IsSignedOff = true } };

    private static bool IsOwn(PolicyCopy copy, VersionRow row) =>
        copy.School is null || copy.School.OwnPolicies.Find(copy.Policy.Id)?.History.Rows.Contains(row) == true;

    /// <summary>One signs: the first line of the document takes it, and others stay to be signed by hand.</summary>
    private sealed class Signing(Signature? signature) : DocumentRewriter
    {
        private bool _isDone;

        protected override DocumentNode? RewriteNode(DocumentNode node)
        {
            if (node is not SignatureLine line) return RewriteChildren(node);
            if (signature is null) return line.Signed is null ? line : line with { Signed = null };
            if (_isDone) return line;
            _isDone = true;
            return line with { Signed = signature };
        }
    }
}
