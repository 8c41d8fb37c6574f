using PolicyForge.Policies.History;

namespace PolicyForge.Policies.Versions;

/// <summary>A row that is about to be released.</summary>
/// <param name="Title">The policy's title.</param>
/// <param name="Text">The whole history.yaml with the row in it.</param>
public sealed record PlannedRelease(VersionSubject Subject, string Title, VersionRow Row, string Text)
{
    public string TagName => Subject.SchoolId is { } school ? $"schools/{school}/{Subject.PolicyId}/{Row.Version}" : $"policies/{Subject.PolicyId}/{Row.Version}";
}
