using System.Collections.Immutable;
using PolicyForge.Documents.Model;
using PolicyForge.Docx.Typesetting;

namespace PolicyForge.Docx.Revisions;

/// <summary>How a stretch of text was set before a change of formatting, piece by piece.</summary>
internal sealed class FormatHistory
{
    private readonly List<(int Length, RunFormat Format)> _pieces = [];
    private int _piece;
    private int _used;

    private FormatHistory(Change change) => Change = change;

    public Change Change { get; }

    /// <summary>The history of a node with a <see cref="ChangeKind.Reformatted"/> mark; <paramref name="outer"/> is the format that both its states stand in.</summary>
    public static FormatHistory? Of(Change change, RunFormat outer)
    {
        if (change.Before is not Inline before) return null;
        var history = new FormatHistory(change);
        history.Flatten(before, outer);
        return history;
    }

    /// <summary>The old format of the next characters, and how many of at most <paramref name="length"/> it holds for.</summary>
    public (int Length, RunFormat Format) Take(int length, RunFormat otherwise)
    {
        while (_piece < _pieces.Count && _used == _pieces[_piece].Length)
        {
            _piece++;
            _used = 0;
        }

        if (_piece == _pieces.Count) return (length, otherwise);
        int taken = Math.Min(length, _pieces[_piece].Length - _used);
        _used += taken;
        return (taken, _pieces[_piece].Format);
    }

    private void Flatten(Inline inline, RunFormat format)
    {
        switch (inline)
        {
            case Text text: _pieces.Add((text.Value.Length, format)); break;
            case Code code: _pieces.Add((code.Value.Length, format | RunFormat.Code)); break;
            case Emphasis e: FlattenAll(e.Inlines, format | RunFormat.Italic); break;
            case Strong s: FlattenAll(s.Inlines, format | RunFormat.Bold); break;
            case Underline u: FlattenAll(u.Inlines, format | RunFormat.Underline); break;
            case DefinedTerm d: FlattenAll(d.Inlines, format | RunFormat.DefinedTerm); break;
            case Passage p: FlattenAll(p.Inlines, format); break;
            case Link l: FlattenAll(l.Inlines, format | RunFormat.Link); break;
            case CrossReference r: _pieces.Add((r.Text.Length, format)); break;
            case Citation c:
                _pieces.Add((CitationText.Lead(c).Length, format));
                _pieces.Add((c.Title.Length, c.Target is null ? format : format | RunFormat.Link));
                break;
        }
    }

    private void FlattenAll(ImmutableArray<Inline> inlines, RunFormat format)
    {
        foreach (var inline in inlines) Flatten(inline, format);
    }
}
