using System.CommandLine.Completions;
using PolicyForge.Cli.Outside;
using PolicyForge.Workspaces.Loading;

namespace PolicyForge.Cli.Options;

/// <summary>What a shell offers for ids of schools and policies: the folders of the workspace, unchecked, so that it is quick.</summary>
public sealed class WorkspaceCompletion(CommandEnvironment environment, GlobalOptions options)
{
    public IEnumerable<CompletionItem> Schools(CompletionContext context) => Folders(context, "schools");

    public IEnumerable<CompletionItem> Policies(CompletionContext context) => Folders(context, "templates");

    private IEnumerable<CompletionItem> Folders(CompletionContext context, string parent)
    {
        if (WorkspaceFinder.Find(context.ParseResult.GetValue(options.Workspace), environment.WorkingFolder) is not { } workspace) return [];
        string folder = Path.Combine(workspace, parent);
        if (!Directory.Exists(folder)) return [];
        return Directory.EnumerateDirectories(folder)
            .Select(path => Path.GetFileName(path))
            .Where(name => !name.StartsWith('_'))
            .Order(StringComparer.Ordinal)
            .Select(name => new CompletionItem(name));
    }
}
