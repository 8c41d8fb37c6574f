using System.Collections.Immutable;
using PolicyForge.Governance.Files;

namespace PolicyForge.Governance.Acknowledgements;

/// <summary>What an import writes.</summary>
/// <param name="Files">Empty where everybody was recorded already.</param>
/// <param name="Recorded">How many are new.</param>
/// <param name="Known">How many were recorded already.</param>
public sealed record ImportPlan(ImmutableArray<FileDraft> Files, int Recorded, int Known);
