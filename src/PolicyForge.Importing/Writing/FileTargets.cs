using System.Collections.Immutable;
using System.Globalization;
using PolicyForge.Importing.Recognition;
using PolicyForge.Importing.Source;

namespace PolicyForge.Importing.Writing;

/// <summary>Notes and pictures of one file; anchors of the whole policy.</summary>
/// <param name="folder">The file's folder.</param>
/// <param name="name">What its pictures are called after.</param>
/// <param name="unmarked">Paragraphs whose words are written without emphasis.</param>
/// <param name="inCapitals">Headings whose capitals are typed.</param>
internal sealed class FileTargets(SourceDocument document, Anchors anchors, string folder, string name, ImmutableHashSet<int> unmarked, ImmutableHashSet<int> inCapitals) : IInlineTargets
{
    private readonly Dictionary<string, string> _pictures = new(StringComparer.Ordinal);
    private readonly List<string> _notes = [];

    /// <summary>Pictures that the file shows, by their paths.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<byte>> Pictures => _pictures.ToImmutableSortedDictionary(pair => $"{folder}/{pair.Value}", pair => document.Pictures[pair.Key].Bytes, StringComparer.Ordinal);

    /// <summary>The notes whose marks stand in the file, in order.</summary>
    public IReadOnlyList<string> Notes => _notes;

    public bool IsUnmarked(SourceParagraph paragraph) => unmarked.Contains(paragraph.Index);

    public bool IsInCapitals(SourceParagraph paragraph) => inCapitals.Contains(paragraph.Index);

    public ImmutableArray<SourceParagraph> TextOf(string note) => document.Notes.GetValueOrDefault(note, []);

    public string AnchorOf(HeadingPiece heading) => anchors.Of(heading);

    public string? Note(string note)
    {
        if (TextOf(note).IsDefaultOrEmpty) return null;
        int at = _notes.IndexOf(note);
        if (at < 0)
        {
            _notes.Add(note);
            at = _notes.Count - 1;
        }

        return "n" + (at + 1).ToString(CultureInfo.InvariantCulture);
    }

    public string? Picture(string key)
    {
        if (_pictures.TryGetValue(key, out string? known)) return known;
        if (!document.Pictures.TryGetValue(key, out var picture) || PictureKind.ExtensionOf(picture) is not { } extension) return null;
        return _pictures[key] = string.Create(CultureInfo.InvariantCulture, $"{name}-{_pictures.Count + 1}{extension}");
    }

    public string? Anchor(string name) => anchors.OfBookmark(name);

    public string LabelOf(SourceField field) => field.Name.Trim().Length > 0 ? field.Name.Trim() : field.Kind == SourceFieldKind.Date ? "Date" : "Answer";
}
