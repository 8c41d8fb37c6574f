namespace PolicyForge.Documents.Model;

/// <summary>A node that runs within a line.</summary>
public abstract record Inline : DocumentNode;
