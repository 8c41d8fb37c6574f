namespace PolicyForge.Studio.People;

/// <summary>In whose name a browser saves.</summary>
/// <param name="Wrong">Why what was typed is not taken; null where nothing was, or it was.</param>
/// <param name="Invitation">An address that lets another browser in, once; null where none was asked for.</param>
public sealed record YouView(string Name, string Email, bool IsFirst, string? Wrong = null, string? Invitation = null);
