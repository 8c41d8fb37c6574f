namespace PolicyForge.Workspaces.Schools;

/// <summary>Which ages a school teaches.</summary>
public enum SchoolPhase
{
    Nursery,
    Infant,
    Junior,
    Primary,
    Middle,
    Secondary,
    AllThrough,
    SixthForm,
    Special,
    AlternativeProvision,
}
