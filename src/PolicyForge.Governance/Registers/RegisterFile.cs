using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace PolicyForge.Governance.Registers;

/// <summary>A register as it is written, line by line: entries that begin with their id and have a key on each line. For the register of legislation and the statutory list alike.</summary>
/// <param name="Entries">In the order of the file; entries in braces are not among them.</param>
internal sealed partial record RegisterFile(ImmutableArray<string> Lines, ImmutableArray<RegisterFileEntry> Entries)
{
    public RegisterFileEntry? Find(string id) => Entries.FirstOrDefault(entry => entry.Id == id);

    public static RegisterFile Parse(string text)
    {
        ImmutableArray<string> lines = [.. text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n')];
        var entries = ImmutableArray.CreateBuilder<RegisterFileEntry>();
        for (int line = 0; line < lines.Length; line++)
        {
            if (Head().Match(lines[line]) is not { Success: true } head) continue;
            int indent = head.Groups["before"].Length;
            int last = LastOf(lines, line, indent);
            entries.Add(new RegisterFileEntry(head.Groups["id"].Value, line, last, new string(' ', indent), KeysOf(lines, line, last, indent)));
        }

        return new RegisterFile(lines, entries.ToImmutable());
    }

    /// <summary>The last line that belongs to an entry: neither blank, nor a comment, nor less deep.</summary>
    private static int LastOf(ImmutableArray<string> lines, int first, int indent)
    {
        int last = first;
        for (int line = first + 1; line < lines.Length; line++)
        {
            if (IsNothing(lines[line])) continue;
            if (DepthOf(lines[line]) < indent) break;
            last = line;
        }

        return last;
    }

    private static ImmutableArray<RegisterFileKey> KeysOf(ImmutableArray<string> lines, int first, int last, int indent)
    {
        var keys = new List<RegisterFileKey>();
        for (int line = first + 1; line <= last; line++)
        {
            if (!IsNothing(lines[line]) && DepthOf(lines[line]) == indent && Key().Match(lines[line]) is { Success: true } key) keys.Add(new RegisterFileKey(key.Groups["key"].Value, [lines[line]]));
            else if (keys.Count > 0) keys[^1] = keys[^1] with { Lines = keys[^1].Lines.Add(lines[line]) };
        }

        return [.. keys];
    }

    private static bool IsNothing(string line) => string.IsNullOrWhiteSpace(line) || line.TrimStart().StartsWith('#');

    private static int DepthOf(string line) => line.Length - line.TrimStart(' ').Length;

    [GeneratedRegex("""^(?<before> *- +)id: *["']?(?<id>[^\s"'#]+)["']?\s*(#.*)?$""", RegexOptions.CultureInvariant)]
    private static partial Regex Head();

    [GeneratedRegex("^ *(?<key>[a-z_]+):", RegexOptions.CultureInvariant)]
    private static partial Regex Key();
}

/// <summary>An entry of a register.</summary>
/// <param name="First">Its first line, from 0.</param>
/// <param name="Indent">The blanks before its keys.</param>
/// <param name="Keys">All but the id.</param>
internal sealed record RegisterFileEntry(string Id, int First, int Last, string Indent, ImmutableArray<RegisterFileKey> Keys);

/// <summary>A key with its value, as written.</summary>
internal sealed record RegisterFileKey(string Name, ImmutableArray<string> Lines)
{
    /// <summary>What it says, however it is quoted and indented.</summary>
    public string Value => string.Join('\n', Lines.Where(line => !line.TrimStart().StartsWith('#')).Select(line => line.Trim())).Replace("\"", "", StringComparison.Ordinal).TrimEnd('\n');
}
