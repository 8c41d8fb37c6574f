using PolicyForge.Diagnostics;

namespace PolicyForge.Workspaces.Tests.Loading;

/// <summary>A finding as expected.txt holds it: where, how grave, code and message; the hint on a line below.</summary>
internal static class DiagnosticLines
{
    public static string Format(Diagnostic diagnostic)
    {
        string where = diagnostic.Location is { } location ? $"{location.Path}:{location.Start}" : "(no file)";
        string hint = diagnostic.Hint is null ? "" : $"\n    {diagnostic.Hint}";
        return $"{where} {diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Code}: {diagnostic.Message}{hint}";
    }
}
