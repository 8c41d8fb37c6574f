namespace PolicyForge.Documents.Digests;

/// <summary>How much of a node its canonical form tells.</summary>
internal enum CanonicalDetail
{
    /// <summary>What a reader can tell: the form that <see cref="ContentDigest"/> hashes.</summary>
    Readable,

    /// <summary>Words and structure, clauses too, without numbers: what makes two nodes the same before anything was renumbered.</summary>
    WithoutNumbers,

    /// <summary>All that a comparison must be able to restore: numbers, anchors, names of fields, clauses.</summary>
    Everything,
}
