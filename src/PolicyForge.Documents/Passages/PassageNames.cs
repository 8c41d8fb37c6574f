using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using PolicyForge.Documents.Markdown;

namespace PolicyForge.Documents.Passages;

/// <summary>Names the passages of a text: as the author named them with <c>{#name}</c>, else by their first words.</summary>
/// <remarks>
/// A name made from words stays while those words stay. Of several that would have one name the second is "name-2": no two are the same, and names that are given come first.
/// Lines of the template language alone, and code, have none.
/// </remarks>
public static partial class PassageNames
{
    private const int MostWords = 5;

    /// <summary>In the order of the text, parts after what holds them.</summary>
    public static ImmutableArray<NamedPassage> Of(string text)
    {
        Passage[] passages = [.. PassageReader.Read(text).SelectMany(PassageReader.WithParts).Where(passage => passage.Kind is not (PassageKind.Statement or PassageKind.Code))];
        var taken = passages.Select(GivenName).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var given = new HashSet<string>(StringComparer.Ordinal);
        var named = ImmutableArray.CreateBuilder<NamedPassage>(passages.Length);
        foreach (var passage in passages)
        {
            if (GivenName(passage) is { } name && given.Add(name)) named.Add(new NamedPassage(name, passage, true));
            else named.Add(new NamedPassage(Free(FirstWords(passage), taken), passage, false));
        }

        return named.DrainToImmutable();
    }

    /// <summary>The passage of that name; null where there is none.</summary>
    public static Passage? Find(string text, string name) => Of(text).FirstOrDefault(named => named.Name == name)?.Passage;

    private static string? GivenName(Passage passage) =>
        passage.Kind is PassageKind.Heading or PassageKind.Paragraph or PassageKind.ListItem or PassageKind.Quote && GivenAtEnd().Match(passage.Text) is { Success: true } match
            ? match.Groups[1].Value
            : null;

    private static string FirstWords(Passage passage)
    {
        string words = passage.Kind switch
        {
            PassageKind.Conditional => "when " + ScriptWords().Replace(passage.Opening, " "),
            PassageKind.Container => ScriptWords().Replace(passage.Opening, " "),
            PassageKind.Table => "table " + Code().Replace(passage.Opening.Split('\n')[0], " "),
            _ => Code().Replace(Marker().Replace(GivenAtEnd().Replace(passage.Text, ""), ""), " "),
        };
        string[] parts = AnchorName.FromWords(words).Split('-');
        return string.Join('-', parts.Take(MostWords));
    }

    private static string Free(string name, HashSet<string> taken)
    {
        string free = name;
        for (int i = 2; !taken.Add(free); i++) free = string.Create(CultureInfo.InvariantCulture, $"{name}-{i}");
        return free;
    }

    [GeneratedRegex(@"(?<=\s|\A)\{[^{}\n]*#([a-z][a-z0-9-]*)[^{}\n]*\}\s*\z", RegexOptions.CultureInvariant)]
    private static partial Regex GivenAtEnd();

    [GeneratedRegex(@"\{\{.*?\}\}", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"\{\{|\}\}|\bif\b", RegexOptions.CultureInvariant)]
    private static partial Regex ScriptWords();

    [GeneratedRegex(@"\A\s*(?:[-*+]|\d{1,9}[.)]|(?:[a-z]|[ivx]{2,5})[.)])\s", RegexOptions.CultureInvariant)]
    private static partial Regex Marker();
}
