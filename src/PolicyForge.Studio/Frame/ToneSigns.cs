using PolicyForge.Documents.Sheets;

namespace PolicyForge.Studio.Frame;

/// <summary>The sign and the class of a tone: the sign tells it where colour does not.</summary>
public static class ToneSigns
{
    public static string SignOf(Tone tone) => tone switch { Tone.Late => "✖", Tone.Attention => "▲", Tone.Soon => "◆", Tone.Fine => "✔", _ => "–" };

    public static string ClassOf(Tone tone) => tone switch { Tone.Late => "late", Tone.Attention => "attention", Tone.Soon => "soon", Tone.Fine => "fine", _ => "none" };
}
