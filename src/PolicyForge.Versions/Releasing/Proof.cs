using PolicyForge.Documents.Writing;
using PolicyForge.Workspaces.History;

namespace PolicyForge.Versions.Releasing;

/// <summary>What a row keeps beside its digest, so that it can be proved: what composed it, from which files.</summary>
internal static class Proof
{
    /// <param name="files">Null where the row stands for no one document; else they name the program.</param>
    public static VersionRow Of(VersionRow row, IssuedFiles? files, string sources) =>
        row with { Files = files, Generator = files is null ? Generator.NameAndVersion : null, Sources = sources };
}
