using System.Text.Json;
using PolicyForge.TestSupport;

namespace PolicyForge.Templating.Tests;

/// <summary>A template in the cases folder with what it must print beside it; a <c>.json</c> file beside it is its model,
/// and other files in a folder named <c>includes</c> are what it may include.</summary>
internal static class Case
{
    public static string Folder { get; } = Path.Combine(RepositoryRoot.Path, "tests", "PolicyForge.Templating.Tests", "cases");

    public static IEnumerable<string> Names() => Directory
        .EnumerateFiles(Folder, "*.scriban", SearchOption.AllDirectories)
        .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}includes{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Select(f => Path.GetRelativePath(Folder, f).Replace('\\', '/')[..^".scriban".Length])
        .Order(StringComparer.Ordinal);

    public static string Expected(string name) => File.ReadAllText(PathOf(name, ".out"));

    /// <summary>What the case prints, or its errors as the command line shows them.</summary>
    public static string Run(string name)
    {
        var template = Template.Parse(File.ReadAllText(PathOf(name, ".scriban")), $"{Path.GetFileName(name)}.scriban");
        if (template.HasErrors) return string.Join('\n', template.Messages);
        try
        {
            return template.Render(CreateContext(PathOf(name, ".json")));
        }
        catch (ScriptRuntimeException error)
        {
            return error.Message;
        }
    }

    public static TemplateContext CreateContext(string? modelPath = null)
    {
        var context = new TemplateContext
        {
            Clock = new DateTime(2026, 9, 1, 9, 30, 0, DateTimeKind.Unspecified),
            Random = new Random(1),
            TemplateLoader = new FolderLoader(Path.Combine(Folder, "includes")),
        };
        context.PushGlobal(modelPath is not null && File.Exists(modelPath) ? ReadModel(modelPath) : []);
        return context;
    }

    private static ScriptObject ReadModel(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        return (ScriptObject)ScriptValue.FromJson(json.RootElement)!;
    }

    private static string PathOf(string name, string extension) => Path.Combine(Folder, name + extension);
}
