using System.Collections.Concurrent;
using PolicyForge.Diagnostics;
using PolicyForge.Templating;
using PolicyForge.Workspaces.Clauses;

namespace PolicyForge.Composition.Expansion;

/// <summary>Every template and clause parsed so far. Safe for several threads.</summary>
internal sealed class TemplateLibrary
{
    private readonly ConcurrentDictionary<SourceText, Template> _templates = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<ClauseText, Template> _clauses = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<SourceText, ClauseText> _bodies = new(ReferenceEqualityComparer.Instance);

    public Template Of(SourceText source) => _templates.GetOrAdd(source, static source => Template.Parse(source));

    /// <summary>The template of a clause's body, as a text of its own; <see cref="Locate(SourceLocation)"/> leads back to the file.</summary>
    public Template Of(ClauseText clause) => _clauses.GetOrAdd(clause, clause =>
    {
        var body = new SourceText(clause.Source.Path, clause.Body);
        _bodies[body] = clause;
        return Template.Parse(body);
    });

    /// <summary>A place in a file, where the one given may count from the start of a clause's body.</summary>
    public SourceLocation Locate(SourceLocation location) => _bodies.TryGetValue(location.Source, out var clause)
        ? clause.Locate(location with { Source = clause.Source, Span = location.Span with { Start = location.Span.Start + clause.BodyStart } })
        : location;

    public Diagnostic Locate(Diagnostic finding) => finding with
    {
        Location = finding.Location is null ? null : Locate(finding.Location),
        Trace = finding.Trace.IsEmpty ? finding.Trace : [.. finding.Trace.Select(frame => frame with { Location = Locate(frame.Location) })],
    };
}
