using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.Legislation;

namespace PolicyForge.Governance.Legislation;

/// <summary>Where an entry is written in clauses/legislation.yaml, line by line, so that one key can be changed and nothing else.</summary>
/// <param name="First">The line of its id, from 1.</param>
/// <param name="Last">Its last line that is neither blank nor a comment.</param>
/// <param name="Indent">The blanks before its keys.</param>
internal sealed partial record RegisterEntryLines(SourceText Source, int First, int Last, string Indent)
{
    public string NewLine => Source.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    /// <summary>Null for an entry in braces, or one that does not begin with its id.</summary>
    public static RegisterEntryLines? Find(LegislationEntry entry)
    {
        var source = entry.Location.Source;
        int first = entry.Location.Start.Line;
        var head = Head().Match(source.LineAt(first));
        if (!head.Success) return null;
        string indent = new(' ', head.Length - "id:".Length);
        int last = first;
        for (int line = first + 1; line <= source.LineCount; line++)
        {
            string text = source.LineAt(line);
            if (string.IsNullOrWhiteSpace(text) || text.TrimStart().StartsWith('#')) continue;
            if (!text.StartsWith(indent, StringComparison.Ordinal)) break;
            last = line;
        }

        return new RegisterEntryLines(source, first, last, indent);
    }

    /// <summary>The line on which a key stands; null where the entry has none.</summary>
    public int? LineOf(string key)
    {
        for (int line = First + 1; line <= Last; line++)
        {
            if (Source.LineAt(line).StartsWith($"{Indent}{key}:", StringComparison.Ordinal)) return line;
        }

        return null;
    }

    /// <summary>The last line of what a key holds: deeper lines, and items of a list as deep as the key.</summary>
    public int EndOf(int keyLine)
    {
        int end = keyLine;
        for (int line = keyLine + 1; line <= Last; line++)
        {
            string text = Source.LineAt(line);
            if (string.IsNullOrWhiteSpace(text) || text.TrimStart().StartsWith('#')) continue;
            if (!text.StartsWith(Indent + " ", StringComparison.Ordinal) && !text.StartsWith(Indent + "-", StringComparison.Ordinal)) break;
            end = line;
        }

        return end;
    }

    public TextEdit Remove(int line) => new(SourceSpan.FromBounds(Source.OffsetOf(line, 1), StartAfter(line)), "");

    public TextEdit InsertBefore(int line, params ImmutableArray<string> lines) => new(new SourceSpan(Source.OffsetOf(line, 1), 0), string.Concat(lines.Select(text => text + NewLine)));

    public TextEdit InsertAfter(int line, params ImmutableArray<string> lines) => line < Source.LineCount
        ? InsertBefore(line + 1, lines)
        : new TextEdit(new SourceSpan(Source.Text.Length, 0), string.Concat(lines.Select(text => NewLine + text)));

    private int StartAfter(int line) => line < Source.LineCount ? Source.OffsetOf(line + 1, 1) : Source.Text.Length;

    [GeneratedRegex("^ *- +id:", RegexOptions.CultureInvariant)]
    private static partial Regex Head();
}
