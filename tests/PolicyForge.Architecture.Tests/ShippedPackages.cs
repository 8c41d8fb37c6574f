using System.Text.Json;
using System.Xml.Linq;
using PolicyForge.TestSupport;

namespace PolicyForge.Architecture.Tests;

/// <summary>A package whose files stand beside the program.</summary>
/// <param name="Licence">An SPDX expression; null where the package brings a text instead.</param>
internal sealed record ShippedPackage(string Name, string Version, string? Licence, string Copyright, string? Address, string Folder)
{
    private static readonly string[] NoticeWords = ["license", "licence", "notice", "copying"];

    /// <summary>The texts that the package itself brings: its licence, and the notices of what it was made from.</summary>
    public IReadOnlyList<string> Notices =>
    [
        .. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path).ToLowerInvariant() is "" or ".txt" or ".md" && NoticeWords.Any(word => Path.GetFileName(path).Contains(word, StringComparison.OrdinalIgnoreCase)))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText),
    ];
}

/// <summary>The packages that the projects under src/ ship, with all that these depend on, as they were restored.</summary>
internal static class ShippedPackages
{
    private static readonly string[] Shipping = ["runtime", "native", "runtimeTargets"];

    public static IReadOnlyList<ShippedPackage> All { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "src"), "project.assets.json", SearchOption.AllDirectories)
            .Where(path => File.Exists(Path.Combine(Path.GetDirectoryName(path)!, "..", Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(path)!)) + ".csproj")))
            .SelectMany(Read)
            .DistinctBy(package => (package.Name, package.Version))
            .OrderBy(package => package.Name, StringComparer.OrdinalIgnoreCase),
    ];

    private static List<ShippedPackage> Read(string assets)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(assets));
        var root = document.RootElement;
        string[] folders = [.. root.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name)];
        return
        [
            .. from target in root.GetProperty("targets").EnumerateObject()
               from library in target.Value.EnumerateObject()
               where library.Value.GetProperty("type").GetString() == "package" && Ships(library.Value)
               let path = root.GetProperty("libraries").GetProperty(library.Name).GetProperty("path").GetString()!
               select Describe(folders.Select(folder => Path.Combine(folder, path)).First(Directory.Exists)),
        ];
    }

    private static bool Ships(JsonElement library) => Shipping.Any(kind =>
        library.TryGetProperty(kind, out var files) && files.EnumerateObject().Any(file => !file.Name.EndsWith("_._", StringComparison.Ordinal)));

    private static ShippedPackage Describe(string folder)
    {
        var metadata = XDocument.Load(Directory.EnumerateFiles(folder, "*.nuspec").Single()).Root!.Elements().First(element => element.Name.LocalName == "metadata");
        var licence = metadata.Elements().FirstOrDefault(element => element.Name.LocalName == "license");
        string copyright = Text("copyright") ?? Text("authors")!;
        bool saysSo = copyright.Contains("copyright", StringComparison.OrdinalIgnoreCase) || copyright.Contains('©', StringComparison.Ordinal);
        return new ShippedPackage(
            Text("id")!, Text("version")!, licence?.Attribute("type")?.Value == "expression" ? licence.Value : null, saysSo ? copyright : $"Copyright (c) {copyright}", Text("projectUrl"), folder);

        string? Text(string name) => metadata.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value;
    }
}
