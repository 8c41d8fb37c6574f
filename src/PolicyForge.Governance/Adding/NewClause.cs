using PolicyForge.Governance.Files;

namespace PolicyForge.Governance.Adding;

/// <summary>A clause for the library.</summary>
/// <param name="Text">Null leaves a sentence to be replaced.</param>
public sealed record NewClause(string Id, string Title, string Owner, string Tier, string? Text)
{
    public string ToFile() => $"---\nid: {Id}\ntitle: {YamlQuotes.Quoted(Title)}\nowner: {YamlQuotes.Quoted(Owner)}\ntier: {Tier}\n---\n{(Text ?? "Write the text of the clause here.").Trim()}\n";
}
