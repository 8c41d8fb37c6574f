using System.Globalization;
using PolicyForge.Diagnostics;
using PolicyForge.Governance.Files;
using PolicyForge.Studio.Frame;
using PolicyForge.Versions.Repositories;

namespace PolicyForge.Studio.Changes;

/// <summary>What was changed lately, and taking it back.</summary>
internal static class ChangesPages
{
    private const int Most = 30;

    /// <summary>A change of more files than this is no edit of a school's: it is taken back on the command line.</summary>
    private const int MostFiles = 20;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/changes", (Visit visit) => Show(visit, null));
        routes.MapPost("/changes", async (Visit visit) => Undo(visit, (await visit.FormAsync().ConfigureAwait(false)).Line("change")));
    }

    private static IResult Show(Visit visit, Outcome<Commit>? refused)
    {
        MadeChange[] changes = visit.State.Repository is { } repository ? [.. repository.Log(new LogQuery()).Take(Most).Select(change => ChangeOf(visit, repository, change))] : [];
        return visit.Show<ChangesPage>(
            new PageFrame("Changes made") { Way = [new Crumb("What needs me", "/")], Commands = ["git log", "git revert COMMIT"] },
            new ChangesView([.. changes]) { Findings = refused?.Diagnostics ?? (visit.State.Repository is null ? visit.State.RepositoryFindings : []) },
            refused is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict);
    }

    private static MadeChange ChangeOf(Visit visit, IRepository repository, CommitChanges change)
    {
        var commit = repository.CommitOf(change.Commit);
        string[] files = [.. change.Files.Select(file => file.Path)];
        string shown = files.Length <= 3 ? string.Join(", ", files) : $"{string.Join(", ", files.Take(2))} and {files.Length - 2} more";
        bool canBeUndone = files.Length <= MostFiles && UndoChange.IsPossible(repository, visit.State.Tree, change);
        return new MadeChange(commit.Id.Value, commit.Id.Short, commit.AuthorDate.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture), commit.Author, commit.Subject, shown, canBeUndone);
    }

    private static IResult Undo(Visit visit, string id)
    {
        string subject = id.Length > 0 && visit.State.Repository?.Resolve(id) is { } known ? known.Subject : id;
        var saved = visit.Studio.Save(visit.Person, $"Take back: {subject}\n\nThis reverts commit {id}.\n", state => state.Repository is { } repository
            ? UndoChange.Plan(repository, state.Tree, id)
            : Outcome<WorkspaceEdit>.Failed(state.RepositoryFindings));
        if (saved.Value is not null) return visit.Done("/changes", $"Taken back: {subject}");
        visit.Refresh();
        return Show(visit, saved);
    }
}
