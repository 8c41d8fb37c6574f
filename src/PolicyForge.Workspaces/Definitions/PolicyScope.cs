namespace PolicyForge.Workspaces.Definitions;

/// <summary>For whom a policy is written.</summary>
public enum PolicyScope
{
    /// <summary>A document for each school.</summary>
    School,

    /// <summary>One document for the whole trust.</summary>
    Trust,
}
