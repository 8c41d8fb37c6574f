using PolicyForge.Composition.Copies;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Markdown;
using PolicyForge.Templating;
using PolicyForge.Workspaces;

namespace PolicyForge.Composition.Expansion;

/// <summary>The functions that place and name parts of a policy: clause, cite, xref, front, varied, agreed.</summary>
internal sealed class ClauseFunctions(Workspace workspace, BrokenSources broken)
{
    /// <summary>The name under which <see cref="TemplateLibrary"/> finds a layout's front matter; no file can have it.</summary>
    public const string FrontName = "\0front";

    public void AddTo(ScriptObject functions)
    {
        functions.Import("clause", "string id", Place);
        functions.Import("cite", "string id, string provision = null, bool historic = false", Cite);
        functions.Import("xref", "string target = null, string clause = null", Refer);
        functions.Import("front", "", Front);
        functions.Import("varied", "string id = null", IsVaried);
        functions.Import("agreed", "", IsAgreed);
    }

    /// <summary>Leaves a marker; the clause itself is expanded afterwards, on its own.</summary>
    private object? Place(TemplateCall call)
    {
        var run = ExpansionRun.Of(call);
        string id = call.Text(0);
        if (run.Clause is { } outer) throw Failure(call, ExpansionDiagnostics.ClauseInClause.At(call.Span.ToLocation(), outer.Id));
        if (workspace.ClauseFor(run.Copy.School, id) is not { } clause)
        {
            ReportUnknown(call, run, id);
            return null;
        }

        if (clause.IsUnwritten)
        {
            string path = run.Copy.School is { } school ? $"schools/{school.Id}/clauses/{id}.md" : $"clauses/{id}.md";
            if (!broken.Contains(path)) Report(call, run, ExpansionDiagnostics.ClauseNotWritten.At(call.Span.ToLocation(), id, run.Copy.School?.Name ?? workspace.Trust.Name, path));
            return null;
        }

        run.Placed.Add((clause, call.Span.ToLocation()));
        return new MarkdownText(ClauseMarker.Write(run.Placed.Count - 1));
    }

    private static object? Cite(TemplateCall call) => new MarkdownText(CitationMarkup.Write(call.Text(0), call.TextOrNull(1), call.Boolean(2)));

    private object? Refer(TemplateCall call)
    {
        string? target = call.TextOrNull(0);
        string? clause = call.TextOrNull(1);
        if ((target is null) == (clause is null)) throw Failure(call, ExpansionDiagnostics.WrongArgument.At(call.Span.ToLocation(), "xref", "the name of a heading, or clause: and the id of a clause"));
        if (clause is not null && !workspace.Clauses.Contains(clause)) ReportUnknown(call, ExpansionRun.Of(call), clause);
        return new MarkdownText(clause is null ? ReferenceMarkup.Write(target!) : ReferenceMarkup.WriteClause(clause));
    }

    private static object? Front(TemplateCall call)
    {
        var run = ExpansionRun.Of(call);
        if (run.Layout.Front is null) throw Failure(call, ExpansionDiagnostics.NoFront.At(call.Span.ToLocation(), run.Layout.Id));
        return call.Context.Include(call.Span, FrontName);
    }

    private object? IsVaried(TemplateCall call)
    {
        var run = ExpansionRun.Of(call);
        if (call.TextOrNull(0) is not { } id)
        {
            run.HasAskedForAnyVaried = true;
            return run.AnyVaried;
        }

        if (workspace.ClauseFor(run.Copy.School, id) is { } clause) return clause.IsVaried;
        ReportUnknown(call, run, id);
        return false;
    }

    private static object? IsAgreed(TemplateCall call)
    {
        var run = ExpansionRun.Of(call);
        run.HasAskedForAgreed = true;
        return run.IsAgreed;
    }

    private void ReportUnknown(TemplateCall call, ExpansionRun run, string id)
    {
        if (broken.ContainsClause(id)) return;
        string? nearest = Suggestion.Nearest(id, workspace.Clauses.Ids);
        var finding = ExpansionDiagnostics.UnknownClause.At(call.SpanOf(0).ToLocation(), id);
        Report(call, run, nearest is null ? finding : finding with { Hint = $"Did you mean '{nearest}'?" });
    }

    private static void Report(TemplateCall call, ExpansionRun run, Diagnostic finding) => run.Found.Add(finding with { Trace = ExpansionRun.TraceOf(call.Context) });

    private static ExpansionFailure Failure(TemplateCall call, Diagnostic finding) => new(call.Context, call.Span, finding);
}
