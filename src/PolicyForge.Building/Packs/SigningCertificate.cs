using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Building.Packs;

/// <summary>Reads the certificate with which an organisation signs, and says what is wrong with it.</summary>
public static class SigningCertificate
{
    /// <summary>Bytes. A certificate with its chain is far below.</summary>
    private const int Largest = 1_000_000;

    private const int InvalidPassword = unchecked((int)0x80070056);

    /// <summary>With its private key, and valid on the day; else what is wrong: PF8410 to PF8417.</summary>
    /// <param name="name">As the user gave it.</param>
    /// <param name="path">Absolute.</param>
    /// <param name="passwordFile">Name and absolute path; null where the key has no password.</param>
    public static Outcome<X509Certificate2> Read(string name, string path, (string Name, string Path)? passwordFile, DateOnly today)
    {
        var location = SourceLocation.OfFile(name);
        var password = PasswordFrom(passwordFile);
        if (password.HasErrors) return Outcome<X509Certificate2>.Failed(password.Diagnostics);
        try
        {
            if (BoundedFile.Read(path, Largest) is not { } content) return Outcome<X509Certificate2>.Failed(PackWritingDiagnostics.Unreadable.At(location, name, "it has more than 1 MB"));
            var read = IsPem(content) ? FromPem(content, password.Value, name, location) : FromPfx(content, password.Value, name, location);
            return read.Value is { } certificate && Check(certificate, name, location, today) is { } wrong ? Outcome<X509Certificate2>.Failed(wrong) : read;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Outcome<X509Certificate2>.Failed(PackWritingDiagnostics.Unreadable.At(location, name, problem is FileNotFoundException or DirectoryNotFoundException ? "there is no such file" : problem.Message));
        }
    }

