using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using PolicyForge.Composition;
using PolicyForge.Composition.Copies;
using PolicyForge.Diagnostics;
using PolicyForge.Governance.Files;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Clauses;
using PolicyForge.Workspaces.Concurrency;
using PolicyForge.Workspaces.Ids;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Governance.Renaming;

/// <summary>The use case "rename": everything that has to move and to be rewritten when a policy, a school or a clause gets another id. Writes nothing itself.</summary>
/// <param name="wasThere">Whether git knows a path of the past. A thing that was renamed by hand has only its former id noted.</param>
public sealed partial class PlanRename(ISourceTree tree, RenameRequest request, Func<string, bool>? wasThere = null)
{
    /// <summary>Where the thing lies whose file notes what it was called.</summary>
    private string _itself = request.FileOf(request.From);

    /// <returns>The edit, or PF8501 to PF8506 and the errors that the sources have, or would have.</returns>
    public Outcome<WorkspaceEdit> Run()
    {
        var loaded = WorkspaceLoader.Load(tree);
        if (loaded.Value is not { } workspace || loaded.HasErrors) return Outcome<WorkspaceEdit>.Failed([.. loaded.Diagnostics.Where(IsError)]);
        if (Refuse(workspace) is { } refused) return Outcome<WorkspaceEdit>.Failed(refused);
        SourceEntry[] entries = [.. WorkspacePaths.Folders.SelectMany(tree.List)];
        SourceEntry[] moved = [.. entries.Where(entry => request.PathOf(entry.Path) != entry.Path)];
        if (moved.FirstOrDefault(entry => entry.Kind != SourceEntryKind.File) is { } link) return Outcome<WorkspaceEdit>.Failed(RenameDiagnostics.Link.At(null, link.Path));
        var texts = entries.Append(tree.Find(WorkspacePaths.Settings)!).Where(entry => entry.Kind == SourceEntryKind.File && IsText(entry.Path))
            .ToDictionary(entry => entry.Path, entry => Encoding.UTF8.GetString(tree.Read(entry).Span).TrimStart('\ufeff'), StringComparer.Ordinal);
        var drafts = texts.Select(text => (Path: request.PathOf(text.Key), Before: text.Value, After: Rewrite(text.Key, text.Value))).Where(text => text.After != text.Before).ToArray();
        var edit = new WorkspaceEdit(
            [.. moved.Select(entry => (entry.Path, request.PathOf(entry.Path)))],
            WithBases([.. drafts.Select(draft => new FileDraft(draft.Path, draft.After))], drafts, texts)) { IsByItself = true };
        return FindErrors(edit) is { Length: > 0 } errors
            ? Outcome<WorkspaceEdit>.Failed([.. errors, RenameDiagnostics.BreaksSources.At(null, request.KindWord)])
            : Outcome<WorkspaceEdit>.Of(edit);
    }

    private Diagnostic? Refuse(Workspace workspace)
    {
        var (word, (from, to)) = (request.KindWord, (request.From, request.To));
        (IEnumerable<string> known, bool isTaken) = request.Kind switch
        {
            RenamedKind.Policy => (workspace.Policies.Ids, tree.List($"templates/{to}").Count > 0 || workspace.Schools.Any(school => school.OwnPolicies.Contains(to))),
            RenamedKind.School => (workspace.Schools.Ids, tree.List($"schools/{to}").Count > 0),
            _ => (workspace.Clauses.Ids, workspace.Clauses.Contains(to) || workspace.Schools.Any(school => school.Clauses.Contains(to))),
        };
        if (!known.Contains(from) && known.Contains(to) && wasThere?.Invoke(request.FileOf(from)) == true)
        {
            _itself = request.FileOf(to);
            return null;
        }

        if (!known.Contains(from)) return RenameDiagnostics.Unknown.At(null, word, from) with { Hint = Suggestion.Nearest(from, known) is { } near ? $"Did you mean \"{near}\"?" : RenameDiagnostics.Unknown.Hint };
        bool isClause = request.Kind == RenamedKind.Clause;
        if (isClause ? !to.Contains('/', StringComparison.Ordinal) || !to.Split('/').All(WorkspaceNames.IsValid) : !WorkspaceNames.IsValid(to))
        {
            return RenameDiagnostics.BadName.At(null, to, word, isClause ? "area/name, each of " + WorkspaceNames.Rule : WorkspaceNames.Rule);
        }

        return from == to || isTaken ? RenameDiagnostics.Taken.At(null, word, to) : null;
    }

