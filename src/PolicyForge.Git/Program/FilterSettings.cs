namespace PolicyForge.Git.Program;

/// <summary>Turns off the filters that a repository's settings define: git would run them to compare a file with what is committed.</summary>
internal static class FilterSettings
{
    private const string Section = "filter.";

    private static readonly KeyValuePair<string, string>[] Nothing = [new(".clean", ""), new(".smudge", ""), new(".process", ""), new(".required", "false")];

    /// <summary>Settings that take every filter's programs away; empty where none is defined. A file that only its filter makes equal then counts as changed.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Off(GitProcess git)
    {
        var defined = git.Run(["config", "-z", "--name-only", "--get-regexp", "^filter\\."]);
        if (!defined.Succeeded) return [];
        return
        [
            .. from name in defined.Fields
               let dot = name.LastIndexOf('.')
               where name.StartsWith(Section, StringComparison.OrdinalIgnoreCase) && dot >= Section.Length
               group name by name[..dot] into filter
               from off in Nothing
               select new KeyValuePair<string, string>(filter.Key + off.Key, off.Value),
        ];
    }
}
