using PolicyForge.Diagnostics;

namespace PolicyForge.Building.Packs;

/// <summary>PF8405 to PF8409: writing a pack. PF8410 to PF8419: the certificate that signs it.</summary>
public static class PackWritingDiagnostics
{
    public static DiagnosticDescriptor WithoutPdf { get; } = new("PF8405", Severity.Warning, "Pack without PDF files",
        "The pack holds no PDF files: {0}", "With LibreOffice on this machine the same command adds them. --no-pdf leaves them out without this warning.");

    public static DiagnosticDescriptor NotAPack { get; } = Error("PF8406", "Folder that is no pack",
        "{0} is not replaced: {1}.", "Name another folder, or a file that ends in .zip.");

    public static DiagnosticDescriptor Unreadable { get; } = Error("PF8410", "Certificate that cannot be read",
        "{0} is no certificate that can be read: {1}.", "Give a PFX (.pfx, .p12) file, or a PEM file with the certificate and its private key, as whoever issued the certificate gave it to you.");

    public static DiagnosticDescriptor WrongPassword { get; } = Error("PF8411", "Certificate with another password",
        "The private key in {0} does not open with {1}.", "Write the password alone on the first line of a file, and name it with --password-file.");

    public static DiagnosticDescriptor Expired { get; } = Error("PF8412", "Certificate that has expired",
        "The certificate of {1} in {0} was valid until {2}; the pack is of {3}.", "Sign with the certificate that has taken its place.");

    public static DiagnosticDescriptor NotYetValid { get; } = Error("PF8413", "Certificate that is not valid yet",
        "The certificate of {1} in {0} is valid from {2}; the pack is of {3}.", "Sign with the one that is valid now, or wait until then.");

    public static DiagnosticDescriptor NoPrivateKey { get; } = Error("PF8414", "Certificate without its private key",
        "{0} holds the certificate of {1}, but not its private key: nothing can be signed with it.", "Export it again together with the private key (a PFX file does), or add the key to the PEM file.");

    public static DiagnosticDescriptor KeyMismatch { get; } = Error("PF8415", "Key that belongs to another certificate",
        "The private key in {0} is not that of the certificate in it.", "Put the key that the certificate was asked for with into the file.");

    public static DiagnosticDescriptor NotForSigning { get; } = Error("PF8416", "Certificate that is not for signing",
        "The certificate of {1} in {0} may not be used for signatures: it is for {2}.", "Ask for a certificate whose key usage has digital signature.");

    public static DiagnosticDescriptor PasswordFile { get; } = Error("PF8417", "Password file that cannot be read",
        "No password can be read from {0}: {1}.", "Write the password alone on the first line of a text file.");

    private static DiagnosticDescriptor Error(string code, string title, string message, string hint) => new(code, Severity.Error, title, message, hint);
}
