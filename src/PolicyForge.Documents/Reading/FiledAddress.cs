namespace PolicyForge.Documents.Reading;

/// <summary>Addresses of links, as far as word processors write the same one differently.</summary>
public static class FiledAddress
{
    /// <summary>Escapes undone, scheme and host in small letters, no slash at the end.</summary>
    public static string Normalise(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) ? Uri.UnescapeDataString(uri.AbsoluteUri).TrimEnd('/') : Uri.UnescapeDataString(address).TrimEnd('/');
}
