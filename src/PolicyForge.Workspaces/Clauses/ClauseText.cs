using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Model;

namespace PolicyForge.Workspaces.Clauses;

/// <summary>The Markdown of a clause as it stands in its file, after the front matter.</summary>
/// <param name="Source">The whole file: offsets of the body are <paramref name="BodyStart"/> plus the offset in <see cref="Body"/>.</param>
/// <param name="BodyStart">Offset of the first character after the front matter's closing line.</param>
public sealed record ClauseText(SourceText Source, int BodyStart)
{
    private readonly Lazy<string> _body = new(() => Source.Text[BodyStart..]);

    private readonly Lazy<ClauseDigest> _digest = new(() => ClauseDigest.Of(Source.Text.AsSpan(BodyStart)));

    /// <summary>Markdown with Scriban in it.</summary>
    public string Body => _body.Value;

    public ClauseDigest Digest => _digest.Value;

    /// <summary>Where the text is put together from the trust's file and the school's: which of its stretches stand where, in order. Empty for a text that stands in one file.</summary>
    public ImmutableArray<TextPiece> Pieces { get; init; } = [];

    /// <summary>The files that hold it, and what each gives to it.</summary>
    public IEnumerable<(string Path, string Text)> Parts => Pieces.IsEmpty ? [(Source.Path, Body)] : Pieces.Select(piece => (piece.From.Path, piece.From.Text.Substring(piece.FromStart, piece.Length)));

    /// <summary>A place in <see cref="Source"/>, as a place in the file that a person wrote.</summary>
    public SourceLocation Locate(SourceLocation location) => PieceAt(location.Span.Start) is not { } piece
        ? location
        : location with { Source = piece.From, Span = new SourceSpan(piece.FromStart + location.Span.Start - piece.Start, Math.Min(location.Span.Length, piece.Start + piece.Length - location.Span.Start)) };

    /// <summary>Whose words stand at a place that <see cref="Locate"/> gave; null for a text that stands in one file.</summary>
    public TextOwner? OwnerAt(SourceLocation location) => Pieces.FirstOrDefault(piece => ReferenceEquals(piece.From, location.Source))?.Owner;

    private TextPiece? PieceAt(int offset) => Pieces.IsEmpty ? null : Pieces.LastOrDefault(piece => piece.Start <= offset) ?? Pieces[0];
}
