namespace PolicyForge.Docx.Parts;

/// <summary>What made the file.</summary>
internal static class Generator
{
    /// <summary>"PolicyForge 0.1.0": the product's version, without the commit that a build may add.</summary>
    public static string NameAndVersion { get; } = "PolicyForge " + typeof(Generator).Assembly.GetName().Version!.ToString(3);
}
