using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using PolicyForge.Importing.Source;

namespace PolicyForge.Importing.Writing;

/// <summary>Writes runs as Markdown that prints exactly their words.</summary>
/// <param name="references">Makes references of words; null where none may stand.</param>
internal sealed partial class InlineMarkdown(IInlineTargets targets, LiveReferences? references = null)
{
    private bool _isLive;

    /// <summary>One paragraph; lines end in a backslash where the source breaks them.</summary>
    /// <param name="runs">What it holds.</param>
    /// <param name="plain">True for headings, which are bold and in capitals by their style: neither is written.</param>
    /// <param name="live">False where "section 5" stays words.</param>
    public string Write(ImmutableArray<SourceRun> runs, bool plain = false, bool live = false)
    {
        _isLive = live && !plain;
        var merged = Merged(Boxed(Trimmed(plain ? runs : InCapitals(runs))), plain);
        var text = new StringBuilder();
        for (int i = 0; i < merged.Count; i++)
        {
            char before = text.Length == 0 ? ' ' : text[^1];
            string next = i + 1 < merged.Count ? merged[i + 1].Text : "";
            string written = Write(merged[i], before, next.Length == 0 ? ' ' : next[0]);
            if (before == ':' && written.StartsWith(':')) text.Insert(text.Length - 1, '\\');
            text.Append(written);
        }

        return SafeStart(BreakLines().Replace(text.ToString().Trim(), "\\\n"));
    }

    private string Write(SourceRun run, char before, char after)
    {
        if (run.Note is { } note) return targets.Note(note) is { } mark ? $"[^{mark}]" : "";
        if (run.Picture is { } picture) return targets.Picture(picture) is { } path ? $"![{Escape(run.AlternativeText ?? "")}]({path})" : "";
        if (run.Field is { } field) return FieldMarkup(field, after);
        string core = run.Text.Trim();
        if (core.Length == 0) return Spaces(run.Text);
        int start = run.Text.IndexOf(core, StringComparison.Ordinal);
        string lead = run.Text[..start];
        string tail = run.Text[(start + core.Length)..];
        string words = Spaces(Escape(core));
        if (_isLive && run.Link is null && references is not null) words = references.In(words);
        if (run.Link is { } link && Address(link) is { } address) words = $"[{words}]({address})";
        string marks = Marks(run, core, lead.Length > 0 ? ' ' : before, tail.Length > 0 ? ' ' : after);
        return Spaces(lead) + marks + words + new string([.. marks.Reverse()]) + Spaces(tail);
    }

    /// <summary>Marks of emphasis, where CommonMark would take them as such.</summary>
    private static string Marks(SourceRun run, string core, char before, char after)
    {
        if (!core.Any(char.IsLetterOrDigit) || !CanStand(core[0], before) || !CanStand(core[^1], after)) return "";
        bool isWithinWord = char.IsLetterOrDigit(before) || char.IsLetterOrDigit(after);
        return (run.IsUnderlined && !isWithinWord ? "++" : "") + (run.IsBold ? "**" : "") + (run.IsItalic ? "*" : "");
    }

    /// <summary>A mark inside punctuation needs a space or punctuation on its other side.</summary>
    private static bool CanStand(char inside, char outside) =>
        outside is not ('*' or '+') && (char.IsLetterOrDigit(inside) || char.IsWhiteSpace(outside) || (!char.IsLetterOrDigit(outside) && outside < '\x7f'));

    private string FieldMarkup(SourceField field, char after)
    {
        string label = Label(targets.LabelOf(field));
        string space = char.IsLetterOrDigit(after) ? " " : "";
        return field.Kind switch
        {
            SourceFieldKind.CheckBox => Label(field.Name) is { Length: > 0 } words ? $":check[{words}]" : "☐",
            SourceFieldKind.Date => $":date[{label}]{space}",
            SourceFieldKind.Choice when !field.Options.IsEmpty => $$""":choice[{{label}}]{options="{{string.Join("; ", field.Options.Select(option => Label(option).Replace(';', ',')))}}"}{{space}}""",
            _ => $":text[{label}]{space}",
        };
    }

