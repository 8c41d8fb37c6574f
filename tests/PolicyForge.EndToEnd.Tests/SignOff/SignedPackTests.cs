using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using PolicyForge.EndToEnd.Tests.Running;

namespace PolicyForge.EndToEnd.Tests.SignOff;

/// <summary>Packs that an organisation signs: with which certificate it can, and what a signature shows.</summary>
public sealed class SignedPackTests : IDisposable
{
    private const string Password = "correct horse";
    private static readonly string[] ToFolder = [.. SignedOffRepository.Pack, "-o", "pack"];

    private readonly SignedOffRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData("rsa.pfx")]
    [InlineData("rsa.pem")]
    [InlineData("curve.pem")]
    [InlineData("encrypted.pem")]
    public void Pack_is_signed_and_verify_names_the_signer(string file)
    {
        using var certificate = Certificate(file.StartsWith("curve", StringComparison.Ordinal));
        Write(file, certificate);
        File.WriteAllText(_repository.PathOf("password"), Password + "\n");
        bool hasPassword = file is "rsa.pfx" or "encrypted.pem";
        Assert.Contains("manifest, signed", _repository.Run(0, [.. ToFolder, "--sign", file, .. hasPassword ? (string[])["--password-file", "password"] : []]).Output, StringComparison.Ordinal);
        File.WriteAllText(_repository.PathOf("public.pem"), certificate.ExportCertificatePem());
        var run = _repository.Run(0, "verify", "pack", "--signer", "public.pem");
        Assert.Contains("Signed by Kestrel Vale Learning Trust", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("PF8424", run.Error, StringComparison.Ordinal);
        if (hasPassword) Assert.Contains("PF8411", _repository.Run(2, [.. ToFolder, "--sign", file]).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_finds_a_changed_manifest_another_signer_and_no_signature()
    {
        using var certificate = Certificate();
        using var other = Certificate();
        Write("trust.pfx", certificate);
        File.WriteAllText(_repository.PathOf("password"), Password);
        _repository.Run(0, [.. ToFolder, "--sign", "trust.pfx", "--password-file", "password"]);
        File.WriteAllText(_repository.PathOf("other.pem"), other.ExportCertificatePem());
        Assert.Contains("PF8426", _repository.Run(1, "verify", "pack", "--signer", "other.pem").Error, StringComparison.Ordinal);
        _repository.Folder.Write("pack/manifest.json", _repository.Folder.Read("pack/manifest.json").Replace("LGB/27/09", "LGB/27/10", StringComparison.Ordinal));
        string error = _repository.Run(1, "verify", "pack").Error;
        Assert.Contains("pack/manifest.p7s: error PF8425", error, StringComparison.Ordinal);
        Assert.Contains("another approval", error, StringComparison.Ordinal);
        File.Delete(_repository.PathOf("pack/manifest.p7s"));
        Assert.Contains("error PF8424", _repository.Run(1, "verify", "pack", "--signer", "other.pem").Error, StringComparison.Ordinal);
        Assert.Contains("PF8430", _repository.Run(2, "verify", "pack", "--signer", "password").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PF8410", "nonsense.pem")]
    [InlineData("PF8410", "none.pfx")]
    [InlineData("PF8412", "expired.pem")]
    [InlineData("PF8413", "future.pem")]
    [InlineData("PF8414", "public.pem")]
    [InlineData("PF8414", "public.cer")]
    [InlineData("PF8415", "mismatched.pem")]
    [InlineData("PF8416", "encipherment.pem")]
    public void Pack_is_not_signed_with_a_certificate_that_cannot_sign(string code, string file)
    {
        using var certificate = file switch
        {
            "expired.pem" => Certificate(from: "2025-01-01", until: "2027-02-28"),
            "future.pem" => Certificate(from: "2027-03-02", until: "2029-01-01"),
            "encipherment.pem" => Certificate(usage: X509KeyUsageFlags.KeyEncipherment),
            _ => Certificate(),
        };
        using var other = RSA.Create(2048);
        switch (file)
        {
            case "nonsense.pem": File.WriteAllText(_repository.PathOf(file), "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"); break;
            case "none.pfx": break;
            case "public.pem": File.WriteAllText(_repository.PathOf(file), certificate.ExportCertificatePem()); break;
            case "public.cer": File.WriteAllBytes(_repository.PathOf(file), certificate.RawData); break;
            case "mismatched.pem": File.WriteAllText(_repository.PathOf(file), certificate.ExportCertificatePem() + "\n" + other.ExportPkcs8PrivateKeyPem()); break;
            default: Write(file, certificate); break;
        }

        Assert.Contains($"{file}: error {code}", _repository.Refused(code, [.. ToFolder, "--sign", file]), StringComparison.Ordinal);
        Assert.False(Directory.Exists(_repository.PathOf("pack")));
    }

    [Fact]
    public void Pack_says_what_is_wrong_with_a_password()
    {
        using var certificate = Certificate();
        Write("trust.pfx", certificate);
        File.WriteAllText(_repository.PathOf("password"), "wrong");
        Assert.Contains("the password given", _repository.Refused("PF8411", [.. ToFolder, "--sign", "trust.pfx", "--password-file", "password"]), StringComparison.Ordinal);
        File.WriteAllText(_repository.PathOf("password"), "\nwrong");
        _repository.Refused("PF8417", [.. ToFolder, "--sign", "trust.pfx", "--password-file", "password"]);
        _repository.Refused("PF8417", [.. ToFolder, "--sign", "trust.pfx", "--password-file", "none"]);
        _repository.Refused("PF9001", [.. ToFolder, "--password-file", "none"]);
    }

    [Fact]
    public void Verify_finds_a_certificate_that_was_not_valid_on_the_day()
    {
        using var certificate = Certificate(until: "2027-03-31");
        Write("trust.pem", certificate);
        _repository.Run(0, [.. ToFolder, "--sign", "trust.pem"]);
        _repository.Run(0, "verify", "pack", "--as-of", "2030-01-01");
        string manifest = _repository.Folder.Read("pack/manifest.json").Replace("2027-03-01", "2027-04-01", StringComparison.Ordinal);
        _repository.Folder.Write("pack/manifest.json", manifest);
        File.WriteAllBytes(_repository.PathOf("pack/manifest.p7s"), PolicyForge.Building.Packs.ManifestSignature.Sign(System.Text.Encoding.UTF8.GetBytes(manifest), certificate, new DateOnly(2027, 3, 1)));
        Assert.Contains("PF8427", _repository.Run(1, "verify", "pack").Error, StringComparison.Ordinal);
    }

    private void Write(string file, X509Certificate2 certificate)
    {
        string path = _repository.PathOf(file);
        var parameters = new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000);
        if (file.EndsWith(".pfx", StringComparison.Ordinal)) File.WriteAllBytes(path, certificate.Export(X509ContentType.Pfx, Password));
        else if (file == "encrypted.pem") File.WriteAllText(path, certificate.ExportCertificatePem() + "\n" + certificate.GetRSAPrivateKey()!.ExportEncryptedPkcs8PrivateKeyPem(Password, parameters));
        else File.WriteAllText(path, certificate.ExportCertificatePem() + "\n" + (certificate.GetRSAPrivateKey()?.ExportPkcs8PrivateKeyPem() ?? certificate.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem()));
    }

    private static X509Certificate2 Certificate(bool isCurve = false, string from = "2026-01-01", string until = "2029-01-01", X509KeyUsageFlags usage = X509KeyUsageFlags.DigitalSignature)
    {
        var name = new X500DistinguishedName("CN=Kestrel Vale Learning Trust, C=GB");
        var request = isCurve
            ? new CertificateRequest(name, ECDsa.Create(ECCurve.NamedCurves.nistP256), HashAlgorithmName.SHA256)
            : new CertificateRequest(name, RSA.Create(2048), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, critical: true));
        return request.CreateSelfSigned(DateTimeOffset.Parse(from + "T00:00:00Z", System.Globalization.CultureInfo.InvariantCulture), DateTimeOffset.Parse(until + "T12:00:00Z", System.Globalization.CultureInfo.InvariantCulture));
    }
}
