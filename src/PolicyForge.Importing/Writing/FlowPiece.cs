using PolicyForge.Importing.Recognition;

namespace PolicyForge.Importing.Writing;

/// <summary>A piece with the way in which it gets its number.</summary>
internal sealed record FlowPiece(Piece Piece, NumberTreatment Treatment);
