namespace PolicyForge.Architecture.Tests.Floors;

/// <summary>The projects of src/ in the order in which they may use each other (docs/architecture.md).</summary>
internal static class House
{
    /// <summary>From the top: a project uses only what stands on a floor above its own. Those of one floor do not know each other.</summary>
    public static IReadOnlyList<string[]> Floors { get; } =
    [
        ["Diagnostics"], ["Yaml"], ["Documents"], ["Templating"], ["Workspaces"], ["Composition"], ["Versions"], ["Governance"], ["Building"],
        ["Docx", "Html", "Pdf", "Git"], ["Importing"], ["Cli", "Studio"],
    ];

    /// <summary>Those that see documents and layouts, and nothing of workspaces, git or the clock.</summary>
    public static IReadOnlyList<string> Writers { get; } = ["Docx", "Html", "Pdf"];

    private static readonly string[] WhatWritersSee = ["Diagnostics", "Documents"];

    /// <summary>What is wrong with the references of one project, names without "PolicyForge."; nothing where all is right.</summary>
    public static IEnumerable<string> Offences(string project, IEnumerable<string> references)
    {
        int floor = FloorOf(project);
        if (floor < 0) return [$"{project} stands on no floor"];
        return
        [
            .. references.Where(used => FloorOf(used) < 0 || FloorOf(used) >= floor).Select(used => $"{project} uses {used}, which does not stand above it"),
            .. references.Where(used => Writers.Contains(project) && !WhatWritersSee.Contains(used)).Select(used => $"{project} writes documents and uses {used}"),
        ];
    }

    private static int FloorOf(string project)
    {
        for (int floor = 0; floor < Floors.Count; floor++)
        {
            if (Floors[floor].Contains(project)) return floor;
        }

        return -1;
    }
}
