using System.Text.Json;
using System.Text.RegularExpressions;
using PolicyForge.TestSupport;
using PolicyForge.Workspaces.Schemas;

namespace PolicyForge.Workspaces.Tests.Schemas;

/// <summary>docs/schemas/ says what the loader does. POLICYFORGE_ACCEPT=1 writes the files anew.</summary>
public sealed class WorkspaceSchemasTests
{
    private static readonly string Folder = Path.Combine(RepositoryRoot.Path, "docs", "schemas");

    public static TheoryData<string> FileNames => [.. WorkspaceSchemas.All.Select(schema => schema.FileName)];

    [Theory]
    [MemberData(nameof(FileNames))]
    public void All_published_file_is_what_the_loader_declares(string fileName)
    {
        string json = WorkspaceSchemas.All.Single(schema => schema.FileName == fileName).Json;
        string path = Path.Combine(Folder, fileName);
        if (Environment.GetEnvironmentVariable("POLICYFORGE_ACCEPT") == "1") File.WriteAllText(path, json);

        Assert.Equal(File.ReadAllText(path), json);
    }

    [Fact]
    public void All_no_other_schema_is_published() =>
        Assert.Equal(WorkspaceSchemas.All.Select(schema => schema.FileName).Order(StringComparer.Ordinal), Directory.EnumerateFiles(Folder, "*.json").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(FileNames))]
    public void All_keys_are_described_and_stand_in_the_authoring_page(string fileName)
    {
        string page = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "authoring.md"));
        using var schema = JsonDocument.Parse(WorkspaceSchemas.All.Single(made => made.FileName == fileName).Json);
        foreach (var (key, value) in Properties(schema.RootElement))
        {
            Assert.True(Regex.IsMatch(page, $@"(?<!\w){Regex.Escape(key)}(?!\w)"), $"docs/authoring.md does not mention `{key}`");
            Assert.True(value.TryGetProperty("description", out var description) && description.GetString() is { Length: > 4 } text && text.EndsWith('.'), $"`{key}` has no description that is a sentence");
        }
    }

    private static IEnumerable<(string Key, JsonElement Value)> Properties(JsonElement schema)
    {
        if (schema.ValueKind == JsonValueKind.Array) return schema.EnumerateArray().SelectMany(Properties);
        if (schema.ValueKind != JsonValueKind.Object) return [];
        var own = schema.TryGetProperty("properties", out var properties) ? properties.EnumerateObject().Select(property => (property.Name, property.Value)) : [];
        return own.Concat(schema.EnumerateObject().SelectMany(property => property.Name == "properties" ? property.Value.EnumerateObject().SelectMany(inner => Properties(inner.Value)) : Properties(property.Value)));
    }
}
