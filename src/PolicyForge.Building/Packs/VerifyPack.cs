using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using PolicyForge.Diagnostics;

namespace PolicyForge.Building.Packs;

/// <summary>The use case "verify" for packs: is each file as it was packed, and who says so? Needs no workspace.</summary>
/// <param name="expected">The certificate that must have signed, and the file that it is from; null where any may.</param>
public sealed class VerifyPack((string Name, X509Certificate2 Certificate)? expected = null)
{
    /// <param name="only">The one file asked for, by its path in the pack; null for all.</param>
    public PackVerification Run(PackContent pack, string? only = null)
    {
        var location = SourceLocation.OfFile(pack.Name);
        byte[]? content = pack.Read(PackManifest.FileName);
        var (manifest, wrong) = content is null ? (null, "it is too large, or a link") : PackManifest.Read(content);
        if (manifest is null) return new PackVerification(pack.Name, null, [], [PackVerificationDiagnostics.ManifestUnreadable.At(location, pack.Name, wrong)]);
        var found = new DiagnosticBag();
        var signer = SignerOf(pack, content!, manifest, location, found);
        var files = manifest.Files.Where(file => only is null || file.Path == only).Select(file => (file, IsAsPacked(pack, file, found))).ToImmutableArray();
        if (only is null)
        {
            var known = manifest.Files.Select(file => file.Path).Append(PackManifest.FileName).Append(PackManifest.SignatureName).ToHashSet(StringComparer.Ordinal);
            foreach (string path in pack.Paths.Where(path => !known.Contains(path))) found.Report(PackVerificationDiagnostics.NotListed, At(pack, path), path);
        }

        return new PackVerification(pack.Name, manifest, files, found.ToImmutable()) { Signer = signer };
    }

    /// <summary>Files that came by themselves, held against the manifest of a pack by their digests, whatever they are called and wherever they lie.</summary>
    /// <param name="pack">Where the manifest lies; what else lies there does not matter.</param>
    public PackVerification RunAlone(PackContent pack, IEnumerable<(string Name, byte[] Content)> files)
    {
        var location = SourceLocation.OfFile(pack.Name);
        byte[]? content = pack.Read(PackManifest.FileName);
        var (manifest, wrong) = content is null ? (null, "it is too large, or a link") : PackManifest.Read(content);
        if (manifest is null) return new PackVerification(pack.Name, null, [], [PackVerificationDiagnostics.ManifestUnreadable.At(location, pack.Name, wrong)]);
        var found = new DiagnosticBag();
        var signer = SignerOf(pack, content!, manifest, location, found);
        var checkedFiles = ImmutableArray.CreateBuilder<(ManifestEntry, bool)>();
        foreach (var (name, bytes) in files)
        {
            string digest = PackManifest.DigestOf(bytes);
            var same = manifest.Files.FirstOrDefault(file => file.Sha256 == digest);
            var known = same ?? manifest.Files.FirstOrDefault(file => Path.GetFileName(file.Path) == Path.GetFileName(name));
            if (known is null) found.Report(PackVerificationDiagnostics.NotOfPack, SourceLocation.OfFile(name), name, pack.Name);
            else if (same is null) found.Report(PackVerificationDiagnostics.Changed, SourceLocation.OfFile(name), name, Short(digest), Short(known.Sha256));
            if (known is not null) checkedFiles.Add((known, same is not null));
        }

        return new PackVerification(pack.Name, manifest, checkedFiles.DrainToImmutable(), found.ToImmutable()) { Signer = signer };
    }

    private PackSigner? SignerOf(PackContent pack, byte[] content, PackManifest manifest, SourceLocation location, DiagnosticBag found)
    {
        if (pack.Read(PackManifest.SignatureName) is not { } signature)
        {
            found.Add(PackVerificationDiagnostics.NotSigned.At(location, pack.Name) is var unsigned && expected is null ? unsigned : unsigned with { Severity = Severity.Error });
            return null;
        }

        if (ManifestSignature.Check(content, signature) is not { } certificate)
        {
            found.Report(PackVerificationDiagnostics.SignatureWrong, At(pack, PackManifest.SignatureName), pack.Name);
            return null;
        }

        string fingerprint = Convert.ToHexStringLower(certificate.GetCertHash(HashAlgorithmName.SHA256));
        string name = SigningCertificate.NameOf(certificate);
        if (expected is { } must && !must.Certificate.RawData.AsSpan().SequenceEqual(certificate.RawData)) found.Report(PackVerificationDiagnostics.OtherSigner, location, pack.Name, name, fingerprint, must.Name);
        var (from, until) = (SigningCertificate.FirstDay(certificate), SigningCertificate.LastDay(certificate));
        if (!DateOnly.TryParseExact(manifest.AsOf, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day < from || day > until)
            found.Report(PackVerificationDiagnostics.SignerNotValid, location, pack.Name, name, SigningCertificate.Printed(from), SigningCertificate.Printed(until), manifest.AsOf);
        return new PackSigner(name, certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: true), fingerprint, from, until, certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData));
    }

    private static bool IsAsPacked(PackContent pack, ManifestEntry file, DiagnosticBag found)
    {
        if (pack.Read(file.Path) is not { } content)
        {
            found.Report(PackVerificationDiagnostics.Missing, At(pack, file.Path), file.Path);
            return false;
        }

        string digest = PackManifest.DigestOf(content);
        if (digest == file.Sha256) return true;
        found.Report(PackVerificationDiagnostics.Changed, At(pack, file.Path), file.Path, Short(digest), Short(file.Sha256));
        return false;
    }

    private static SourceLocation At(PackContent pack, string path) => SourceLocation.OfFile($"{pack.Name.TrimEnd('/', '\\')}/{path}");

    private static string Short(string digest) => digest[..16] + "…";
}
