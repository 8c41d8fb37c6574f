using System.Collections.Immutable;
using System.Text;
using PolicyForge.Workspaces.History;

namespace PolicyForge.Versions.Releasing;

/// <summary>The message of a release's commit: a subject, the summary, and trailers that programs can read.</summary>
internal static class ReleaseMessage
{
    public static string Of(ImmutableArray<PlannedRelease> releases)
    {
        var text = new StringBuilder();
        text.Append(releases is [var one]
            ? $"Release {one.Subject} {one.Row.Version} ({ReleaseStatusWords.WordOf(one.Row.Status)})\n\n"
            : $"Release {releases.Length} versions ({string.Join(", ", releases.Select(release => ReleaseStatusWords.WordOf(release.Row.Status)).Distinct(StringComparer.Ordinal))})\n\n");
        foreach (string paragraph in releases[0].Row.Summary) text.Append(paragraph.ReplaceLineEndings(" ")).Append("\n\n");
        foreach (var release in releases) AppendTrailers(text, release);
        return text.ToString();
    }

    /// <summary>The message of a commit that gives rows their digest.</summary>
    public static string OfConfirmation(ImmutableArray<PlannedRelease> confirmed)
    {
        var text = new StringBuilder();
        text.Append(confirmed is [var one] ? $"Confirm {one.Subject} {one.Row.Version} as the approved text\n\n" : $"Confirm {confirmed.Length} versions as the approved texts\n\n");
        foreach (var release in confirmed) AppendTrailers(text, release);
        return text.ToString();
    }

    private static void AppendTrailers(StringBuilder text, PlannedRelease release)
    {
        text.Append("Policy: ").Append(release.Subject.PolicyId).Append('\n');
        if (release.Subject.SchoolId is { } school) text.Append("School: ").Append(school).Append('\n');
        text.Append("Version: ").Append(release.Row.Version).Append('\n');
        text.Append("Status: ").Append(ReleaseStatusWords.WordOf(release.Row.Status)).Append('\n');
        if (release.Row.Consulted is { } consulted) text.Append("Consulted: ").Append(consulted.ReplaceLineEndings(" ")).Append('\n');
        if (release.Row.Override is { } all) text.Append("Override: ").Append(all.By).Append(": ").Append(all.Reason.ReplaceLineEndings(" ")).Append('\n');
        text.Append("Content-Digest: ").Append(release.Row.Digest).Append('\n');
    }
}
