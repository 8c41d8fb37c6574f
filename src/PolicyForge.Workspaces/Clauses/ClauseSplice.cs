using System.Collections.Immutable;
using System.Text;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Passages;

namespace PolicyForge.Workspaces.Clauses;

/// <summary>Puts a school's words into the trust's text of a clause, or leaves blocks of it out. A pure function.</summary>
/// <remarks>What is nested in a list item goes with it. A block that is named and not there is passed over: whoever loads the files reports it.</remarks>
public static class ClauseSplice
{
    /// <summary>The text as the school prints it.</summary>
    public static ClauseText Of(ClauseText trust, ClauseText own, OwnTextPlacement placement)
    {
        string body = trust.Body;
        var named = PassageNames.Of(body);
        var pieces = new PieceList(own.Source.Path);
        int at = 0;
        foreach (var edit in EditsOf(named, own, placement).OrderBy(edit => edit.Start).ThenBy(edit => edit.End))
        {
            if (edit.Start < at && edit.Words is null) continue;
            pieces.Add(trust, at, Math.Max(at, edit.Start), TextOwner.Trust);
            if (edit.Words is { } words) pieces.Add(own, words, edit.IsInline, TextOwner.School);
            at = Math.Max(at, edit.End);
        }

        pieces.Add(trust, at, body.Length, TextOwner.Trust);
        return pieces.ToText();
    }

    private static IEnumerable<Edit> EditsOf(ImmutableArray<NamedPassage> named, ClauseText own, OwnTextPlacement placement)
    {
        foreach (string name in placement.Omit.Select(omit => omit.Value))
        {
            if (named.FirstOrDefault(of => of.Name == name) is { } found) yield return new Edit(found.Passage.Start, AfterLineEnd(found.Passage.Source, EndWithNested(named, found)), null, false);
        }

        string words = own.Body.Trim('\r', '\n');
        if (placement.Beside is not { } beside || words.Length == 0 || named.FirstOrDefault(of => of.Name == beside.Value) is not { } block) yield break;
        int place = placement.IsBefore ? block.Passage.Start : AfterLineEnd(block.Passage.Source, EndWithNested(named, block));
        bool isInline = block.Passage.Kind == PassageKind.TableRow || (block.Passage.Kind == PassageKind.ListItem && PassageReader.Read(words) is [{ Kind: PassageKind.ListItem }, ..]);
        yield return new Edit(place, place, words, isInline);
    }

    /// <summary>The end of a passage; of a list item, that of what is nested in it.</summary>
    private static int EndWithNested(ImmutableArray<NamedPassage> named, NamedPassage of)
    {
        int end = of.Passage.End;
        if (of.Passage.Kind != PassageKind.ListItem) return end;
        foreach (var next in named.SkipWhile(other => other != of).Skip(1).TakeWhile(other => other.Passage.Indent > of.Passage.Indent)) end = Math.Max(end, next.Passage.End);
        return end;
    }

    private static int AfterLineEnd(string text, int end)
    {
        int next = text.IndexOf('\n', end);
        return next < 0 ? text.Length : next + 1;
    }

    /// <param name="Words">What is put in at <paramref name="Start"/>; null where the stretch is left out.</param>
    /// <param name="IsInline">True where no blank line stands round the words: a row of a table, an item of a list.</param>
    private sealed record Edit(int Start, int End, string? Words, bool IsInline);

    private sealed class PieceList(string path)
    {
        private readonly StringBuilder _text = new();
        private readonly ImmutableArray<TextPiece>.Builder _pieces = ImmutableArray.CreateBuilder<TextPiece>();

        public void Add(ClauseText from, int start, int end, TextOwner owner)
        {
            if (end <= start) return;
            _pieces.Add(new TextPiece(_text.Length, end - start, from.Source, from.BodyStart + start, owner));
            _text.Append(from.Body, start, end - start);
        }

        public void Add(ClauseText from, string words, bool isInline, TextOwner owner)
        {
            EndLine(isInline ? 1 : 2);
            int start = from.Body.IndexOf(words, StringComparison.Ordinal);
            Add(from, start, start + words.Length, owner);
            EndLine(isInline ? 1 : 2);
        }

        public ClauseText ToText() => new(new SourceText(path, _text.ToString()), 0) { Pieces = _pieces.DrainToImmutable() };

        private void EndLine(int count)
        {
            int ends = 0;
            for (int i = _text.Length - 1; i >= 0 && _text[i] is '\n' or '\r'; i--) ends += _text[i] == '\n' ? 1 : 0;
            if (_text.Length > 0 && ends < count) _text.Append('\n', count - ends);
        }
    }
}
