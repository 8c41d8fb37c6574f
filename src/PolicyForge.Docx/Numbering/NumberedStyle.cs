namespace PolicyForge.Docx.Numbering;

/// <summary>How a numbered paragraph gets its number.</summary>
/// <param name="StyleId">Its style.</param>
/// <param name="NumberId">The list.</param>
/// <param name="Level">Level in the list, from 0.</param>
/// <param name="IsLinked">True where the level names the style (<c>w:pStyle</c>), so that the paragraph itself need say nothing.</param>
internal readonly record struct NumberedStyle(string StyleId, int NumberId, int Level, bool IsLinked);
