using PolicyForge.Diagnostics;

namespace PolicyForge.Building.Packs;

/// <summary>PF8420 to PF8430, PF8466 and PF8467: a pack held against its manifest, the manifest against its signature, both against the history.</summary>
public static class PackVerificationDiagnostics
{
    public static DiagnosticDescriptor ManifestUnreadable { get; } = Error("PF8420", "Manifest that cannot be read",
        "The manifest of {0} cannot be read: {1}.", "Ask for the pack again from whoever made it.");

    public static DiagnosticDescriptor Changed { get; } = Error("PF8421", "File that is not as it was packed",
        "{0} is not the file that was packed: its digest is {1}, and the manifest says {2}.", "Take it from the pack again, or ask for the pack again. A file that was only opened and saved counts as changed too.");

    public static DiagnosticDescriptor Missing { get; } = Error("PF8422", "File missing from a pack",
        "{0} is in the manifest, and not in the pack.", "Ask for the pack again from whoever made it.");

    public static DiagnosticDescriptor NotListed { get; } = new("PF8423", Severity.Warning, "File that is not of the pack",
        "{0} lies in the pack, and the manifest does not know it.", "Nobody vouches for it: somebody put it there.");

    public static DiagnosticDescriptor NotSigned { get; } = new("PF8424", Severity.Warning, "Pack without a signature",
        "The manifest of {0} is not signed: that its files belong together is known, and not who packed them.", "`policyforge pack --sign CERTIFICATE` signs it. In the workspace, verify holds the documents against the history as well.");

    public static DiagnosticDescriptor SignatureWrong { get; } = Error("PF8425", "Signature that does not fit",
        "The signature of {0} is not one of this manifest: one of the two was changed.", "Do not rely on anything in it. Ask for the pack again from whoever made it.");

    public static DiagnosticDescriptor OtherSigner { get; } = Error("PF8426", "Pack signed by somebody else",
        "{0} is signed with the certificate of {1} (SHA-256 {2}), and not with the one in {3}.", "Ask the organisation which certificate it signs with.");

    public static DiagnosticDescriptor SignerNotValid { get; } = Error("PF8427", "Pack signed with a certificate that was not valid",
        "The certificate of {1}, with which {0} is signed, is valid from {2} to {3}; the pack is of {4}.", "Ask for a pack that is signed with a certificate valid on its day.");

    public static DiagnosticDescriptor OtherHistory { get; } = Error("PF8428", "Pack that the history does not bear out",
        "{0} is as it was packed, but it is not the document that the history has: {1}.", "Who packed it had other files. `policyforge history {2}` shows what was approved, and when.");

    public static DiagnosticDescriptor Unreadable { get; } = Error("PF8429", "Pack that cannot be read",
        "{0} cannot be read as a pack: {1}.", "Ask for the pack again from whoever made it.");

    public static DiagnosticDescriptor CertificateUnreadable { get; } = Error("PF8430", "Certificate to compare with that cannot be read",
        "{0} is no certificate: {1}.", "Name the file with the organisation's certificate (PEM or DER), without its private key.");

    public static DiagnosticDescriptor NotOfPack { get; } = Error("PF8466", "File that is of another pack, or of none",
        "{0} is no file of this pack as it was packed: the manifest of {1} lists neither its digest nor its name.", "Is it a file of another pack, of another day? Each pack has a manifest of its own.");

    public static DiagnosticDescriptor NoManifest { get; } = Error("PF8467", "File of a pack without its manifest",
        "{0} lies in no pack, and no workspace is here: nothing tells what it should be.",
        "Keep the pack together, or name its manifest: `policyforge verify {0} --manifest manifest.json`. Whoever keeps the policies can put the file alone to `policyforge verify` in their workspace.");

    private static DiagnosticDescriptor Error(string code, string title, string message, string hint) => new(code, Severity.Error, title, message, hint);
}
