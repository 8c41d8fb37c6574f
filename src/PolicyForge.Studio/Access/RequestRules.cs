namespace PolicyForge.Studio.Access;

/// <summary>Which requests are the user's own browser's, by what a page of another site cannot forge.</summary>
public static class RequestRules
{
    private static readonly string[] OwnNames = ["127.0.0.1", "localhost", "[::1]"];

    /// <summary>False for a name that somebody else's DNS made to mean this machine.</summary>
    public static bool IsForThisMachine(HttpRequest request) =>
        OwnNames.Contains(request.Host.Host, StringComparer.OrdinalIgnoreCase) && (request.Host.Port ?? 80) == request.HttpContext.Connection.LocalPort;

    /// <summary>False where the browser says that a page of another site sent it.</summary>
    public static bool IsOfOwnPages(HttpRequest request)
    {
        string? origin = request.Headers.Origin;
        if (!string.IsNullOrEmpty(origin) && !origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)) return false;
        return request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none";
    }

    public static bool Changes(HttpRequest request) => !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method);
}
