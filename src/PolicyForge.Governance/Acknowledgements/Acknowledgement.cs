namespace PolicyForge.Governance.Acknowledgements;

/// <summary>That somebody has read a version.</summary>
public sealed record Acknowledgement(StaffMember Person, DateOnly ReadOn);
