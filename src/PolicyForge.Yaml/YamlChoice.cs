using System.Collections.Immutable;
using System.Text.Json.Nodes;
using PolicyForge.Diagnostics;

namespace PolicyForge.Yaml;

/// <summary>One of a few words.</summary>
internal sealed class YamlChoice<T>(ImmutableArray<(string Word, T Value)> choices) : YamlShape<T>
{
    public override bool TryRead(YamlNode node, YamlSource source, out T value)
    {
        value = default!;
        if (!YamlText.TryReadLine(node, source, out string text)) return false;
        foreach (var (word, choice) in choices)
        {
            if (word != text) continue;
            value = choice;
            return true;
        }

        var words = choices.Select(choice => choice.Word).ToArray();
        string? hint = Suggestion.Nearest(text, words) is { } near ? $"Did you mean \"{near}\"? Use one of: {string.Join(", ", words)}." : null;
        source.Report(YamlDiagnostics.NotOneOf, node, hint, [text, string.Join(", ", words)]);
        return false;
    }

    public override JsonObject Describe() => new() { ["enum"] = new JsonArray([.. choices.Select(choice => JsonValue.Create(choice.Word))]) };
}
