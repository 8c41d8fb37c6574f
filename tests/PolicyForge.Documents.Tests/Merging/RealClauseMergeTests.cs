using PolicyForge.Documents.Merging;
using PolicyForge.TestSupport;

namespace PolicyForge.Documents.Tests.Merging;

/// <summary>Every clause of the sample, changed at random on both sides: nothing that either side wrote is lost, and nothing that neither touched.</summary>
public sealed class RealClauseMergeTests
{
    private const int Rounds = 6;
    private static readonly MergeLabels Labels = new("ours", "theirs");

    [Fact]
    public void Merge_real_clauses_keeps_what_either_side_wrote_and_what_neither_touched()
    {
        var random = new Random(20261128);
        foreach (string file in Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "clauses"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string before = File.ReadAllText(file).ReplaceLineEndings("\n").Split("---\n", 3)[2];
            for (int round = 0; round < Rounds; round++)
            {
                var (ours, theirs) = (Edited(before, "oo", random), Edited(before, "tt", random));
                string merged = MarkdownMerge.Merge(before, ours.Text, theirs.Text, Labels).Text;
                Assert.All(ours.New.Concat(theirs.New), word => Assert.True(merged.Contains(word, StringComparison.Ordinal), $"{Path.GetFileName(file)}, round {round}: {word} is lost.\n{merged}"));
                Assert.All(ours.Kept.Intersect(theirs.Kept, StringComparer.Ordinal), line => Assert.True(merged.Contains(line, StringComparison.Ordinal), $"{Path.GetFileName(file)}, round {round}: lost \"{line}\"\n{merged}"));
            }
        }
    }

    /// <summary>A few lines changed: words put in, put in place of others or taken out, a paragraph added behind, or the line gone.</summary>
    private static (string Text, List<string> New, List<string> Kept) Edited(string before, string side, Random random)
    {
        var (lines, added, kept) = (new List<string>(), new List<string>(), new List<string>());
        string[] all = before.Split('\n');
        foreach (string line in all)
        {
            bool isProse = line.Length > 0 && char.IsLetter(line[0]) && !line.Contains("{{", StringComparison.Ordinal) && line.Contains(' ', StringComparison.Ordinal);
            if (!isProse || random.Next(4) > 0)
            {
                lines.Add(line);
                // Of a line that stands there twice nobody can tell which was kept.
                if (isProse && all.Count(other => other == line) == 1) kept.Add(line);
                continue;
            }

            string[] words = line.Split(' ');
            int at = random.Next(words.Length);
            string word = $"{side}{added.Count}{side}";
            int kind = random.Next(5);
            if (kind < 4) added.Add(word);
            if (kind == 0) lines.Add(string.Join(' ', [.. words[..at], word, .. words[at..]]));
            else if (kind == 1) lines.Add(string.Join(' ', [.. words[..at], word, .. words[(at + 1)..]]));
            else if (kind == 2) lines.AddRange([line, "", $"{word} is a paragraph of its own."]);
            else if (kind == 3) lines.AddRange([$"{word} stands in place of the line."]);
        }

        return (string.Join('\n', lines), added, kept);
    }
}
