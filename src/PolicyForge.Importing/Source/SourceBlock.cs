namespace PolicyForge.Importing.Source;

/// <summary>A paragraph or a table.</summary>
/// <param name="Index">Which block of the file it is, from 1: how findings name their place.</param>
public abstract record SourceBlock(int Index);
