using PolicyForge.Governance.Files;

namespace PolicyForge.Governance.Adding;

/// <summary>A policy that begins.</summary>
/// <param name="Like">The policy whose template is taken; null for an empty one.</param>
public sealed record NewPolicy(string Id, string Title, string Owner, string Approver, string Review, bool IsOfTrust, string? Like)
{
    public string ToYaml() =>
        $"title: {YamlQuotes.Quoted(Title)}\n{(IsOfTrust ? "scope: trust\n" : "")}owner: {YamlQuotes.Quoted(Owner)}\napprover: {YamlQuotes.Quoted(Approver)}\nreview:\n  cycle: {Review}\n";

    public string Template() => "{{ front }}\n\n# Purpose {#purpose}\n\nThis policy is for {{ organisation.name }}.\n";
}
