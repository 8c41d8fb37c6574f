using System.Buffers;
using System.Text;
using System.Text.Unicode;
using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.Sources;
using PolicyForge.Yaml;

namespace PolicyForge.Workspaces.Loading;

/// <summary>Reads files of a tree, and reports those that cannot be used: too large, not UTF-8, with characters that no document can hold, or with a merge that nobody finished.</summary>
/// <remarks>Letters come with their accents in one character (<see cref="ComposedLetters"/>), whatever program wrote the file.</remarks>
public sealed class FileReading(ISourceTree tree)
{
    /// <summary>What XML 1.0 cannot hold (section 2.2), but for U+FFFE and U+FFFF.</summary>
    private static readonly SearchValues<char> Controls = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(code => (char)code).Where(character => character is not ('\t' or '\n' or '\r'))]);

    public string? Revision => tree.Revision;

    public YamlSource? ReadYaml(SourceEntry entry, DiagnosticBag diagnostics) =>
        ReadText(entry, diagnostics) is { } text ? new YamlSource(text, Revision, diagnostics) : null;

    /// <summary>The text without a byte order mark; null where the file was refused as a whole.</summary>
    public SourceText? ReadText(SourceEntry entry, DiagnosticBag diagnostics)
    {
        if (ReadBytes(entry, FileLimits.Text, diagnostics) is not { } bytes) return null;
        var content = bytes.Span;
        if (content.StartsWith(Encoding.UTF8.Preamble)) content = content[Encoding.UTF8.Preamble.Length..];
        if (!Utf8.IsValid(content))
        {
            ReportFirstBadByte(entry.Path, content, bytes.Length - content.Length, diagnostics);
            return null;
        }

        var text = new SourceText(entry.Path, ComposedLetters.In(Encoding.UTF8.GetString(content)));
        bool isRefused = ReportRefusedCharacters(text, diagnostics);
        foreach (var mark in ConflictMarks.In(text, Revision))
        {
            diagnostics.Report(WorkspaceDiagnostics.ConflictMark, mark, text.Text.Substring(mark.Span.Start, 7));
            isRefused = true;
        }

        return isRefused ? null : text;
    }

    /// <summary>Null where the file is larger than the limit (it is then not read), a refused link, of an undecodable name, or unreadable.</summary>
    public ReadOnlyMemory<byte>? ReadBytes(SourceEntry entry, int limit, DiagnosticBag diagnostics)
    {
        if (entry.Kind != SourceEntryKind.File) return null; // Reported once for the whole tree by the index.
        if (entry.Size > limit)
        {
            diagnostics.Report(WorkspaceDiagnostics.TooLarge, Locate(entry.Path), entry.Size, limit);
            return null;
        }

        try
        {
            return tree.Read(entry);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Report(WorkspaceDiagnostics.Unreadable, Locate(entry.Path), exception.Message);
            return null;
        }
    }

    public SourceLocation Locate(string path) => SourceLocation.OfFile(path) with { Revision = Revision };

    private void ReportFirstBadByte(string path, ReadOnlySpan<byte> content, int skipped, DiagnosticBag diagnostics)
    {
        int good = 0;
        while (Rune.DecodeFromUtf8(content[good..], out _, out int length) == OperationStatus.Done) good += length;
        var before = new SourceText(path, Encoding.UTF8.GetString(content[..good]) + "\uFFFD");
        var location = new SourceLocation(before, new SourceSpan(before.Text.Length - 1, 1), Revision);
        diagnostics.Report(WorkspaceDiagnostics.NotUtf8, location, good + skipped, content[good]);
    }

    /// <summary>Reports the first of each refused character.</summary>
    private bool ReportRefusedCharacters(SourceText text, DiagnosticBag diagnostics)
    {
        if (FindRefused(text.Text, 0) < 0) return false;
        var found = new HashSet<char>();
        for (int i = FindRefused(text.Text, 0); i >= 0; i = FindRefused(text.Text, i + 1))
        {
            char character = text.Text[i];
            if (found.Add(character))
            {
                var descriptor = character switch
                {
                    >= '\uE000' and <= '\uE0FF' => WorkspaceDiagnostics.PrivateUseCharacter,
                    >= '\u202A' and <= '\u2069' => WorkspaceDiagnostics.DirectionOverride,
                    _ => WorkspaceDiagnostics.ControlCharacter,
                };
                diagnostics.Report(descriptor, new SourceLocation(text, new SourceSpan(i, 1), Revision), $"U+{(int)character:X4}");
            }
        }

        return true;
    }

    /// <summary>The next control character, one that turns the direction of writing, or one of U+E000 to U+E0FF, which mark places in expanded text. Each search is a vector instruction wide.</summary>
    private static int FindRefused(string text, int start)
    {
        var rest = text.AsSpan(start);
        int first = rest.IndexOfAny(Controls);
        foreach (int other in (ReadOnlySpan<int>)[rest.IndexOfAnyInRange('\u202A', '\u202E'), rest.IndexOfAnyInRange('\u2066', '\u2069'), rest.IndexOfAnyInRange('\uE000', '\uE0FF'), rest.IndexOfAnyInRange('\uFFFE', '\uFFFF')])
        {
            if (other >= 0 && (first < 0 || other < first)) first = other;
        }

        return first < 0 ? -1 : start + first;
    }
}
