using System.Collections.Immutable;

namespace PolicyForge.Docx.Reference;

/// <summary>What a reference.docx gives to a layout.</summary>
/// <param name="TakenOver">Names of the styles whose looks come from it.</param>
/// <param name="Missing">Names of the styles that it lacks; the built-in ones stand in.</param>
/// <param name="RunningParts">How many headers and footers it has.</param>
/// <param name="HasTheme">Whether its theme's fonts and colours are used.</param>
/// <param name="HasPageSetup">Whether its paper and margins are used.</param>
public sealed record ReferenceDocxReport(
    ImmutableArray<string> TakenOver, ImmutableArray<string> Missing, int RunningParts, bool HasTheme, bool HasPageSetup);
