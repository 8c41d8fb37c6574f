namespace PolicyForge.Pdf.Reading;

/// <summary>A bookmark of a PDF.</summary>
/// <param name="Level">From 1.</param>
/// <param name="Title">As the reader sees it in the side bar.</param>
/// <param name="Page">From 1, counted in the file.</param>
internal readonly record struct OutlineItem(int Level, string Title, int Page);
