using System.Collections.Immutable;
using PolicyForge.Diagnostics;

namespace PolicyForge.Building.Packs;

/// <summary>A pack, and what was made out about it.</summary>
/// <param name="Path">As the user gave it.</param>
/// <param name="Manifest">Null where it cannot be read.</param>
/// <param name="Files">Each file of the manifest that was asked for, and whether it is as it was packed.</param>
public sealed record PackVerification(string Path, PackManifest? Manifest, ImmutableArray<(ManifestEntry Entry, bool IsAsPacked)> Files, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Null where nobody signed, or the signature does not fit.</summary>
    public PackSigner? Signer { get; init; }

    public bool HasErrors => Diagnostics.Any(finding => finding.Severity == Severity.Error);
}

/// <summary>Who signed a pack.</summary>
/// <param name="Fingerprint">SHA-256 of the certificate, 64 lower-case hexadecimal digits.</param>
/// <param name="IsSelfIssued">True where nobody else vouches for the certificate.</param>
public sealed record PackSigner(string Name, string Issuer, string Fingerprint, DateOnly ValidFrom, DateOnly ValidUntil, bool IsSelfIssued);
