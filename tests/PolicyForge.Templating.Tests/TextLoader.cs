namespace PolicyForge.Templating.Tests;

/// <summary>Loads every template as what a function makes of its name; null is a file that is not there.</summary>
internal sealed class TextLoader(Func<string, string?> load) : ITemplateLoader
{
    public string GetPath(TemplateContext context, TemplateSpan callSpan, string name) => name;

    public string Load(TemplateContext context, TemplateSpan callSpan, string path) => load(path) ?? throw new FileNotFoundException("There is none.", "/home/somebody/templates");
}
