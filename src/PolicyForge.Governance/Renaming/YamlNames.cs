using System.Text;
using PolicyForge.Diagnostics;
using PolicyForge.Yaml;

namespace PolicyForge.Governance.Renaming;

/// <summary>Changes an id where YAML names it, and notes what something was called; everything else of the text stays as it is.</summary>
internal static class YamlNames
{
    private const string Formerly = "formerly";

    private static readonly Dictionary<RenamedKind, string[]> Keys = new()
    {
        [RenamedKind.Policy] = ["policy", "policies", "review_cycles"],
        [RenamedKind.School] = ["school", "schools", "may_name"],
        [RenamedKind.Clause] = ["clause", "clauses", "slots"],
    };

    /// <summary>The text with every value of a key that names such things, and every key below it, under the new id.</summary>
    public static string Rename(string path, string text, RenameRequest request, SourceSpan? stretch = null)
    {
        if (!text.Contains(request.From, StringComparison.Ordinal) || Read(path, text, stretch) is not { } root) return text;
        var places = new List<SourceSpan>();
        Collect(root, null, request, places);
        return Replace(text, places.Select(place => (place, Quoted(text, place, request.To))));
    }

    /// <summary>The value of a key at the top with another one.</summary>
    public static string Set(string path, string text, string key, string value, SourceSpan stretch) =>
        Read(path, text, stretch) is YamlMapping root && root.Entries.FirstOrDefault(entry => entry.Key.Value == key)?.Value is { } node
            ? Replace(text, [(node.Span, Quoted(text, node.Span, value))])
            : text;

    /// <summary>The text with a former id at the end of `formerly`; the key is added where there is none.</summary>
    public static string AddFormer(string path, string text, string id, SourceSpan? stretch = null)
    {
        if (Read(path, text, stretch) is not YamlMapping root) return text;
        if (root.Entries.FirstOrDefault(entry => entry.Key.Value == Formerly) is { } known)
        {
            var names = known.Value is YamlSequence list ? list.Items.OfType<YamlScalar>().Select(item => item.Value) : [];
            bool isFlow = text[known.Value.Span.Start] == '[';
            int stop = isFlow ? text.IndexOf(']', known.Value.Span.End) + 1 : known.Value.Span.End;
            return Replace(text, [(SourceSpan.FromBounds(known.Key.Span.End, stop), $": [{string.Join(", ", names.Where(name => name != id).Append(id))}]")]);
        }

        string newline = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        int end = stretch?.End ?? text.Length;
        string before = end > 0 && text[end - 1] is not '\n' ? newline : "";
        return text.Insert(end, $"{before}{Formerly}: [{id}]{newline}");
    }

    private static void Collect(YamlNode node, string? key, RenameRequest request, List<SourceSpan> places)
    {
        bool names = key is not null && Keys[request.Kind].Contains(key);
        switch (node)
        {
            case YamlScalar scalar when names && scalar.Value == request.From: places.Add(scalar.Span); break;
            case YamlSequence list:
                foreach (var item in list.Items) Collect(item, key, request, places);
                break;
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    if (names && entry.Key.Value == request.From) places.Add(entry.Key.Span);
                    Collect(entry.Value, entry.Key.Value, request, places);
                }

                break;
        }
    }

    private static YamlNode? Read(string path, string text, SourceSpan? stretch) =>
        new YamlSource(new SourceText(path, text), null, new DiagnosticBag()).ReadNodes(stretch ?? new SourceSpan(0, text.Length));

    private static string Quoted(string text, SourceSpan place, string value) => text[place.Start] is '"' or '\'' ? $"{text[place.Start]}{value}{text[place.Start]}" : value;

    private static string Replace(string text, IEnumerable<(SourceSpan Place, string Value)> edits)
    {
        var result = new StringBuilder();
        int done = 0;
        foreach (var (place, value) in edits.OrderBy(edit => edit.Place.Start))
        {
            result.Append(text, done, place.Start - done).Append(value);
            done = place.End;
        }

        return result.Append(text, done, text.Length - done).ToString();
    }
}
