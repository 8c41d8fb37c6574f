namespace PolicyForge.Documents.Sheets;

/// <summary>How urgent a thing is, from none to most: decides its colour and its sign. Words say it too, never colour alone.</summary>
public enum Tone
{
    None,
    Fine,
    Soon,
    Attention,
    Late,
}
