namespace PolicyForge.Policies.Workspaces;

/// <summary>Something of the workspace that is referred to by an id.</summary>
public interface IIdentified
{
    string Id { get; }
}
