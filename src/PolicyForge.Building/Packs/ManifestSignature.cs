using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace PolicyForge.Building.Packs;

/// <summary>The detached PKCS#7 signature of a manifest: made, and checked again. `openssl cms -verify` reads it too.</summary>
public static class ManifestSignature
{
    /// <summary>Says the day of signing, at midnight, and takes the certificate with it.</summary>
    public static byte[] Sign(byte[] manifest, X509Certificate2 certificate, DateOnly on)
    {
        var cms = new SignedCms(new ContentInfo(manifest), detached: true);
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, certificate)
        {
            DigestAlgorithm = new Oid("2.16.840.1.101.3.4.2.1"),
            IncludeOption = X509IncludeOption.EndCertOnly,
        };
        signer.SignedAttributes.Add(new Pkcs9SigningTime(on.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)));
        cms.ComputeSignature(signer, silent: true);
        return cms.Encode();
    }

    /// <summary>The signer's certificate; null where the signature is not one of this manifest, or of more than one signer.</summary>
    /// <remarks>Mathematics only: whether the signer is who should have signed is for the reader to say.</remarks>
    public static X509Certificate2? Check(byte[] manifest, byte[] signature)
    {
        try
        {
            var cms = new SignedCms(new ContentInfo(manifest), detached: true);
            cms.Decode(signature);
            if (cms.SignerInfos.Count != 1) return null;
            cms.CheckSignature(verifySignatureOnly: true);
            return cms.SignerInfos[0].Certificate;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
