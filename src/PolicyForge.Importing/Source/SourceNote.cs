namespace PolicyForge.Importing.Source;

/// <summary>Something of the file that was left out, or read otherwise than it stood.</summary>
/// <param name="Count">How often.</param>
/// <param name="Example">The first words of the first; empty where there are none.</param>
public sealed record SourceNote(SourceRemark Kind, int Count, string Example);

public enum SourceRemark
{
    DeletedText,
    InsertedText,
    HiddenText,
    Comment,
    TextBox,
    NestedTable,
    LostPicture,
    Equation,
    EmbeddedObject,
    StruckText,
    RaisedText,
    GuessedSymbol,
    EmptyField,
    FigureList,
    Drawing,
    Ruby,
    SmartArt,
    TickedBox,
    EmptyItem,
    OtherHeaders,
}
