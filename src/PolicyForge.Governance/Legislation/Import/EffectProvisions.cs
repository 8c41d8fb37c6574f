using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PolicyForge.Governance.Legislation.Import;

/// <summary>The provisions that an effect affects, in the words of the register: "section 127(2)(a)".</summary>
internal static partial class EffectProvisions
{
    private static readonly ImmutableArray<(string Short, string Long)> Abbreviations =
    [
        ("ss.", "sections"), ("s.", "section"), ("regs.", "regulations"), ("reg.", "regulation"), ("arts.", "articles"), ("art.", "article"), ("Schs.", "Schedules"), ("Sch.", "Schedule"),
        ("paras.", "paragraphs"), ("para.", "paragraph"), ("Pts.", "Parts"), ("Pt.", "Part"), ("Chs.", "Chapters"), ("Ch.", "Chapter"), ("rr.", "rules"), ("r.", "rule"),
    ];

    /// <summary>Empty for the whole. Taken from the references, which are exact; else from the words; else from the address.</summary>
    public static ImmutableArray<string> Of(XElement effect, ItemAddress affected)
    {
        if (effect.Element(MetadataNames.Metadata + "AffectedProvisions") is { HasElements: true } listed) return [.. WithoutParents([.. listed.Elements().Select(part => Name(part, affected)).OfType<string>()])];
        if (effect.Attribute("AffectedProvisions")?.Value.Trim() is { Length: > 0 } words) return Whole().IsMatch(words) ? [] : [Spell(words)];
        return affected.ProvisionIn(effect.Attribute("AffectedURI")?.Value ?? "") is { Length: > 0 } path ? [FromPath(path)] : [];
    }

    private static string? Name(XElement part, ItemAddress affected)
    {
        string? path = PathOf(part, "URI", affected);
        if (part.Name.LocalName == "SectionRange" && path is not null && PathOf(part, "UpTo", affected) is { } last)
        {
            string name = FromPath(path);
            string to = FromPath(last);
            int blank = name.LastIndexOf(' ');
            return blank > 0 && to.StartsWith(name[..(blank + 1)], StringComparison.Ordinal) ? $"{name[..blank]}{(name[..blank].Contains(' ', StringComparison.Ordinal) ? "" : "s")} {name[(blank + 1)..]} to {to[(blank + 1)..]}" : $"{name} to {to}";
        }

        if (part.Name.LocalName is not ("Section" or "SectionRange")) return null;
        string words = MetadataNames.Line(part);
        return path is not null ? FromPath(path) : words.Length > 0 ? Spell(words) : null;
    }

    private static string? PathOf(XElement part, string attribute, ItemAddress affected) =>
        part.Attribute(attribute)?.Value is { } address && affected.ProvisionIn(address) is { Length: > 0 } path ? path : null;

    /// <summary>"Sch. 7 para. 2" is listed as Schedule 7 and as its paragraph 2: only the paragraph is meant.</summary>
    private static IEnumerable<string> WithoutParents(ImmutableArray<string> names) =>
        names.Where((name, index) => index + 1 == names.Length || !(names[index + 1].StartsWith(name, StringComparison.Ordinal) && names[index + 1].Length > name.Length && names[index + 1][name.Length] is '(' or ' '))
            .Distinct(StringComparer.Ordinal);

    /// <summary>"section/127/2/a" is section 127(2)(a); "schedule/7/paragraph/2/3" is Schedule 7 paragraph 2(3).</summary>
    private static string FromPath(string path)
    {
        string name = "";
        bool isNumber = false;
        foreach (string part in path.Split('/'))
        {
            bool isWord = part.Length > 3 && part.All(char.IsAsciiLetterLower);
            if (isWord) name += (name.Length > 0 ? " " : "") + (part is "schedule" or "part" or "chapter" ? char.ToUpperInvariant(part[0]) + part[1..] : part);
            else name += isNumber ? $"({part})" : " " + part;
            isNumber = !isWord;
        }

        return name;
    }

    private static string Spell(string words)
    {
        foreach (var (brief, full) in Abbreviations) words = Regex.Replace(words, $@"(?<![A-Za-z]){Regex.Escape(brief)}\s*", full + " ", RegexOptions.CultureInvariant);
        return words.Replace("-", " to ", StringComparison.Ordinal);
    }

    [GeneratedRegex("^(?:whole )?(?:Act|Regulations?|Order|Rules|Directive|Decision|Instrument|whole)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Whole();
}
