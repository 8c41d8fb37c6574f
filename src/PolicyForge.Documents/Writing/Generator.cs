namespace PolicyForge.Documents.Writing;

/// <summary>What makes the files: the same document gives the same bytes as long as this is the same.</summary>
public static class Generator
{
    /// <summary>"PolicyForge 0.1.0": the product's version, without the commit that a build may add.</summary>
    public static string NameAndVersion { get; } = "PolicyForge " + typeof(Generator).Assembly.GetName().Version!.ToString(3);
}