    private string Rewrite(string path, string text)
    {
        if (path.EndsWith(".yaml", StringComparison.Ordinal))
        {
            text = YamlNames.Rename(path, text, request);
            return path == _itself ? YamlNames.AddFormer(path, text, request.From) : text;
        }

        if (request.Kind == RenamedKind.Clause)
        {
            if (request.PathOf(path) != path || path == _itself) text = WithNewId(path, text);
            text = ClauseCalls.Rename(text, request.From, request.To);
        }
        else
        {
            string table = request.Kind == RenamedKind.School ? "school" : "policy";
            text = IdCompared().Replace(text, match => match.Groups[2].Value == table && match.Groups[4].Value == request.From ? $"{match.Groups[1].Value}{request.To}{match.Groups[5].Value}" : match.Value);
        }

        return PictureNames.Rename(text, path, request);
    }

    /// <summary>The clause's own id, and for the trust's text what it was called before.</summary>
    private string WithNewId(string path, string text)
    {
        if (FrontOf(text) is not { } front) return text;
        string named = YamlNames.Set(path, text, "id", request.To, front);
        return path.StartsWith("clauses/", StringComparison.Ordinal) && FrontOf(named) is { } now ? YamlNames.AddFormer(path, named, request.From, now) : named;
    }

    private static SourceSpan? FrontOf(string text) => ClauseBody.FrontOf(text);

    /// <summary>A clause that refers to the renamed one has another text now; schools' own texts that were made from it are still up to date.</summary>
    private static ImmutableArray<FileDraft> WithBases(ImmutableArray<FileDraft> edited, (string Path, string Before, string After)[] drafts, Dictionary<string, string> texts)
    {
        foreach (var (path, before, after) in drafts.Where(draft => draft.Path.StartsWith("clauses/", StringComparison.Ordinal) && draft.Path.EndsWith(".md", StringComparison.Ordinal)))
        {
            if (ClauseBody.Of(new SourceText(path, before)) is not { } old || ClauseBody.Of(new SourceText(path, after)) is not { } now) continue;
            string oldDigest = ClauseDigest.Of(old).Value, digest = ClauseDigest.Of(now).Value;
            if (oldDigest == digest) continue;
            string[] own = [.. texts.Keys.Concat(edited.Select(draft => draft.Path)).Where(other => other.StartsWith("schools/", StringComparison.Ordinal) && other.EndsWith("/" + path, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];
            foreach (string other in own)
            {
                string text = edited.FirstOrDefault(draft => draft.Path == other)?.Text ?? texts[other];
                if (text.Contains(oldDigest, StringComparison.Ordinal)) edited = [.. edited.Where(draft => draft.Path != other), new FileDraft(other, text.Replace(oldDigest, digest, StringComparison.Ordinal))];
            }
        }

        return edited;
    }

    private Diagnostic[] FindErrors(WorkspaceEdit edit)
    {
        var after = WorkspaceLoader.Load(new EditedSourceTree(tree, edit));
        if (after.Value is not { } workspace || after.HasErrors) return [.. after.Diagnostics.Where(IsError)];
        var composer = new PolicyComposer(workspace, after.Diagnostics);
        var before = WorkspaceLoader.Load(tree);
        var composerBefore = new PolicyComposer(before.Value!, before.Diagnostics);
        var broken = CopySelection.All.In(before.Value!).Value.SelectInParallel(copy => composerBefore.Compose(copy).Diagnostics).SelectMany(found => found).Where(IsError).Select(finding => finding.Message).ToHashSet(StringComparer.Ordinal);
        return [.. CopySelection.All.In(workspace).Value.SelectInParallel(copy => composer.Compose(copy).Diagnostics).SelectMany(found => found).Where(finding => IsError(finding) && !broken.Contains(finding.Message)).DistinctBy(finding => (finding.Message, finding.Location)).Take(20)];
    }

    private static bool IsText(string path) => path.EndsWith(".md", StringComparison.Ordinal) || (path.EndsWith(".yaml", StringComparison.Ordinal) && !path.EndsWith("/" + WorkspacePaths.History, StringComparison.Ordinal));

    private static bool IsError(Diagnostic finding) => finding.Severity == Severity.Error;

    [GeneratedRegex("""(\b(school|policy)\.id[ \t]*(==|!=)[ \t]*["'])([^"'\n]+)(["'])""", RegexOptions.CultureInvariant)]
    private static partial Regex IdCompared();
}
