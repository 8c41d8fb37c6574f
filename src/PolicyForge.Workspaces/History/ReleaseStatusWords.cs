using System.Collections.Immutable;

namespace PolicyForge.Workspaces.History;

/// <summary>The words for statuses: in files ("in-consultation") and in documents ("In consultation").</summary>
public static class ReleaseStatusWords
{
    public static ImmutableArray<(string Word, ReleaseStatus Value)> All { get; } =
    [
        ("draft", ReleaseStatus.Draft), ("in-consultation", ReleaseStatus.InConsultation), ("in-review", ReleaseStatus.InReview), ("approved", ReleaseStatus.Approved),
        ("issued", ReleaseStatus.Issued), ("superseded", ReleaseStatus.Superseded), ("withdrawn", ReleaseStatus.Withdrawn),
    ];

    public static string WordOf(ReleaseStatus status) => All.First(pair => pair.Value == status).Word;

    /// <summary>As printed: "In consultation".</summary>
    public static string Printed(ReleaseStatus status)
    {
        string word = WordOf(status).Replace('-', ' ');
        return char.ToUpperInvariant(word[0]) + word[1..];
    }
}
