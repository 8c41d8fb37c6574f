using PolicyForge.Composition.Naming;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Markdown;

namespace PolicyForge.Composition;

/// <summary>A clause's expanded text as blocks, shared by all copies that say it in the same words.</summary>
internal sealed record ParsedClause(Outcome<ParsedMarkdown> Parsed)
{
    public NamesOfText Names { get; } = new();
}
