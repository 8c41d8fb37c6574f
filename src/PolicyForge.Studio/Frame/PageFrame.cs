using System.Collections.Immutable;

namespace PolicyForge.Studio.Frame;

/// <summary>What stands round every page.</summary>
/// <param name="Title">Of the page, for the window and its first heading.</param>
public sealed record PageFrame(string Title)
{
    /// <summary>The trust's name; empty where the workspace cannot be read.</summary>
    public string Trust { get; init; } = "";

    /// <summary>In whose name the browser saves; null before it was asked, and for who is not let in.</summary>
    public string? Person { get; init; }

    /// <summary>The way from the first page to here, without this page.</summary>
    public ImmutableArray<Crumb> Way { get; init; } = [];

    /// <summary>What was just done; null where nothing was.</summary>
    public string? Done { get; init; }

    /// <summary>The commit of what was just done, which can be taken back from the list of changes; null where nothing was committed.</summary>
    public string? DoneCommit { get; init; }

    /// <summary>What the same would be on the command line; empty where there is no such command.</summary>
    public ImmutableArray<string> Commands { get; init; } = [];
}

/// <summary>A step of the way.</summary>
public sealed record Crumb(string Words, string Address);
