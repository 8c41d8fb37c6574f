using System.Collections.Immutable;
using System.Text.Json;
using PolicyForge.Cli.Printing;
using PolicyForge.Versions.Changes;
using PolicyForge.Workspaces.Legislation;

namespace PolicyForge.Cli.Reporting;

/// <summary>What the law has become since a version: what a new version prints by itself apart from what has to be edited.</summary>
internal static class ChangedLaw
{
    public static void WriteText(TextWriter output, ImmutableArray<LawChange> law)
    {
        Write(output, "A new version prints by itself:", law.Where(change => change.PrintsByItself), change => $"{Quoted(change.Now!)} in place of {Quoted(change.Then)}, cited in");
        Write(output, "Has to be edited, since it names what has ended:", law.Where(change => !change.PrintsByItself), change => $"{Quoted(change.Then)}, {EndOf(change)}, in");
    }

    /// <summary>"1 new edition by itself, 2 to edit"; empty where nothing is new.</summary>
    public static string Brief(ImmutableArray<LawChange> law)
    {
        int byItself = law.Count(change => change.PrintsByItself);
        int toEdit = law.Length - byItself;
        return string.Join(", ", (string[])
        [
            .. byItself == 0 ? [] : (string[])[byItself == 1 ? "1 new edition by itself" : $"{byItself} new editions by themselves"],
            .. toEdit == 0 ? [] : (string[])[$"{toEdit} to edit"],
        ]);
    }

    public static void WriteJson(Utf8JsonWriter json, ImmutableArray<LawChange> law)
    {
        json.WriteStartArray("law");
        foreach (var change in law)
        {
            json.WriteStartObject();
            json.WriteString("cited", change.Cited);
            json.WriteString("then", change.Then.Id);
            json.WriteString("now", change.Now?.Id);
            json.WriteBoolean("prints_by_itself", change.PrintsByItself);
            json.WriteStartArray("files");
            foreach (string file in change.Files) json.WriteStringValue(file);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(TextWriter output, string heading, IEnumerable<LawChange> law, Func<LawChange, string> describe)
    {
        LawChange[] changes = [.. law];
        if (changes.Length == 0) return;
        output.WriteLine();
        output.WriteLine(heading);
        foreach (var change in changes)
        {
            output.WriteLine($"    {TerminalText.Printable(describe(change))}");
            foreach (string file in change.Files) output.WriteLine($"        {TerminalText.Printable(file)}");
        }
    }

    private static string EndOf(LawChange change)
    {
        string ended = $"{(change.Then.Kind == LegislationKind.Guidance ? "replaced" : "repealed")} on {change.Then.Ended}";
        return change.Now is { } now ? $"{ended}: see {now.Id}" : ended;
    }

    private static string Quoted(LegislationEntry entry) => $"\"{entry.Title}\"";
}
