using System.Diagnostics;
using System.Globalization;
using System.Text;
using PolicyForge.EndToEnd.Tests.Running;
using PolicyForge.TestSupport;

namespace PolicyForge.EndToEnd.Tests.Safety;

/// <summary>Sources that were damaged at random (a fixed seed): every command ends with a finding or a result, never with a fault of the program.</summary>
/// <remarks>For as long as POLICYFORGE_FUZZ_SECONDS says, which .ci/run sets to 60; else for 8 seconds.</remarks>
public sealed class FuzzTests
{
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(
        int.TryParse(Environment.GetEnvironmentVariable("POLICYFORGE_FUZZ_SECONDS"), NumberStyles.None, CultureInfo.InvariantCulture, out int seconds) ? seconds : 8);

    private static readonly string[] Pieces =
    [
        "{{", "}}", "{{ clause \"phones/use\" }}", "{{ end }}", "{{ for x in 1..9 }}", "::: notice", ":::", "---\n", "<<<<<<< HEAD\n", "[^a][^b]", "|", "| a | b |\n|---|---|\n", "`", "```\n", "**", "*****",
        "# ", "###### ", "1. ", "  - ", "\t", "> > > ", "![](x.png)", "[a](#use)", "&amp;", "<b>", "\u202E", "\u0000", "\uFEFF", "\r\n", "\u00AD", "é", "{.class #id}", "{#use}", ": ", "- ", "[", "{", "\"", "'", "&a", "*a", "!!str", "~", "|\n", "2026-02-30", "9999-99-99", "-1", "1e999999999",
    ];

    [Fact]
    public void Commands_on_damaged_sources_end_without_a_fault()
    {
        var random = new Random(4234);
        var watch = Stopwatch.StartNew();
        int tried = 0;
        while (watch.Elapsed < Budget)
        {
            var files = SmallWorkspace.Files();
            string path = files.Keys.ElementAt(random.Next(files.Count));
            byte[] damaged = Damage(Encoding.UTF8.GetBytes(files[path]), random);
            using var folder = new TemporaryFolder();
            SmallWorkspace.WriteTo(folder.Path, files);
            File.WriteAllBytes(folder[path], damaged);
            foreach (string[] command in (string[][])[["check"], ["build"], ["reviews"]])
            {
                var one = Stopwatch.StartNew();
                var run = CommandRun.Of(folder.Path, command);
                string what = $"Input {tried}, {path}, policyforge {command[0]}: {run.Error}\n{Encoding.UTF8.GetString(damaged)}";
                Assert.True(run.ExitCode is 0 or 1 or 2, what);
                Assert.True(one.Elapsed < TimeSpan.FromMinutes(1), what);
            }

            tried++;
        }

        Assert.True(tried > 0);
        TestContext.Current.SendDiagnosticMessage($"{tried} damaged inputs tried.");
    }

    private static byte[] Damage(byte[] source, Random random)
    {
        List<byte> bytes = [.. source];
        for (int times = random.Next(1, 6); times > 0; times--)
        {
            int at = random.Next(bytes.Count + 1);
            int length = Math.Min(random.Next(1, 40), bytes.Count - at);
            switch (random.Next(6))
            {
                case 0: bytes.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)])); break;
                case 1: bytes.RemoveRange(at, length); break;
                case 2: bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, length)); break;
                case 3: bytes.InsertRange(at, Enumerable.Repeat(Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]), random.Next(2, 300)).SelectMany(piece => piece)); break;
                case 4 when length > 0: bytes[at] = (byte)random.Next(256); break;
                default: bytes.RemoveRange(at, bytes.Count - at); break;
            }
        }

        return [.. bytes];
    }
}
