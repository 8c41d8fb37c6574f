using PolicyForge.Diagnostics;

namespace PolicyForge.Documents.Markdown;

/// <summary>Finds an image by the address that an author wrote. Safe to share between threads.</summary>
/// <param name="address">As Markdown gives it: a path, perhaps with percent-encoding.</param>
/// <param name="writtenAt">Where it is written, since paths start there; null where the generator made the text.</param>
public delegate ImageLookup ImageFinder(string address, SourceLocation? writtenAt);
