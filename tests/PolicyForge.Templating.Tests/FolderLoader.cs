namespace PolicyForge.Templating.Tests;

/// <summary>Loads templates of one folder by file name.</summary>
internal sealed class FolderLoader(string folder) : ITemplateLoader
{
    public string GetPath(TemplateContext context, TemplateSpan callSpan, string name) => name;

    public string Load(TemplateContext context, TemplateSpan callSpan, string path) => File.ReadAllText(Path.Combine(folder, Path.GetFileName(path) + ".scriban"));
}
