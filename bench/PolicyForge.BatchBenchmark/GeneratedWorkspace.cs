using System.Text.RegularExpressions;

namespace PolicyForge.BatchBenchmark;

/// <summary>A workspace of many schools and policies, made from the sample: each school is one of the sample's under another name.</summary>
internal static partial class GeneratedWorkspace
{
    /// <param name="rows">Rows that each school has of its own for each policy; 0 leaves the sample's.</param>
    public static void Write(string sample, string target, int schools, int policies, int rows)
    {
        if (Directory.Exists(target)) Directory.Delete(target, recursive: true);
        string[] sampleSchools = IdsIn(Path.Combine(sample, "schools"));
        string[] samplePolicies = IdsIn(Path.Combine(sample, "templates"));
        Copy(Path.Combine(sample, "clauses"), Path.Combine(target, "clauses"));
        foreach (string shared in Directory.GetDirectories(Path.Combine(sample, "templates"), "_*")) Copy(shared, Path.Combine(target, "templates", Path.GetFileName(shared)));

        for (int i = 0; i < policies; i++)
        {
            string from = samplePolicies[i % samplePolicies.Length];
            Copy(Path.Combine(sample, "templates", from), Path.Combine(target, "templates", PolicyId(from, i, samplePolicies.Length)));
        }

        var ids = new List<string>();
        for (int i = 0; i < schools; i++)
        {
            string from = sampleSchools[i % sampleSchools.Length];
            string id = $"{from}-{i:d3}";
            ids.Add(id);
            WriteSchool(Path.Combine(sample, "schools", from), Path.Combine(target, "schools", id), i, policies, samplePolicies);
            if (rows > 0) GeneratedHistory.Write(Path.Combine(target, "schools", id), i, rows, Enumerable.Range(0, policies).Select(policy => PolicyId(samplePolicies[policy % samplePolicies.Length], policy, samplePolicies.Length)));
        }

        string trust = File.ReadAllText(Path.Combine(sample, "policyforge.yaml"));
        File.WriteAllText(Path.Combine(target, "policyforge.yaml"), SchoolList().Replace(trust, $"schools: [{string.Join(", ", ids)}]\n"));
    }

    private static void WriteSchool(string from, string to, int number, int policies, string[] samplePolicies)
    {
        Copy(from, to);
        string profile = Path.Combine(to, "school.yaml");
        string text = NameLine().Replace(File.ReadAllText(profile), match => $"{match.Groups[1].Value}{match.Groups[2].Value} {number:d3}");
        text = PersonName().Replace(text, match => $"{match.Groups[1].Value} {number:d3},");
        text = Host().Replace(text, $"$1-{number:d3}.example").Replace("01632 960", $"01632 {number:d3}", StringComparison.Ordinal);
        File.WriteAllText(profile, PolicyList().Replace(text, ""));
        for (int i = samplePolicies.Length; i < policies; i++)
        {
            string own = Path.Combine(from, "policies", samplePolicies[i % samplePolicies.Length]);
            if (Directory.Exists(own)) Copy(own, Path.Combine(to, "policies", PolicyId(samplePolicies[i % samplePolicies.Length], i, samplePolicies.Length)));
        }
    }

    /// <summary>The first copy keeps its name, so that cross-references between policies still make sense.</summary>
    private static string PolicyId(string sample, int index, int sampleCount) => index < sampleCount ? sample : $"{sample}-{index / sampleCount}";

    private static string[] IdsIn(string folder) =>
        [.. Directory.GetDirectories(folder).Select(path => Path.GetFileName(path)).Where(name => !name.StartsWith('_')).Order(StringComparer.Ordinal)];

    private static void Copy(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }

    [GeneratedRegex(@"^schools:[^\n]*\n(?:[ \t]*-[^\n]*\n|[ \t]+[^\n]*\n)*", RegexOptions.Multiline)]
    private static partial Regex SchoolList();

    [GeneratedRegex(@"^policies:[^\n]*\n(?:[ \t]*-[^\n]*\n|[ \t]+[^\n]*\n)*", RegexOptions.Multiline)]
    private static partial Regex PolicyList();

    [GeneratedRegex(@"([a-z]+)\.example")]
    private static partial Regex Host();

    /// <summary>People are told apart too: no two schools have the same head.</summary>
    [GeneratedRegex(@"(\{ name: [^,}]+),")]
    private static partial Regex PersonName();

    [GeneratedRegex(@"^(name: |short_name: )(.*?)[ \t]*$", RegexOptions.Multiline)]
    private static partial Regex NameLine();
}
