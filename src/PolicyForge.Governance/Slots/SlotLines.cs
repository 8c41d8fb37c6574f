using System.Text.RegularExpressions;

namespace PolicyForge.Governance.Slots;

/// <summary>Puts the value of a slot into the lines of a school.yaml; comments and everything else stay as they are.</summary>
internal static partial class SlotLines
{
    /// <param name="value">As YAML.</param>
    /// <returns>Null where the slots are written in braces, which is not edited.</returns>
    public static string? Set(string file, string clauseId, string slot, string value)
    {
        string end = file.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var lines = file.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n').Split('\n').ToList();
        int start = lines.FindIndex(line => SlotsKey().IsMatch(line));
        if (start < 0) lines.AddRange(["slots:", $"  {clauseId}:", $"    {slot}: {value}"]);
        else if (!SetIn(lines, start, clauseId, slot, value)) return null;
        return string.Join(end, lines) + end;
    }

    private static bool SetIn(List<string> lines, int start, string clauseId, string slot, string value)
    {
        if (!OpensBlock(lines[start]))
        {
            if (!EmptyBraces().IsMatch(lines[start])) return false;
            lines[start] = "slots:";
        }

        int stop = EndOf(lines, start);
        string indent = IndentAfter(lines, start, stop, "  ");
        int clause = lines.FindIndex(start + 1, stop - start - 1, line => IsKey(line, indent, clauseId));
        if (clause < 0)
        {
            lines.InsertRange(stop, [$"{indent}{clauseId}:", $"{indent}  {slot}: {value}"]);
            return true;
        }

        if (!OpensBlock(lines[clause])) return false;
        int clauseStop = EndOf(lines, clause);
        string inner = IndentAfter(lines, clause, clauseStop, indent + "  ");
        int known = lines.FindIndex(clause + 1, clauseStop - clause - 1, line => IsKey(line, inner, slot));
        if (known >= 0)
        {
            lines.RemoveRange(known, EndOf(lines, known) - known);
            lines.Insert(known, $"{inner}{slot}: {value}");
        }
        else
        {
            lines.Insert(clauseStop, $"{inner}{slot}: {value}");
        }

        return true;
    }

    /// <summary>The line after the last that belongs to a key: those that are indented more deeply. Blank lines and comments after it are not its own.</summary>
    private static int EndOf(List<string> lines, int key)
    {
        int indent = IndentOf(lines[key]);
        int end = key + 1;
        for (int i = key + 1; i < lines.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i])) continue;
            bool belongs = IndentOf(lines[i]) > indent || (IndentOf(lines[i]) == indent && lines[i].TrimStart().StartsWith("- ", StringComparison.Ordinal));
            if (!belongs) break;
            end = i + 1;
        }

        return end;
    }

    private static string IndentAfter(List<string> lines, int key, int stop, string usual) =>
        lines.Skip(key + 1).Take(stop - key - 1).FirstOrDefault(line => !string.IsNullOrWhiteSpace(line) && !line.TrimStart().StartsWith('#')) is { } first ? first[..IndentOf(first)] : usual;

    private static int IndentOf(string line) => line.Length - line.TrimStart(' ').Length;

    private static bool IsKey(string line, string indent, string key) => line.StartsWith($"{indent}{key}:", StringComparison.Ordinal) || line.StartsWith($"{indent}\"{key}\":", StringComparison.Ordinal);

    private static bool OpensBlock(string line) => BlockKey().IsMatch(line);

    [GeneratedRegex(@"\Aslots:", RegexOptions.CultureInvariant)]
    private static partial Regex SlotsKey();

    [GeneratedRegex(@":\s*(?:#.*)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex BlockKey();

    [GeneratedRegex(@":\s*\{\s*\}\s*(?:#.*)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex EmptyBraces();
}
