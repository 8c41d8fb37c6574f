using PolicyForge.Importing.Source;

namespace PolicyForge.Importing.Writing;

/// <summary>Where notes, pictures and places of a document come to stand, for the file that is being written.</summary>
internal interface IInlineTargets
{
    /// <summary>The name of a footnote in this file; null where it has no text.</summary>
    string? Note(string note);

    /// <summary>The path of a picture from this file; null where it cannot be taken over.</summary>
    string? Picture(string key);

    /// <summary>The anchor of a place; null where it leads nowhere that is kept.</summary>
    string? Anchor(string name);

    /// <summary>What a place to fill in is called.</summary>
    string LabelOf(SourceField field);
}
