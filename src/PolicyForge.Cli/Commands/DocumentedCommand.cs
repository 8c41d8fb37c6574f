using System.Collections.Immutable;
using System.CommandLine;

namespace PolicyForge.Cli.Commands;

/// <summary>A command with examples for its help. Every command derives from it; a test asks for the examples.</summary>
public abstract class DocumentedCommand(string name, string description, params ImmutableArray<string> examples) : Command(name, description)
{
    /// <summary>Whole command lines, as a user would type them.</summary>
    public ImmutableArray<string> Examples { get; } = examples;
}