    /// <summary>The name that a certificate is known by: its common name, and its organisation.</summary>
    public static string NameOf(X509Certificate2 certificate)
    {
        string name = certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false);
        string? organisation = certificate.SubjectName.EnumerateRelativeDistinguishedNames().Where(part => !part.HasMultipleElements && part.GetSingleElementType().Value == "2.5.4.10").Select(part => part.GetSingleElementValue()).FirstOrDefault();
        return organisation is null || organisation == name ? name : $"{name}, {organisation}";
    }

    internal static DateOnly FirstDay(X509Certificate2 certificate) => DateOnly.FromDateTime(certificate.NotBefore.ToUniversalTime());

    internal static DateOnly LastDay(X509Certificate2 certificate) => DateOnly.FromDateTime(certificate.NotAfter.ToUniversalTime());

    internal static string Printed(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A certificate alone, such as others have of the signer: PEM or DER; null where it is none.</summary>
    public static X509Certificate2? Public(ReadOnlySpan<byte> content)
    {
        try
        {
            return X509CertificateLoader.LoadCertificate(content);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static Outcome<string?> PasswordFrom((string Name, string Path)? file)
    {
        if (file is not { } named) return new Outcome<string?>(null, []);
        var location = SourceLocation.OfFile(named.Name);
        try
        {
            byte[] content = BoundedFile.Read(named.Path, 10_000) ?? [];
            string first = System.Text.Encoding.UTF8.GetString(content).TrimStart('\uFEFF').Split('\n')[0].TrimEnd('\r');
            return first.Length == 0 ? Outcome<string?>.Failed(PackWritingDiagnostics.PasswordFile.At(location, named.Name, "its first line is empty")) : new Outcome<string?>(first, []);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Outcome<string?>.Failed(PackWritingDiagnostics.PasswordFile.At(location, named.Name, problem is FileNotFoundException or DirectoryNotFoundException ? "there is no such file" : problem.Message));
        }
    }

    private static bool IsPem(byte[] content) => content.AsSpan().IndexOf("-----BEGIN "u8) >= 0;

    private static Outcome<X509Certificate2> FromPem(byte[] content, string? password, string name, SourceLocation location)
    {
        string text = System.Text.Encoding.UTF8.GetString(content);
        X509Certificate2 alone;
        try
        {
            alone = X509Certificate2.CreateFromPem(text);
        }
        catch (CryptographicException)
        {
            return Outcome<X509Certificate2>.Failed(PackWritingDiagnostics.Unreadable.At(location, name, "it holds no certificate, or a damaged one"));
        }

        if (!text.Contains("PRIVATE KEY-----", StringComparison.Ordinal)) return Outcome<X509Certificate2>.Failed(PackWritingDiagnostics.NoPrivateKey.At(location, name, NameOf(alone)));
        bool isEncrypted = text.Contains("ENCRYPTED PRIVATE KEY-----", StringComparison.Ordinal);
        if (isEncrypted && password is null) return Outcome<X509Certificate2>.Failed(PackWritingDiagnostics.WrongPassword.At(location, name, "no password at all"));
        try
        {
            return Outcome<X509Certificate2>.Of(isEncrypted ? X509Certificate2.CreateFromEncryptedPem(text, text, password) : X509Certificate2.CreateFromPem(text, text));
        }
        catch (ArgumentException)
        {
            return Outcome<X509Certificate2>.Failed(PackWritingDiagnostics.KeyMismatch.At(location, name));
        }
        catch (CryptographicException problem)
        {
            bool isOther = problem.Message.Contains("match", StringComparison.OrdinalIgnoreCase) || problem.InnerException is ArgumentException;
            return Outcome<X509Certificate2>.Failed(isOther || !isEncrypted ? PackWritingDiagnostics.KeyMismatch.At(location, name) : PackWritingDiagnostics.WrongPassword.At(location, name, "the password given"));
        }
    }

    private static Outcome<X509Certificate2> FromPfx(byte[] content, string? password, string name, SourceLocation location)
    {
        try
        {
            var flags = OperatingSystem.IsMacOS() ? X509KeyStorageFlags.DefaultKeySet : X509KeyStorageFlags.EphemeralKeySet;
            var all = X509CertificateLoader.LoadPkcs12Collection(content, password, flags);
            var own = all.FirstOrDefault(certificate => certificate.HasPrivateKey);
            return own is not null ? Outcome<X509Certificate2>.Of(own)
                : Outcome<X509Certificate2>.Failed(all.Count == 0
                    ? PackWritingDiagnostics.Unreadable.At(location, name, "it holds no certificate")
                    : PackWritingDiagnostics.NoPrivateKey.At(location, name, NameOf(all[0])));
        }
        catch (CryptographicException problem)
        {
            if (Public(content) is { } alone) return Outcome<X509Certificate2>.Failed(PackWritingDiagnostics.NoPrivateKey.At(location, name, NameOf(alone)));
            return Outcome<X509Certificate2>.Failed(problem.HResult == InvalidPassword
                ? PackWritingDiagnostics.WrongPassword.At(location, name, password is null ? "no password at all" : "the password given")
                : PackWritingDiagnostics.Unreadable.At(location, name, "it is neither PFX nor PEM, or is damaged"));
        }
    }

    private static Diagnostic? Check(X509Certificate2 certificate, string name, SourceLocation location, DateOnly today)
    {
        string who = NameOf(certificate);
        if (!OwnsKey(certificate)) return PackWritingDiagnostics.KeyMismatch.At(location, name);
        if (today > LastDay(certificate)) return PackWritingDiagnostics.Expired.At(location, name, who, Printed(LastDay(certificate)), Printed(today));
        if (today < FirstDay(certificate)) return PackWritingDiagnostics.NotYetValid.At(location, name, who, Printed(FirstDay(certificate)), Printed(today));
        return certificate.Extensions.OfType<X509KeyUsageExtension>().FirstOrDefault() is { } usage && (usage.KeyUsages & (X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation)) == 0
            ? PackWritingDiagnostics.NotForSigning.At(location, name, who, usage.KeyUsages)
            : null;
    }

    /// <summary>A file may pair a certificate with any key: only signing shows that they belong together.</summary>
    private static bool OwnsKey(X509Certificate2 certificate)
    {
        byte[] probe = [1, 2, 3];
        if (certificate.GetRSAPrivateKey() is { } rsa)
        {
            using (rsa) using (var known = certificate.GetRSAPublicKey()!) return known.VerifyData(probe, rsa.SignData(probe, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }

        if (certificate.GetECDsaPrivateKey() is not { } curve) return false;
        using (curve) using (var known = certificate.GetECDsaPublicKey()!) return known.VerifyData(probe, curve.SignData(probe, HashAlgorithmName.SHA256), HashAlgorithmName.SHA256);
    }
}
