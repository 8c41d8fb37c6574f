using PolicyForge.Templating;

namespace PolicyForge.Composition.Rendering;

/// <summary>Finds included templates in one folder and those below it, and nowhere else: neither by "..", nor by an absolute path, nor through a link.</summary>
/// <param name="folder">Absolute path.</param>
public sealed class FolderTemplateLoader(string folder) : ITemplateLoader
{
    private static readonly string[] Extensions = ["", ".sbn.md", ".sbn"];

    public string? GetPath(TemplateContext context, TemplateSpan callSpan, string name) =>
        PathOf(name) is { } path
            ? Path.GetRelativePath(folder, path).Replace('\\', '/')
            : throw context.Failure(callSpan, $"There is no template `{name}` to include in the folder {Path.GetFileName(folder)}");

    public string? Load(TemplateContext context, TemplateSpan callSpan, string path) => File.ReadAllText(Path.Combine(folder, path));

    private string? PathOf(string name)
    {
        if (name.Length == 0 || name.Contains('\0', StringComparison.Ordinal) || Path.IsPathRooted(name) || name.Split('/', '\\').Contains("..")) return null;
        return Extensions.Select(extension => Path.Combine(folder, name + extension)).FirstOrDefault(IsFileInside);
    }

    private bool IsFileInside(string path)
    {
        if (!File.Exists(path)) return false;
        for (FileSystemInfo? item = new FileInfo(path); item is not null && item.FullName != folder; item = item is FileInfo file ? file.Directory : ((DirectoryInfo)item).Parent)
        {
            if (item.LinkTarget is not null) return false;
        }

        return true;
    }
}
