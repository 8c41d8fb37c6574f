using System.Text.RegularExpressions;

namespace PolicyForge.BatchBenchmark;

/// <summary>A workspace of many schools and policies, made from the sample. It has no findings, and its texts repeat about as much as real ones do.</summary>
internal static partial class GeneratedWorkspace
{
    /// <param name="rows">Rows that each school has of its own for each policy; 0 leaves the sample's.</param>
    public static void Write(string sample, string target, int schools, int policies, int rows)
    {
        if (Directory.Exists(target)) Directory.Delete(target, recursive: true);
        string[] sampleSchools = IdsIn(Path.Combine(sample, "schools"));
        string[] samplePolicies = IdsIn(Path.Combine(sample, "templates"));
        int rounds = (policies + samplePolicies.Length - 1) / samplePolicies.Length;
        string library = Path.Combine(target, "clauses");
        Copy(Path.Combine(sample, "clauses"), library);
        for (int round = 1; round < rounds; round++) GeneratedPolicies.WriteClauses(library, round);
        foreach (string shared in Directory.GetDirectories(Path.Combine(sample, "templates"), "_*")) Copy(shared, Path.Combine(target, "templates", Path.GetFileName(shared)));

        string[] areas = GeneratedPolicies.AreasOf(library);
        string[] policyIds = [.. Enumerable.Range(0, policies).Select(i => GeneratedPolicies.IdOf(samplePolicies[i % samplePolicies.Length], i / samplePolicies.Length))];
        for (int i = 0; i < policies; i++)
        {
            string from = Path.Combine(sample, "templates", samplePolicies[i % samplePolicies.Length]);
            string to = Path.Combine(target, "templates", policyIds[i]);
            if (i < samplePolicies.Length) Copy(from, to);
            else GeneratedPolicies.WriteTemplate(from, to, areas, i / samplePolicies.Length);
        }

        var ids = new List<string>();
        for (int i = 0; i < schools; i++)
        {
            string from = sampleSchools[i % sampleSchools.Length];
            ids.Add($"{from}-{i:d3}");
            string to = Path.Combine(target, "schools", ids[^1]);
            GeneratedSchool.Write(Path.Combine(sample, "schools", from), to, i, library, rounds);
            foreach (string unknown in IdsIn(Path.Combine(to, "policies")).Except(policyIds)) Directory.Delete(Path.Combine(to, "policies", unknown), recursive: true);
            if (rows > 0) GeneratedHistory.Write(to, i, rows, policyIds);
        }

        string trust = File.ReadAllText(Path.Combine(sample, "policyforge.yaml"));
        File.WriteAllText(Path.Combine(target, "policyforge.yaml"), SchoolList().Replace(trust, $"schools: [{string.Join(", ", ids)}]\n"));
        GeneratedDigests.Write(target);
    }

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
}
