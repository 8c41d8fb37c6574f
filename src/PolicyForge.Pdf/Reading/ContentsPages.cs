using System.Collections.Immutable;
using System.Text;
using PolicyForge.Documents.Model;

namespace PolicyForge.Pdf.Reading;

/// <summary>Finds the page of each line of a contents list among a PDF's bookmarks, which are the headings in their order.</summary>
/// <remarks>
/// Words decide. Where a heading's words occur more often among the bookmarks than in the contents list, or less, nobody can say which is
/// which, and its page is left out: none is better than a wrong one.
/// </remarks>
internal static class ContentsPages
{
    public static ImmutableDictionary<string, int> Find(ImmutableArray<OutlineItem> outline, Contents contents)
    {
        var pages = ImmutableDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        var bookmarks = outline.ToLookup(item => Letters(item.Title), StringComparer.Ordinal);
        foreach (var lines in contents.Entries.GroupBy(entry => Letters(entry.Text), StringComparer.Ordinal))
        {
            ContentsEntry[] entries = [.. lines];
            int[] found = [.. Candidates(bookmarks, entries)];
            if (found.Length != entries.Length) continue;
            for (int i = 0; i < entries.Length; i++) pages[entries[i].Anchor] = found[i];
        }

        return KeepInOrder(contents, pages.ToImmutable());
    }

    /// <summary>A bookmark may begin with the heading's number, or may not.</summary>
    private static IEnumerable<int> Candidates(ILookup<string, OutlineItem> bookmarks, ContentsEntry[] entries)
    {
        var bare = bookmarks[Letters(entries[0].Text)];
        return bare.Any()
            ? bare.Select(item => item.Page)
            : entries.SelectMany(entry => bookmarks[Letters((entry.Number?.Text ?? "") + entry.Text)]).Select(item => item.Page);
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
