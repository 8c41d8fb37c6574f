using System.Collections.Immutable;
using System.Text;
using PolicyForge.Documents.Model;

namespace PolicyForge.Pdf.Reading;

/// <summary>Finds the page of each line of a contents list among a PDF's bookmarks, which are the headings in their order.</summary>
/// <remarks>
/// Words decide, and then the order. Where a heading's words occur more often among the bookmarks than in the contents list (a form has such a
/// heading, say), the one that lies between those of the lines before and after is meant. Where several do, nobody can say which, and the
/// page is left out: none is better than a wrong one.
/// </remarks>
internal static class ContentsPages
{
    public static ImmutableDictionary<string, int> Find(ImmutableArray<OutlineItem> outline, Contents contents)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var doubtful = new Dictionary<string, int[]>(StringComparer.Ordinal);
        var bookmarks = Enumerable.Range(0, outline.Length).ToLookup(index => Letters(outline[index].Title), StringComparer.Ordinal);
        foreach (var lines in contents.Entries.GroupBy(entry => Letters(entry.Text), StringComparer.Ordinal))
        {
            ContentsEntry[] entries = [.. lines];
            int[] found = [.. Candidates(bookmarks, entries)];
            if (found.Length == entries.Length)
            {
                for (int i = 0; i < entries.Length; i++) places[entries[i].Anchor] = found[i];
            }
            else if (entries.Length == 1) doubtful[entries[0].Anchor] = found;
        }

        foreach (var (anchor, place) in Settle(contents, places, doubtful)) places[anchor] = place;
        return KeepInOrder(contents, places.ToImmutableDictionary(place => place.Key, place => outline[place.Value].Page, StringComparer.Ordinal));
    }

    /// <summary>Places in the outline. A bookmark may begin with the heading's number, or may not.</summary>
    private static IEnumerable<int> Candidates(ILookup<string, int> bookmarks, ContentsEntry[] entries)
    {
        var bare = bookmarks[Letters(entries[0].Text)];
        return bare.Any() ? bare : entries.SelectMany(entry => bookmarks[Letters((entry.Number?.Text ?? "") + entry.Text)]);
    }

    /// <summary>The lines in doubt for which one candidate lies between the certain lines before and after.</summary>
    private static List<(string Anchor, int Place)> Settle(Contents contents, Dictionary<string, int> places, Dictionary<string, int[]> doubtful)
    {
        var settled = new List<(string, int)>();
        foreach (var (anchor, candidates) in doubtful)
        {
            var before = contents.Entries.TakeWhile(entry => entry.Anchor != anchor).Where(entry => places.ContainsKey(entry.Anchor));
            var after = contents.Entries.SkipWhile(entry => entry.Anchor != anchor).Where(entry => places.ContainsKey(entry.Anchor));
            int first = before.Select(entry => places[entry.Anchor]).LastOrDefault(-1);
            int end = after.Select(entry => places[entry.Anchor]).FirstOrDefault(int.MaxValue);
            int[] between = [.. candidates.Where(place => first < place && place < end)];
            if (between.Length == 1) settled.Add((anchor, between[0]));
        }

        return settled;
    }

    /// <summary>Headings follow each other, so pages never fall. Where they do, something was taken for something else: nothing is believed.</summary>
    private static ImmutableDictionary<string, int> KeepInOrder(Contents contents, ImmutableDictionary<string, int> pages)
    {
        int last = 1;
        foreach (var entry in contents.Entries)
        {
            if (!pages.TryGetValue(entry.Anchor, out int page)) continue;
            if (page < last) return ImmutableDictionary<string, int>.Empty;
            last = page;
        }

        return pages;
    }

    /// <summary>Letters and digits alone: blanks, quotation marks and dashes may differ.</summary>
    private static string Letters(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune)) builder.Append(rune);
        }

        return builder.ToString();
    }
}
