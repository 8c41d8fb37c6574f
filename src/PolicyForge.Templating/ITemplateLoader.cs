namespace PolicyForge.Templating;

/// <summary>Finds the templates that <c>include</c> names. A loader must itself keep to the folders that templates may read.</summary>
public interface ITemplateLoader
{
    /// <summary>The path of a template as messages show it; null where there is none of that name.</summary>
    string? GetPath(TemplateContext context, TemplateSpan callSpan, string name);

    /// <summary>The text of the template at a path that <see cref="GetPath"/> gave.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    string? Load(TemplateContext context, TemplateSpan callSpan, string path);
}
