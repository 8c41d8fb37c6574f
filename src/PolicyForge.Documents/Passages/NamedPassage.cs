namespace PolicyForge.Documents.Passages;

/// <summary>A passage and the name by which others refer to it.</summary>
/// <param name="IsGiven">True where the author wrote the name, <c>{#name}</c>; false where it is made from the first words.</param>
public sealed record NamedPassage(string Name, Passage Passage, bool IsGiven);
