using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using PolicyForge.Documents.Merging;
using PolicyForge.Documents.Passages;

namespace PolicyForge.Documents.Tests.Merging;

/// <summary>What holds for every merge, whatever the texts: made at random, with words that each occur once.</summary>
public sealed partial class MergeProperties
{
    private static readonly MergeLabels Labels = new("ours", "theirs");
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(400).WithEndSize(12);

    [Fact]
    public void Merge_anyTexts_losesNoWordThatTheOtherSideDidNotTakeOut() => Prop.ForAll(Cases(), of =>
    {
        var (before, ours, theirs) = of;
        var merged = WordsOf(MarkdownMerge.Merge(before, ours, theirs, Labels).Text);
        return Missing(ours, theirs).Concat(Missing(theirs, ours)).All(merged.Contains);
        IEnumerable<string> Missing(string side, string other) => WordsOf(side).Where(word => WordsOf(other).Contains(word) || !WordsOf(before).Contains(word));
    }).Check(Many);

    [Fact]
    public void Merge_anyTexts_inventsNoWord() => Prop.ForAll(Cases(), of =>
    {
        var (_, ours, theirs) = of;
        var known = WordsOf(ours).Concat(WordsOf(theirs)).Concat(["ours", "theirs"]).ToHashSet(StringComparer.Ordinal);
        return WordsOf(MarkdownMerge.Merge(of.Before, ours, theirs, Labels).Text).All(known.Contains);
    }).Check(Many);

    [Fact]
    public void Merge_oneSideUnchanged_isTheOther() => Prop.ForAll(Cases(), of =>
        MarkdownMerge.Merge(of.Before, of.Ours, of.Before, Labels) is { IsClean: true } kept && kept.Text == of.Ours
        && MarkdownMerge.Merge(of.Before, of.Before, of.Theirs, Labels) is { IsClean: true } taken && taken.Text == of.Theirs
        && MarkdownMerge.Merge(of.Before, of.Ours, of.Ours, Labels) is { IsClean: true } same && same.Text == of.Ours).Check(Many);

    [Fact]
    public void Merge_anyTexts_leavesBlocksWholeWhicheverSideIsChosen() => Prop.ForAll(Cases(), of =>
    {
        string merged = MarkdownMerge.Merge(of.Before, of.Ours, of.Theirs, Labels).Text;
        return IsWhole(Resolve(merged, takeOurs: true)) && IsWhole(Resolve(merged, takeOurs: false));
    }).Check(Many);

    [Fact]
    public void Merge_sidesExchanged_conflictsInTheSamePlaces() => Prop.ForAll(Cases(), of =>
        MarkdownMerge.Merge(of.Before, of.Ours, of.Theirs, Labels).IsClean == MarkdownMerge.Merge(of.Before, of.Theirs, of.Ours, Labels).IsClean).Check(Many);

    [Fact]
    public void Merge_mergedOnceMore_changesNothing() => Prop.ForAll(Cases(), of =>
        MarkdownMerge.Merge(of.Before, of.Ours, of.Theirs, Labels) is not { IsClean: true } merged || MarkdownMerge.Merge(of.Theirs, merged.Text, of.Theirs, Labels).Text == merged.Text).Check(Many);

    /// <summary>No line that opens or closes a block stands alone, and no leaf holds words of two blocks of the base.</summary>
    private static bool IsWhole(string text) => PassageReader.Read(text).SelectMany(PassageReader.WithParts).All(passage =>
        passage.HasParts || (passage.Kind == PassageKind.Statement ? passage.Text.Trim() == "{{ else }}" : BlockOfWord().Matches(passage.Text).Select(match => match.Groups[1].Value).Distinct().Count() < 2));

    private static string Resolve(string merged, bool takeOurs)
    {
        var lines = new List<string>();
        bool? inOurs = null;
        foreach (string line in merged.Split('\n'))
        {
            if (line.StartsWith("<<<<<<< ", StringComparison.Ordinal)) inOurs = true;
            else if (line == "=======") inOurs = false;
            else if (line.StartsWith(">>>>>>> ", StringComparison.Ordinal)) inOurs = null;
            else if (inOurs is null || inOurs == takeOurs) lines.Add(line);
        }

        return string.Join('\n', lines);
    }

    private static HashSet<string> WordsOf(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    private static Arbitrary<MergeCase> Cases() => (
        from before in Gen.Sized(size => Gen.Choose(1, Math.Max(1, size))).SelectMany(count => Blocks(count))
        from ours in Edited(before, "o")
        from theirs in Edited(before, "t")
        select new MergeCase(Write(before), Write(ours), Write(theirs))).ToArbitrary();

    private static Gen<Block[]> Blocks(int count) =>
        from kinds in Gen.Choose(0, 5).ArrayOf(count)
        from lengths in Gen.Choose(1, 14).ArrayOf(count)
        select kinds.Select((kind, i) => new Block(kind, [.. Enumerable.Range(0, lengths[i]).Select(word => $"b{i}w{word}")])).ToArray();

    /// <summary>Each block left as it was (mostly), taken out, changed in some words, or followed by a new one.</summary>
    private static Gen<Block[]> Edited(Block[] before, string side) =>
        from actions in Gen.Choose(0, 11).ArrayOf(before.Length)
        from places in Gen.Choose(0, 13).ArrayOf(before.Length)
        select before.SelectMany((block, i) => Edit(block, i, actions[i], places[i], side)).ToArray();

    private static IEnumerable<Block> Edit(Block block, int i, int action, int place, string side)
    {
        int at = place % block.Words.Length;
        return action switch
        {
            0 => [],
            1 => [block with { Words = [.. block.Words[..at], $"{side}{i}new", .. block.Words[(at + 1)..]] }],
            2 => [block with { Words = [.. block.Words[..at], $"{side}{i}one", $"{side}{i}two", .. block.Words[at..]] }],
            3 when block.Words.Length > 1 => [block with { Words = [.. block.Words[..at], .. block.Words[(at + 1)..]] }],
            4 => [block, new Block(place % 6, [$"{side}{i}added", $"{side}{i}block"])],
            5 => [new Block(place % 6, [$"{side}{i}above"]), block],
            _ => [block],
        };
    }

    private static string Write(IEnumerable<Block> blocks) => string.Join("\n\n", blocks.Select(block => block.Write())) + "\n";

    [GeneratedRegex(@"[bot]\d+[a-z]\w*")]
    private static partial Regex Word();

    [GeneratedRegex(@"\bb(\d+)w")]
    private static partial Regex BlockOfWord();

    private sealed record MergeCase(string Before, string Ours, string Theirs);

    private sealed record Block(int Kind, string[] Words)
    {
        private string Line => string.Join(' ', Words);

        public string Write() => Kind switch
        {
            1 => "# " + Line,
            2 => "- " + Line,
            3 => $"::: notice important\n{string.Join("\n\n", Words)}\n:::",
            4 => $"{{{{ if a }}}}\n{Line}\n{{{{ else }}}}\nOther\n{{{{ end }}}}",
            5 => $"| A | B |\n|---|---|\n| {string.Join(" |\n| ", Words.Select(word => word + " | x"))} |",
            _ => Line,
        };
    }
}
