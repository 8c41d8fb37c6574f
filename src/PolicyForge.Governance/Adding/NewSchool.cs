using System.Text;
using PolicyForge.Governance.Files;

namespace PolicyForge.Governance.Adding;

/// <summary>A school that joins.</summary>
public sealed record NewSchool(string Id, string Name, string ShortName, string Type, string Phase)
{
    public string? Head { get; init; }

    public string? Email { get; init; }

    public string? Telephone { get; init; }

    public string? Website { get; init; }

    public string ToYaml()
    {
        var text = new StringBuilder($"name: {YamlQuotes.Quoted(Name)}\nshort_name: {YamlQuotes.Quoted(ShortName)}\ntype: {Type}\nphase: {Phase}\n");
        if (Telephone is not null) text.Append($"telephone: {YamlQuotes.Quoted(Telephone)}\n");
        if (Email is not null) text.Append($"email: {Email}\n");
        if (Website is not null) text.Append($"website: {Website}\n");
        if (Head is not null) text.Append($"people:\n  head: {{ name: {YamlQuotes.Quoted(Head)} }}\n");
        return text.ToString();
    }
}
