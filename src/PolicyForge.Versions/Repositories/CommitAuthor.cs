namespace PolicyForge.Versions.Repositories;

/// <summary>The person in whose name something is committed, where that is not the person whom git knows.</summary>
/// <param name="Name">As it stands in the history: one line, without angle brackets.</param>
/// <param name="Email">As it stands beside the name.</param>
public sealed record CommitAuthor(string Name, string Email)
{
    /// <summary>True where git can keep both as they are: nothing is empty, and nothing holds an angle bracket or a control character.</summary>
    public bool IsUsable => IsLine(Name) && IsLine(Email);

    private static bool IsLine(string text) => !string.IsNullOrWhiteSpace(text) && !text.Any(c => c is '<' or '>' || char.IsControl(c));
}