    private static string Label(string words) => string.Join(' ', BadInLabel().Replace(words, " ").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A check box takes the words after it as its label.</summary>
    private static ImmutableArray<SourceRun> Boxed(ImmutableArray<SourceRun> runs)
    {
        if (!runs.Any(run => run.Field is { Kind: SourceFieldKind.CheckBox })) return runs;
        var boxed = new List<SourceRun>();
        for (int i = 0; i < runs.Length; i++)
        {
            if (runs[i].Field is not { Kind: SourceFieldKind.CheckBox } box)
            {
                boxed.Add(runs[i]);
                continue;
            }

            var label = new StringBuilder();
            bool isApart = i + 1 < runs.Length && runs[i + 1].Text.Length > 0 && char.IsWhiteSpace(runs[i + 1].Text[0]);
            string rest = "";
            while (i + 1 < runs.Length && runs[i + 1] is { Field: null, Picture: null, Note: null } words && rest.Length == 0)
            {
                i++;
                string text = label.Length == 0 ? words.Text.TrimStart(' ', '\t', '\u00A0') : words.Text;
                int cut = text.IndexOfAny(['\t', '\n', '☐', '☑', '☒']);
                label.Append(cut < 0 ? text : text[..cut]);
                rest = cut < 0 ? "" : text[cut..];
                if (cut >= 0 && rest.Trim().Length == 0) rest = " ";
            }

            // The label is printed behind the box: where no words stand there, or some that no label can hold, it is a box alone.
            string words2 = label.ToString();
            bool isLabel = Label(words2) == string.Join(' ', words2.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            boxed.Add(new SourceRun("") { Field = box with { Name = isLabel ? words2.Trim() : "" } });
            if (!isLabel) boxed.Add(new SourceRun(" " + words2));
            else if (words2.Length > 0 ? char.IsWhiteSpace(words2[^1]) : isApart && rest.Length == 0) boxed.Add(new SourceRun(" "));
            if (rest.Length > 0) boxed.Add(new SourceRun(rest));
        }

        return [.. boxed];
    }

    /// <summary>Capitals that a style made of small letters: no mark of Markdown says that.</summary>
    private static ImmutableArray<SourceRun> InCapitals(ImmutableArray<SourceRun> runs) => [.. runs.Select(run => run.IsCapitals ? run with { Text = run.Text.ToUpperInvariant(), IsCapitals = false } : run)];

    private static ImmutableArray<SourceRun> Trimmed(ImmutableArray<SourceRun> runs)
    {
        int first = 0;
        int last = runs.Length - 1;
        bool IsBlank(SourceRun run) => run is { Field: null, Picture: null, Note: null } && string.IsNullOrWhiteSpace(run.Text);
        while (first <= last && IsBlank(runs[first])) first++;
        while (last >= first && IsBlank(runs[last])) last--;
        return first > last ? [] : runs[first..(last + 1)];
    }

    private static List<SourceRun> Merged(ImmutableArray<SourceRun> runs, bool plain)
    {
        var merged = new List<SourceRun>();
        foreach (var given in runs)
        {
            var run = plain ? given with { IsBold = false, IsUnderlined = false } : given;
            if (merged.Count > 0 && merged[^1].LooksLike(run)) merged[^1] = merged[^1] with { Text = merged[^1].Text + run.Text };
            else if (merged.Count > 0 && string.IsNullOrWhiteSpace(run.Text) && run is { Field: null, Picture: null, Note: null } && merged[^1] is { Field: null, Picture: null, Note: null, Link: null }) merged[^1] = merged[^1] with { Text = merged[^1].Text + run.Text };
            else merged.Add(run);
        }

        return merged;
    }

    private string? Address(string link)
    {
        if (link.StartsWith('#')) return targets.Anchor(link[1..]) is { } anchor ? "#" + anchor : null;
        bool isKnown = link.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || link.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || link.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) || link.StartsWith("tel:", StringComparison.OrdinalIgnoreCase);
        string address = BadInAddress().Replace(link.Trim(), match => Uri.HexEscape(match.Value[0]));
        return isKnown && address.All(c => c is > ' ' and < '\x7f') && Uri.TryCreate(address, UriKind.Absolute, out _) ? address : null;
    }

    /// <summary>Escapes what Markdown or a template would read as more than a character.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (Refused(c)) continue;
            char before = i > 0 ? text[i - 1] : ' ';
            char after = i + 1 < text.Length ? text[i + 1] : ' ';
            bool needs = c switch
            {
                '\\' or '`' or '*' or '[' or ']' or '<' or '>' or '{' or '}' or '|' or '~' => true,
                '&' => char.IsLetterOrDigit(after) || after == '#',
                '_' => !(char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after)),
                '=' or '+' => before == c || after == c,
                ':' => after == ':' || (!char.IsLetterOrDigit(before) && char.IsAsciiLetter(after)) || text.AsSpan(0, i).Trim() is "Table",
                '!' => after == '[' || i == text.Length - 1,
                _ => false,
            };
            if (needs) escaped.Append('\\');
            escaped.Append(c);
        }

        return escaped.ToString();
    }

    /// <summary>Characters that no file of a workspace may hold.</summary>
    private static bool Refused(char c) => (char.IsControl(c) && c is not ('\t' or '\n')) || c is '\u00AD' or '\uFEFF' or '\uFFFD' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or (>= '\uE000' and <= '\uF8FF') or '\u2028' or '\u2029';

    private static string Spaces(string text) => Blanks().Replace(text, " ");

    /// <summary>Keeps the beginning of each line from being read as a list, a heading or a fence.</summary>
    public static string SafeStart(string text) => LineStart().Replace(text, match => $"{match.Groups["before"].Value}\\{match.Groups["mark"].Value}");

    [GeneratedRegex(@"[ \t]+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@" *\n\s*")]
    private static partial Regex BreakLines();

    [GeneratedRegex(@"^(?<before>[ ]{0,3}(?:\d{1,9}|[a-zA-Z]{1,6}|))(?<mark>[.)](?=\s|$))|^(?<before>[ ]{0,3})(?<mark>#(?=[#\s]|$)|-(?=\s|-|$)|\+(?=\s|$)|:(?=:)|=|\((?=[a-z0-9]{1,6}\)\s))|^(?<before>\d{1,3})(?<mark>\.(?=\d))", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex LineStart();

    [GeneratedRegex(@"[\[\]{}""\\<>]")]
    private static partial Regex BadInLabel();

    [GeneratedRegex(@"[ ()<>\[\]{}""\\|`^]")]
    private static partial Regex BadInAddress();
}
