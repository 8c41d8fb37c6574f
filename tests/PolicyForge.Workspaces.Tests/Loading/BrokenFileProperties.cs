using FsCheck;
using FsCheck.Fluent;
using PolicyForge.Diagnostics;
using PolicyForge.TestSupport;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Workspaces.Tests.Loading;

/// <summary>Whatever a file holds, loading ends with findings inside the file, never with an exception.</summary>
public sealed class BrokenFileProperties
{
    private static readonly DirectorySourceTree Base = new(Path.Combine(RepositoryRoot.Path, "tests", "PolicyForge.Workspaces.Tests", "cases", "load", "_base"));

    private static readonly string[] Insertions = ["[", "]", "{", "}", "\"", "'", ":", ": ", "- ", "\t", "\n", "\r", "#", "&a ", "*a", "!", "|\n", ">\n", "? ", "---\n", "...\n", "%", "@", "`", "\\", ",", "\0", "\uE001", "é", "  "];

    [Fact]
    public void Load_any_damage_to_any_file_ends_with_located_findings()
    {
        var files = Base.List("").Where(entry => !entry.Path.EndsWith(".svg", StringComparison.Ordinal)).ToArray();
        var damage = from file in Gen.Choose(0, files.Length - 1)
                     from at in Gen.Choose(0, 999)
                     from length in Gen.Choose(0, 12)
                     from insertion in Gen.Elements(Insertions)
                     select (files[file], at, length, insertion);
        Prop.ForAll(damage.ToArbitrary(), given => LoadsDamaged(given.Item1, given.at, given.length, given.insertion))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    private static bool LoadsDamaged(SourceEntry damaged, int at, int length, string insertion)
    {
        string text = System.Text.Encoding.UTF8.GetString(Base.Read(damaged).Span);
        int start = at * text.Length / 1000;
        string changed = text[..start] + insertion + text[Math.Min(text.Length, start + length)..];
        var tree = new MemorySourceTree(Base.List("").Select(entry =>
            (entry.Path, entry.Path == damaged.Path ? System.Text.Encoding.UTF8.GetBytes(changed) : Base.Read(entry))));

        return WorkspaceLoader.Load(tree).Diagnostics.All(IsInside);
    }

    private static bool IsInside(Diagnostic diagnostic) =>
        diagnostic.Message.Length > 0 && diagnostic.Location is { } location && location.Span.Start >= 0 && location.Span.End <= location.Source.Text.Length;
}
