namespace PolicyForge.Docx.Parts;

/// <summary>A clause and the means to find it again in the file.</summary>
/// <param name="ControlId">The content control round it; null where it has none.</param>
internal sealed record PlacedClause(string ClauseId, string Digest, string Bookmark, int? ControlId);
