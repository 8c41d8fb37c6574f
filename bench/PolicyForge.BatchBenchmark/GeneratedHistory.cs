using System.Globalization;
using System.Text;

namespace PolicyForge.BatchBenchmark;

/// <summary>A school's own version rows, in both of the shapes that histories have: typed from an old Word file, and appended by `policyforge release`.</summary>
internal static class GeneratedHistory
{
    public static void Write(string school, int number, int rows, IEnumerable<string> policies)
    {
        foreach (var (index, policy) in policies.Index())
        {
            string folder = Path.Combine(school, "policies", policy);
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, "history.yaml"), Rows(rows, 1 + (((number * 7) + index) % 27)));
        }
    }

    private static string Rows(int count, int day)
    {
        var text = new StringBuilder("rows:\n");
        for (int row = 0; row < count; row++)
        {
            int year = 2026 - count + 1 + row;
            text.Append(CultureInfo.InvariantCulture, $"  - version: \"{row + 1}.0\"\n    date: {year}-09-{day:d2}\n    author: Business Director\n");
            text.Append(row % 2 == 0
                ? "    summary: Reviewed with the senior leadership team; local details completed and adopted by the local governing body.\n"
                : "    summary:\n      - Local procedures brought up to date after the inspection.\n      - \"Adopted: by the local governing body.\"\n");
            text.Append("    status: approved\n");
            text.Append(row < count / 2
                ? $"    approval: {{ by: local governing body, on: {year}-09-{day:d2}, minute: LGB/26/{row}, next_review: {year + 1}-09-{day:d2} }}\n    imported: true\n"
                : $"    approval:\n      by: local governing body\n      on: {year}-09-{day:d2}\n      minute: LGB/26/{row}\n      next_review: {year + 1}-09-{day:d2}\n");
        }

        return text.ToString();
    }
}
