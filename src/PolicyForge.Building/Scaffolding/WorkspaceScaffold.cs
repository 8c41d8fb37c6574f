using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace PolicyForge.Building.Scaffolding;

/// <summary>A file of a new workspace.</summary>
/// <param name="Path">Relative to the workspace's root, with forward slashes.</param>
public sealed record ScaffoldFile(string Path, ReadOnlyMemory<byte> Content);

/// <summary>The files of a new workspace that builds at once: a trust, a school, two short policies with their clauses, and the five layouts.</summary>
public static class WorkspaceScaffold
{
    internal const string Prefix = "scaffold/";

    /// <summary>All files in ordinal order of path.</summary>
    /// <param name="trustName">Any text; it is quoted as YAML needs it.</param>
    /// <param name="today">The date of the policies' first rows.</param>
    public static ImmutableArray<ScaffoldFile> Create(string trustName, DateOnly today)
    {
        var assembly = typeof(WorkspaceScaffold).Assembly;
        var files = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => new ScaffoldFile(PathOf(name), Fill(PathOf(name), Read(name), trustName, today)));
        return [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];

        byte[] Read(string name)
        {
            using var resource = assembly.GetManifestResourceStream(name)!;
            byte[] content = new byte[resource.Length];
            resource.ReadExactly(content);
            return content;
        }
    }

    /// <summary>The resource's path; built on Windows it has backslashes. A file called .gitignore would be obeyed where it is kept, so it is kept without its dot.</summary>
    private static string PathOf(string resource) => resource[Prefix.Length..].Replace('\\', '/') is var path && path is "gitignore" or "gitattributes" ? "." + path : path;

    private static byte[] Fill(string path, byte[] content, string trustName, DateOnly today)
    {
        (string Placeholder, string Value)? filling = path switch
        {
            "policyforge.yaml" => ("{trust}", Quote(trustName)),
            _ when path.EndsWith("/history.yaml", StringComparison.Ordinal) => ("{today}", today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            _ => null,
        };
        return filling is var (placeholder, value) ? Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(content).Replace(placeholder, value, StringComparison.Ordinal)) : content;
    }

    /// <summary>A JSON string is a double-quoted scalar of YAML.</summary>
    private static string Quote(string text) => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))}\"";
}
