namespace PolicyForge.Git.Reading;

/// <summary>A file, or a symbolic link, that a commit's tree holds.</summary>
/// <param name="Path">As git keeps it; bytes that are not UTF-8 appear as U+FFFD.</param>
/// <param name="Size">Bytes; zero where the object is not there to be measured.</param>
internal readonly record struct TreeRecord(string Path, bool IsLink, string BlobId, long Size);
