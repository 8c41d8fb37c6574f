using PolicyForge.Git.Library;
using PolicyForge.Git.Locating;
using PolicyForge.Git.Program;

namespace PolicyForge.Git.Writing;

/// <summary>What an opened repository was reached through, and can be written through.</summary>
/// <param name="Prefix">The workspace's folder within the repository, ending in a slash; empty where it is the repository's root.</param>
/// <param name="Library">Null where the library does not know the repository's format.</param>
/// <param name="Program">For reading; null where there is no git program.</param>
internal sealed record GitMeans(GitFolder Folder, string Prefix, LibraryRepository? Library, GitProcess? Program);
