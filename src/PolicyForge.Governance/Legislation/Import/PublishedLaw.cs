using PolicyForge.Diagnostics;

namespace PolicyForge.Governance.Legislation.Import;

/// <summary>An Act or instrument that a downloaded file names: an entry of a feed of legislation, or the Act whose XML the file is.</summary>
/// <param name="Title">Without "The", which instruments begin with, and without "(repealed)".</param>
/// <param name="Enacted">Royal Assent, or the day on which an instrument was made; null where not said.</param>
/// <param name="InForceFrom">Only where the file states one day for the whole (instruments).</param>
/// <param name="IsDocument">True where the file is this law's own XML.</param>
public sealed record PublishedLaw(ItemAddress Item, string Title, DateOnly? Enacted, DateOnly? InForceFrom, bool IsDocument, SourceLocation Location);
