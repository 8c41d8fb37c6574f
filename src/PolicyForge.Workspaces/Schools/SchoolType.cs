namespace PolicyForge.Workspaces.Schools;

/// <summary>Who is responsible for a school: different law binds the two.</summary>
public enum SchoolType
{
    /// <summary>An academy or free school: the trust is its proprietor.</summary>
    Academy,

    /// <summary>Maintained by a local authority.</summary>
    Maintained,
}
