using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using PolicyForge.Diagnostics;

namespace PolicyForge.Yaml;

/// <summary>A single value that is written as text and means something narrower: a date, a web address, a colour.</summary>
/// <param name="parse">Gives false where the text is none.</param>
/// <param name="invalid">What is then reported; its argument {0} is the text.</param>
/// <param name="schema">Makes the schema anew at each call.</param>
/// <param name="hintArguments">Further arguments of <paramref name="invalid"/>.</param>
public sealed class YamlScalarShape<T>(YamlScalarShape<T>.Parser parse, DiagnosticDescriptor invalid, Func<JsonObject> schema, params object?[] hintArguments)
    : YamlShape<T>
{
    public delegate bool Parser(string text, [MaybeNullWhen(false)] out T value);

    /// <summary>What was meant by a text that is none, in words, and how it is written; null where that cannot be told. `check --fix` then writes it.</summary>
    public Func<string, (string Words, string Written)?>? Meant { get; init; }

    public override bool TryRead(YamlNode node, YamlSource source, out T value)
    {
        value = default!;
        if (!YamlText.TryReadLine(node, source, out string text)) return false;
        if (parse(text, out var parsed))
        {
            value = parsed;
            return true;
        }

        var finding = invalid.At(source.Locate(node), [text, .. hintArguments]);
        if (Meant?.Invoke(text) is var (words, written))
        {
            finding = finding with
            {
                Hint = $"Write {written} for {words}: `policyforge check --fix` does so.",
                Fix = [new SourceEdit(source.Locate(node), written)],
            };
        }

        source.Diagnostics.Add(finding);
        return false;
    }

    public override JsonObject Describe() => schema();
}
