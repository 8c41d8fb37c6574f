using System.Collections.Immutable;
using System.Text.Json.Nodes;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Layouts;
using PolicyForge.Yaml;
using static PolicyForge.Yaml.YamlShapes;

namespace PolicyForge.Workspaces.Layouts;

/// <summary>The mappings `header` and `footer` of layout.yaml: words with fields in braces.</summary>
internal static class RunningTextYaml
{
    private static readonly (string Name, RunningField Field)[] Fields =
    [
        ("title", RunningField.Title), ("organisation", RunningField.Organisation), ("trust", RunningField.Trust), ("version", RunningField.Version), ("status", RunningField.Status),
        ("date", RunningField.Date), ("next_review", RunningField.NextReview), ("page", RunningField.Page), ("pages", RunningField.PageCount),
    ];

    private static readonly YamlShape<ImmutableArray<RunningPart>> Parts = new PartsShape();

    private static readonly YamlKey<ImmutableArray<RunningPart>> Left = Optional("left", Parts, "At the left. Fields: {title}, {organisation}, {trust}, {version}, {status}, {date}, {next_review}, {page}, {pages}.");
    private static readonly YamlKey<ImmutableArray<RunningPart>> Centre = Optional("centre", Parts, "In the middle.");
    private static readonly YamlKey<ImmutableArray<RunningPart>> Right = Optional("right", Parts, "At the right.");

    public static YamlShape<RunningText> Shape { get; } = new YamlObject<RunningText>("A header or footer", [Left, Centre, Right], map =>
        new RunningText(map.Get(Left, []), map.Get(Centre, []), map.Get(Right, [])));

    /// <summary>Unlike other text it may be empty.</summary>
    private sealed class PartsShape : YamlShape<ImmutableArray<RunningPart>>
    {
        public override bool TryRead(YamlNode node, YamlSource source, out ImmutableArray<RunningPart> value)
        {
            value = [];
            if (node is YamlScalar { Value: "" }) return true;
            if (!YamlText.TryReadLine(node, source, out string text)) return false;
            var parts = ImmutableArray.CreateBuilder<RunningPart>();
            for (int at = 0; at < text.Length;)
            {
                int open = text.IndexOf('{', at);
                int close = open < 0 ? -1 : text.IndexOf('}', open);
                if (close < 0) open = text.Length;
                if (open > at) parts.Add(new RunningPart(RunningField.Words, text[at..open]));
                if (close >= 0) AddField(text[(open + 1)..close], node, source, parts);
                at = close < 0 ? text.Length : close + 1;
            }

            value = parts.ToImmutable();
            return true;
        }

        public override JsonObject Describe() => new() { ["type"] = "string" };

        private static void AddField(string name, YamlNode node, YamlSource source, ImmutableArray<RunningPart>.Builder parts)
        {
            foreach (var (known, field) in Fields)
            {
                if (known != name) continue;
                parts.Add(new RunningPart(field));
                return;
            }

            var names = Fields.Select(field => field.Name).ToArray();
            string? hint = Suggestion.Nearest(name, names) is { } near ? $"Did you mean \"{{{near}}}\"?" : null;
            source.Report(LayoutDiagnostics.UnknownField, node, hint, [name, string.Join(", ", names.Select(known => $"{{{known}}}"))]);
        }
    }
}
