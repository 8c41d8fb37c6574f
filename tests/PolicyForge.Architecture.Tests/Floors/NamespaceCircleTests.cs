using PolicyForge.Architecture.Tests.Floors.Planted.Above;

namespace PolicyForge.Architecture.Tests.Floors;

/// <summary>DESIGN.md section 4: inside a project no two namespaces use each other.</summary>
public sealed class NamespaceCircleTests
{
    public static TheoryData<string> Assemblies => [.. ProductAssemblies.Names];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Namespaces_of_a_project_form_no_circle(string assembly) =>
        Assert.Empty(NamespaceCircles.In(CompiledReferences.Of(Path.Combine(AppContext.BaseDirectory, assembly + ".dll"))));

    /// <summary>Each planted namespace uses the other in one way only, so that every way is seen to be found.</summary>
    [Fact]
    public void Circles_that_are_planted_are_found()
    {
        string planted = typeof(Landing).Namespace![..^".Above".Length];
        string[] found = [.. NamespaceCircles.In(CompiledReferences.Of(typeof(Landing).Assembly.Location)).Where(use => use.StartsWith(planted, StringComparison.Ordinal))];
        Assert.Equal([$"{planted}.Above -> {planted}.Below: {planted}.Above.Landing uses {planted}.Below.Stairs", $"{planted}.Below -> {planted}.Above: {planted}.Below.Stairs uses {planted}.Above.Landing"], found);
    }

    [Theory]
    [InlineData("PolicyForge.A.X>PolicyForge.B.Y", 0)]
    [InlineData("PolicyForge.A.X>PolicyForge.B.Y PolicyForge.B.Z>PolicyForge.A.W", 2)]
    [InlineData("PolicyForge.A.X>PolicyForge.B.Y PolicyForge.B.Y>PolicyForge.C.Z PolicyForge.C.Z>PolicyForge.A.X PolicyForge.D.Q>PolicyForge.A.X", 3)]
    [InlineData("PolicyForge.A.X>PolicyForge.A.Inner.Y PolicyForge.A.Inner.Y>PolicyForge.A.X", 2)]
    public void In_finds_every_use_of_a_circle_and_no_other(string uses, int found)
    {
        var table = new Dictionary<string, HashSet<string>>();
        foreach (string use in uses.Split(' '))
        {
            string[] ends = use.Split('>');
            foreach (string type in ends) table.TryAdd(type, []);
            table[ends[0]].Add(ends[1]);
        }

        Assert.Equal(found, NamespaceCircles.In(table).Count);
    }

    /// <summary>What a namespace is called follows from where its files lie, so that floors and folders tell the same.</summary>
    /// <remarks>But for Templating: its folders sort the parts of one namespace.</remarks>
    [Fact]
    public void Namespaces_are_named_after_their_folders()
    {
        string source = Path.Combine(TestSupport.RepositoryRoot.Path, "src");
        Assert.Empty(
            from file in Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
            let parts = Path.GetRelativePath(source, file).Split(Path.DirectorySeparatorChar)
            where !parts.Any(part => part is "obj" or "bin" or "PolicyForge.Templating")
            from line in File.ReadLines(file)
            where line.StartsWith("namespace ", StringComparison.Ordinal) && line != $"namespace {string.Join('.', parts[..^1])};"
            select $"{string.Join('/', parts)}: {line}");
    }
}
