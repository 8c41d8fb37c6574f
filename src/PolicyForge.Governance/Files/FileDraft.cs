namespace PolicyForge.Governance.Files;

/// <summary>A file that a command is about to write.</summary>
/// <param name="Path">Relative to the workspace's root, with forward slashes.</param>
public sealed record FileDraft(string Path, string Text);
