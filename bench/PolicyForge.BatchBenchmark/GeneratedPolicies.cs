using System.Text.RegularExpressions;

namespace PolicyForge.BatchBenchmark;

/// <summary>More policies than the sample has: each further round of them has clauses of its own, in other words. Only what is common to all policies stays shared.</summary>
internal static partial class GeneratedPolicies
{
    private const string Common = "common";

    private static readonly string[] _subjects = ["Volunteers", "Contractors", "Visits", "Early Years", "Lettings", "Remote Learning", "Trainees", "Peripatetic Staff"];
    private static readonly string[] _checks = ["reads the record of it", "looks at the last three cases", "asks two colleagues how it goes", "signs the log", "keeps the file", "tells the next meeting"];
    private static readonly string[] _times = ["each half term", "before Easter", "every September", "within ten days", "at the end of the year", "in the first week of term", "twice a year"];

    /// <summary>The first round keeps its names, so that cross-references between policies still make sense.</summary>
    public static string IdOf(string sample, int round) => round == 0 ? sample : $"{sample}-{round}";

    /// <summary>Writes a round of clauses: every area of the library but the common one, under another name.</summary>
    public static void WriteClauses(string library, int round)
    {
        foreach (string area in AreasOf(library))
        {
            foreach (string file in Directory.GetFiles(Path.Combine(library, area)))
            {
                string target = Path.Combine(library, IdOf(area, round), Path.GetFileName(file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                if (Path.GetExtension(file) == ".md") File.WriteAllText(target, InOtherWords(Renamed(File.ReadAllText(file), [area], round), round));
                else File.Copy(file, target);
            }
        }
    }

    public static void WriteTemplate(string from, string to, string[] areas, int round)
    {
        Directory.CreateDirectory(to);
        foreach (string file in Directory.GetFiles(from))
        {
            string text = Renamed(File.ReadAllText(file), areas, round);
            if (Path.GetFileName(file) == "policy.yaml") text = TitleLine().Replace(text, match => $"{match.Value} for {_subjects[(round - 1) % _subjects.Length]}", 1);
            File.WriteAllText(Path.Combine(to, Path.GetFileName(file)), text);
        }
    }

    /// <summary>The areas of the sample's library that a round has of its own.</summary>
    public static string[] AreasOf(string library) =>
        [.. Directory.GetDirectories(library).Select(path => Path.GetFileName(path)).Where(area => area != Common && !NumberedArea().IsMatch(area)).Order(StringComparer.Ordinal)];

    /// <summary>A text in which clauses of the areas have the round's names.</summary>
    public static string Renamed(string text, string[] areas, int round) =>
        areas.Aggregate(text, (now, area) => now.Replace($"\"{area}/", $"\"{IdOf(area, round)}/", StringComparison.Ordinal).Replace($"\nid: {area}/", $"\nid: {IdOf(area, round)}/", StringComparison.Ordinal));

    /// <summary>Every paragraph of prose says something of its own at its end.</summary>
    private static string InOtherWords(string text, int round)
    {
        int count = 0;
        int body = text.IndexOf("\n---\n", 4, StringComparison.Ordinal) + 5;
        return text[..body] + Prose().Replace(text[body..], match =>
        {
            int seed = (round * 31) + (match.Index * 7) + count++;
            return $"{match.Value} {{{{ terms.it_lead | article }}}} {_checks[seed % _checks.Length]} {_times[seed / 6 % _times.Length]}.";
        });
    }

    [GeneratedRegex(@"^title: [^\n]*", RegexOptions.Multiline)]
    private static partial Regex TitleLine();

    [GeneratedRegex("-[0-9]+$")]
    private static partial Regex NumberedArea();

    [GeneratedRegex(@"^[A-Z{][^\n|]{60,}\.$", RegexOptions.Multiline)]
    private static partial Regex Prose();
}
