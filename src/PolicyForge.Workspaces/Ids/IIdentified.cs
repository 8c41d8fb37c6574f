namespace PolicyForge.Workspaces.Ids;

/// <summary>Something of the workspace that is referred to by an id.</summary>
public interface IIdentified
{
    string Id { get; }
}
