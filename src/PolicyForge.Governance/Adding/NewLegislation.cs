using System.Text;
using PolicyForge.Governance.Files;

namespace PolicyForge.Governance.Adding;

/// <summary>An entry for the register.</summary>
public sealed record NewLegislation(string Id, string Title, string Kind, string InForceFrom, string? Address, string? Number, string? EditionOf, string? Publisher)
{
    /// <summary>The register with the entry at its end.</summary>
    public string AppendTo(string register)
    {
        var text = new StringBuilder(register.Length == 0 ? "legislation:\n" : register);
        if (text[^1] != '\n') text.Append('\n');
        string indent = register.Split('\n').FirstOrDefault(line => line.TrimStart().StartsWith("- id:", StringComparison.Ordinal)) is { } item ? item[..item.IndexOf('-', StringComparison.Ordinal)] : "  ";
        text.Append($"{indent}- id: {Id}\n{indent}  title: {YamlQuotes.Quoted(Title)}\n{indent}  kind: {Kind}\n");
        if (Number is not null) text.Append($"{indent}  number: {YamlQuotes.Quoted(Number)}\n");
        if (EditionOf is not null) text.Append($"{indent}  edition_of: {EditionOf}\n");
        if (Publisher is not null) text.Append($"{indent}  publisher: {YamlQuotes.Quoted(Publisher)}\n");
        text.Append($"{indent}  in_force_from: {InForceFrom}\n");
        if (Address is not null) text.Append($"{indent}  address: {Address}\n");
        return text.ToString();
    }
}
