namespace PolicyForge.Documents.Model;

/// <summary>A node that stands on lines of its own.</summary>
public abstract record Block : DocumentNode;
