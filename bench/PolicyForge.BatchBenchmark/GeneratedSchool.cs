using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace PolicyForge.BatchBenchmark;

/// <summary>One of the sample's schools as another school: its own name, place, people, numbers and words, and texts of its own made from today's.</summary>
internal static partial class GeneratedSchool
{
    private const int PeopleOfSchool = 40;

    private static readonly (string Term, string[] Words)[] _terms =
    [
        ("head", ["headteacher", "principal", "head of school", "executive headteacher"]),
        ("learner", ["pupil", "student", "learner"]),
        ("organisation", ["school", "academy", "college"]),
        ("class_teacher", ["class teacher", "form tutor", "class lead", "tutor"]),
        ("senior_team", ["senior leadership team", "leadership team", "senior team"]),
    ];

    /// <param name="from">The sample's folder of the school.</param>
    /// <param name="library">The generated library of clauses.</param>
    /// <param name="rounds">How many rounds of policies there are, from 1.</param>
    public static void Write(string from, string to, int number, string library, int rounds)
    {
        string profile = File.ReadAllText(Path.Combine(from, "school.yaml"));
        string place = ShortName().Match(profile).Groups[1].Value;
        string host = Host().Match(profile).Groups[1].Value;
        string Placed(string text) => text.Replace(place, InventedNames.Place(number), StringComparison.Ordinal).Replace($"{host}.example", $"{HostOf(number)}.example", StringComparison.Ordinal);

        Directory.CreateDirectory(to);
        string[] areas = GeneratedPolicies.AreasOf(library);
        File.WriteAllText(Path.Combine(to, "school.yaml"), WithSlots(WithTerms(WithPeople(Placed(PolicyList().Replace(profile, "")), number), number), areas, rounds));
        foreach (string file in Directory.GetFiles(from).Where(file => Path.GetFileName(file) != "school.yaml")) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        for (int round = 0; round < rounds; round++)
        {
            WritePolicies(Path.Combine(from, "policies"), Path.Combine(to, "policies"), areas, round, Placed);
            WriteClauses(Path.Combine(from, "clauses"), Path.Combine(to, "clauses"), library, areas, round, text => Placed(text).TrimEnd() + $"\n\nAt {InventedNames.Place(number)} this was last looked at in week {(number % 36) + 1} of the year.\n");
        }
    }

    private static string HostOf(int number) => InventedNames.Place(number).Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();

    private static string WithPeople(string profile, int number)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        profile = PersonName().Replace(profile, match =>
        {
            string name = match.Groups[1].Value;
            if (!names.TryGetValue(name, out string? invented)) names[name] = invented = InventedNames.Person((number * PeopleOfSchool) + names.Count);
            return $"{{ name: {invented},";
        });
        profile = profile.Replace("01632 960", string.Create(CultureInfo.InvariantCulture, $"01632 {100 + number:d3}"), StringComparison.Ordinal);
        return Address().Replace(profile, match => $"address: [{number + 1} {match.Groups[1].Value}, {InventedNames.Postcode(number)}]");
    }

    private static string WithTerms(string profile, int number)
    {
        var own = new StringBuilder();
        foreach (var (term, words) in _terms)
        {
            own.Append(CultureInfo.InvariantCulture, $"  {term}: {words[number % words.Length]}\n");
            number /= words.Length;
        }

        string others = string.Concat(TermLine().Matches(TermBlock().Match(profile).Value).Where(line => !_terms.Any(of => of.Term == line.Groups[1].Value)).Select(line => line.Value));
        return TermBlock().Replace(profile, "").Replace("\npeople:", $"\nterms:\n{own}{others}people:", StringComparison.Ordinal);
    }

    /// <summary>What the school fills in, also for the clauses of further rounds.</summary>
    private static string WithSlots(string profile, string[] areas, int rounds)
    {
        var block = SlotBlock().Match(profile);
        var more = new StringBuilder(block.Value);
        for (int round = 1; round < rounds; round++)
        {
            foreach (Match clause in ClauseSlots().Matches(block.Value))
            {
                string area = clause.Groups[1].Value;
                if (areas.Contains(area)) more.Append(clause.Value.Replace($"  {area}/", $"  {GeneratedPolicies.IdOf(area, round)}/", StringComparison.Ordinal));
            }
        }

        return block.Success ? profile.Replace(block.Value, more.ToString(), StringComparison.Ordinal) : profile;
    }

    private static void WritePolicies(string from, string to, string[] areas, int round, Func<string, string> placed)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, GeneratedPolicies.IdOf(Path.GetFileName(Path.GetDirectoryName(file)!), round), Path.GetFileName(file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            string text = placed(File.ReadAllText(file));
            File.WriteAllText(target, round == 0 ? text : GeneratedPolicies.Renamed(text, areas, round));
        }
    }

    private static void WriteClauses(string from, string to, string library, string[] areas, int round, Func<string, string> own)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*.md", SearchOption.AllDirectories))
        {
            string area = Path.GetFileName(Path.GetDirectoryName(file)!);
            if (round > 0 && !areas.Contains(area)) continue;
            string path = Path.Combine(GeneratedPolicies.IdOf(area, round), Path.GetFileName(file));
            string text = own(round == 0 ? File.ReadAllText(file) : GeneratedPolicies.Renamed(File.ReadAllText(file), [area], round));
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(to, path))!);
            File.WriteAllText(Path.Combine(to, path), BasedOn().Replace(text, $"based_on: sha256:{DigestOf(Path.Combine(library, path))}", 1));
        }
    }

    /// <summary>Of a clause's words, as a school's own text names them.</summary>
    private static string DigestOf(string clause)
    {
        string text = File.ReadAllText(clause);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text[(text.IndexOf("\n---\n", 4, StringComparison.Ordinal) + 5)..].Trim('\n'))));
    }

    [GeneratedRegex("^short_name: (.*?)[ \t]*$", RegexOptions.Multiline)]
    private static partial Regex ShortName();

    [GeneratedRegex(@"^website: https://www\.([a-z]+)\.example", RegexOptions.Multiline)]
    private static partial Regex Host();

    [GeneratedRegex(@"\{ name: ([^,}]+),")]
    private static partial Regex PersonName();

    [GeneratedRegex(@"^address: \[(.*), [A-Z]{2}[0-9]+ [0-9][A-Z]{2}\]", RegexOptions.Multiline)]
    private static partial Regex Address();

    [GeneratedRegex(@"^terms:\n(?:  [^\n]*\n)+", RegexOptions.Multiline)]
    private static partial Regex TermBlock();

    [GeneratedRegex(@"^  ([a-z_]+): [^\n]*\n", RegexOptions.Multiline)]
    private static partial Regex TermLine();

    [GeneratedRegex(@"^slots:\n(?:  [^\n]*\n)+", RegexOptions.Multiline)]
    private static partial Regex SlotBlock();

    [GeneratedRegex(@"^  ([a-z-]+)/[^\n]*\n(?:    [^\n]*\n)+", RegexOptions.Multiline)]
    private static partial Regex ClauseSlots();

    [GeneratedRegex(@"^policies:[^\n]*\n(?:[ \t]*-[^\n]*\n|[ \t]+[^\n]*\n)*", RegexOptions.Multiline)]
    private static partial Regex PolicyList();

    [GeneratedRegex("based_on: sha256:[0-9a-f]{64}")]
    private static partial Regex BasedOn();
}
