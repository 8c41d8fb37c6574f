using System.Collections.Immutable;
using PolicyForge.Composition;
using PolicyForge.Composition.Copies;
using PolicyForge.Diagnostics;
using PolicyForge.Governance.Files;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Clauses;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Schools;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Governance.OwnText;

/// <summary>What a school says of a clause from now on.</summary>
/// <param name="Reason">Why it says it in its own way: for a clause of which it has no own text yet; one that there is stays as it is.</param>
/// <param name="Text">The school's words, as Markdown: the whole text, or what stands beside the trust's where the own text is a part.</param>
public sealed record RewriteRequest(string ClauseId, string SchoolId, string Reason, string Text);

/// <summary>The use case of an editor: a school's own text of a clause with other words, tried out before it is written. Writes nothing itself.</summary>
public static class RewriteOwnText
{
    /// <summary>The words that an editor begins with: the school's, else the trust's; of a local clause that is not written yet, none.</summary>
    public static string Beginning(EffectiveClause clause) => clause.Own is { } own ? Tidy(own.Written.Body) : clause.Trust.Tier == ClauseTier.Local ? "" : Tidy(clause.Trust.Text.Body);

    /// <returns>The file; PF8101 to PF8103, PF8113, PF8124, PF9101 and PF9113, and what the text itself makes wrong.</returns>
    public static Outcome<FileDraft> Plan(Workspace workspace, ISourceTree tree, RewriteRequest request)
    {
        var drafted = Draft(workspace, tree, request);
        if (drafted.Value is not { } draft) return drafted;
        var wrong = Findings(workspace, tree, workspace.Schools[request.SchoolId], request.ClauseId, draft);
        return wrong.Any(finding => finding.Severity == Severity.Error) ? Outcome<FileDraft>.Failed(wrong) : new Outcome<FileDraft>(draft, wrong);
    }

    /// <summary>The file without trying it out.</summary>
    public static Outcome<FileDraft> Draft(Workspace workspace, ISourceTree tree, RewriteRequest request)
    {
        if (string.IsNullOrWhiteSpace(request.Text)) return Outcome<FileDraft>.Failed(OwnTextDiagnostics.NoWords.At(null, request.ClauseId));
        string text = Tidy(request.Text.ReplaceLineEndings("\n"));
        if (workspace.Schools.Find(request.SchoolId)?.Clauses.Find(request.ClauseId) is not { } own || !workspace.Clauses.Contains(request.ClauseId))
        {
            return CustomiseClause.Plan(workspace, tree, new CustomiseRequest(request.ClauseId, request.SchoolId, request.Reason, [], null, null, text));
        }

        if (workspace.Clauses[request.ClauseId] is { Tier: ClauseTier.Central } central) return Outcome<FileDraft>.Failed(OwnTextDiagnostics.Central.At(central.Location, central.Id, central.Owner));
        if (text.Split('\n').Any(line => line.StartsWith("<<<<<<< ", StringComparison.Ordinal))) return Outcome<FileDraft>.Failed(OwnTextDiagnostics.MarksLeft.At(own.Location, own.Written.Source.Path));
        return Outcome<FileDraft>.Of(new FileDraft(own.Written.Source.Path, OwnTextFile.With(own, own.BasedOn.Value, text, ImmutableDictionary<string, string>.Empty)));
    }

    /// <summary>The workspace as it would be with a file, for the school alone.</summary>
    public static Outcome<Workspace> With(ISourceTree tree, string schoolId, FileDraft draft) => WorkspaceLoader.Load(new OverlaySourceTree(tree, new MemorySourceTree([(draft.Path, draft.Text)])), [schoolId]);

    /// <summary>What loading and composing say with the file in place, that they do not say without it.</summary>
    private static ImmutableArray<Diagnostic> Findings(Workspace workspace, ISourceTree tree, School school, string clauseId, FileDraft draft)
    {
        var loaded = With(tree, school.Id, draft);
        if (loaded.Value is not { } then) return loaded.Diagnostics;
        var now = WorkspaceLoader.Load(tree, [school.Id]);
        HashSet<string> known = [.. FindingsOf(now.Value ?? workspace, now.Diagnostics, school.Id, clauseId).Select(KeyOf)];
        return [.. FindingsOf(then, loaded.Diagnostics, school.Id, clauseId).Where(finding => finding.Severity != Severity.Information && !known.Contains(KeyOf(finding))).DistinctBy(KeyOf)];
    }

    private static IEnumerable<Diagnostic> FindingsOf(Workspace workspace, ImmutableArray<Diagnostic> loading, string schoolId, string clauseId)
    {
        if (workspace.Schools.Find(schoolId) is not { } school) return loading;
        var composer = new PolicyComposer(workspace, loading);
        return loading.Concat(workspace.PoliciesFor(school)
            .Where(policy => ReferencedText.Of(workspace, policy, school).Clauses.Any(clause => clause.Id == clauseId))
            .SelectMany(policy => composer.ComposeAsIssued(new PolicyCopy(policy, school)).Diagnostics));
    }

    private static string KeyOf(Diagnostic finding) => $"{finding.Code} {finding.Location?.Path} {finding.Message}";

    private static string Tidy(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Trim('\n').TrimEnd() + "\n";
}
