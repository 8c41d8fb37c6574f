using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace PolicyForge.EndToEnd.Tests.Guides;

/// <summary>The command lines of a page of the documentation, in their order, and what the page tells this test in comments that no reader sees.</summary>
/// <remarks>
/// <para>A line of code counts that begins with "policyforge", and so does such a command in running text, unless it has a placeholder (CLAUSE, "…") or nothing but its name. A remark behind # is no part of it.</para>
/// <para>The comments, each on a line of its own, hold from where they stand:</para>
/// <list type="bullet">
/// <item><c>&lt;!-- guide: exit 1: WORDS --&gt;</c>: lines that begin with these words end with this code; <c>exit 1 in the sample</c>: there alone.</item>
/// <item><c>&lt;!-- guide: only shown: WORDS --&gt;</c>: such lines are not run.</item>
/// <item><c>&lt;!-- guide: in the sample: WORDS --&gt;</c>: such lines are run in the sample alone.</item>
/// <item><c>&lt;!-- guide: a new workspace says NEW for OLD --&gt;</c>: names of the sample that are others in a workspace of <c>init</c>.</item>
/// <item><c>&lt;!-- guide: FILE gets: TEXT --&gt;</c>: what somebody writes at the end of a file (\n is a new line), and commits.</item>
/// <item><c>&lt;!-- guide: today is 2026-12-15 --&gt;</c>: the day on which what follows is done.</item>
/// <item><c>&lt;!-- guide: asked: TEXT --&gt;</c>: the name that a person gives where a command asks for one; of choices the first is taken.</item>
/// </list>
/// </remarks>
internal sealed partial record GuidePage(ImmutableArray<GuideStep> Steps, ImmutableDictionary<string, string> NewNames)
{
    public static GuidePage Read(string markdown)
    {
        var steps = ImmutableArray.CreateBuilder<GuideStep>();
        var names = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var rules = new List<(string Kind, string Words)>();
        var next = new GuideStep("", "");
        string[] lines = markdown.Split('\n');
        for (int number = 1; number <= lines.Length; number++)
        {
            string line = lines[number - 1].TrimEnd();
            if (Directive().Match(line) is { Success: true } said)
            {
                string text = said.Groups[1].Value;
                if (NewName().Match(text) is { Success: true } name) names[name.Groups[2].Value] = name.Groups[1].Value;
                else if (Day().Match(text) is { Success: true } day) next = next with { Today = day.Groups[1].Value };
                else if (Answer().Match(text) is { Success: true } answer) next = next with { Answer = answer.Groups[1].Value };
                else if (Written().Match(text) is { Success: true } written) steps.Add(new GuideStep(written.Groups[2].Value.Replace("\\n", "\n", StringComparison.Ordinal), written.Groups[1].Value));
                else if (Rule().Match(text) is { Success: true } rule) rules.Insert(0, (rule.Groups[1].Value, rule.Groups[2].Value));
                else throw new FormatException($"line {number}: \"{text}\" is nothing that the test knows");
                continue;
            }

            foreach (string command in CommandsIn(line))
            {
                string? kind = rules.FirstOrDefault(rule => command.StartsWith(rule.Words, StringComparison.Ordinal)).Kind;
                if (kind != "only shown") steps.Add(next with { Text = command, Line = number, Rule = kind ?? "" });
            }
        }

        return new GuidePage(steps.DrainToImmutable(), names.ToImmutable());
    }

    /// <summary>The line in a workspace of init.</summary>
    public string InNewWorkspace(string text) => NewNames.OrderByDescending(name => name.Key.Length).Aggregate(text, (line, name) => line.Replace(name.Key, name.Value, StringComparison.Ordinal));

    private static IEnumerable<string> CommandsIn(string line)
    {
        if (Code().Match(line) is { Success: true } code) return [WithoutRemark(code.Groups[1].Value)];
        return line.StartsWith("    ", StringComparison.Ordinal) || line.StartsWith('|') ? [] : Inline().Matches(line).Select(match => match.Groups[1].Value).Where(IsWhole);
    }

    private static string WithoutRemark(string command) => Remark().Replace(command, "").TrimEnd();

    private static bool IsWhole(string command) => command.Contains(' ', StringComparison.Ordinal) && !Placeholder().IsMatch(command);

    [GeneratedRegex("^<!-- guide: (.*) -->$")]
    private static partial Regex Directive();

    [GeneratedRegex("^a new workspace says (\\S+) for (\\S+)$")]
    private static partial Regex NewName();

    [GeneratedRegex("^today is (\\S+)$")]
    private static partial Regex Day();

    [GeneratedRegex("^asked: (.+)$")]
    private static partial Regex Answer();

    [GeneratedRegex("^(\\S+) gets: (.+)$")]
    private static partial Regex Written();

    [GeneratedRegex("^(exit [123](?: in the sample)?|only shown|in the sample): (.+)$")]
    private static partial Regex Rule();

    [GeneratedRegex("^    (?:policyforge|dotnet run --project src/PolicyForge\\.Cli --) (.+)$")]
    private static partial Regex Code();

    [GeneratedRegex("\\s+# .*$")]
    private static partial Regex Remark();

    [GeneratedRegex("`policyforge ([^`]+)`")]
    private static partial Regex Inline();

    [GeneratedRegex("…|\\.\\.\\.|\\b[A-Z]{2,}\\b|\\|")]
    private static partial Regex Placeholder();
}

/// <summary>A command line, or a paragraph that somebody writes.</summary>
/// <param name="File">The file that gets the text; empty for a command.</param>
internal sealed record GuideStep(string Text, string File)
{
    /// <summary>Of the page.</summary>
    public int Line { get; init; }

    /// <summary>What the page says of it: "exit 1".</summary>
    public string Rule { get; init; } = "";

    public bool IsSampleOnly => Rule == "in the sample";

    public int ExitCodeIn(bool isNew) => Rule.StartsWith("exit", StringComparison.Ordinal) && !(isNew && Rule.EndsWith("sample", StringComparison.Ordinal)) ? Rule["exit ".Length] - '0' : 0;

    public string Today { get; init; } = "2026-11-28";

    public string? Answer { get; init; }
}
