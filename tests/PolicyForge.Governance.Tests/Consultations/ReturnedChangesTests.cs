using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyForge.Documents.Reading;
using PolicyForge.Governance.Consultations;

namespace PolicyForge.Governance.Tests.Consultations;

/// <summary>What was done to a comparison is told from the words alone. "[-old-]" and "[+new+]" are proposed, "[*x*]" was put in by somebody else; "a:" begins a clause, "-:" what is in none.</summary>
public sealed partial class ReturnedChangesTests
{
    private const string Sent = "-: Policy of [-May-] [+June+] a: Staff may [-never-] use telephones [+in breaks+] and outside. b: Loans are made in the school office on every Monday morning.";

    [Theory]
    [InlineData(Sent)]
    [InlineData("-: Policy of May June a: Staff may never use telephones in breaks and outside. b: Loans are made in the school office on every Monday morning.",
        "-|Outside the clauses: accepts: adds “June”. Rejects: takes out “May”.", "a|Accepts: adds “in breaks”. Rejects: takes out “never”.")]
    [InlineData("-: Policy of June a: Staff may use telephones in breaks and outside. b: Loans are made in the school office on every Monday morning.",
        "-|Outside the clauses: accepts every change.", "a|Accepts every change.")]
    [InlineData("-: Policy of May a: Staff may never use telephones and outside. b: Loans are made in the school office on every Monday morning.",
        "-|Outside the clauses: rejects every change.", "a|Rejects every change.")]
    [InlineData("-: Policy of [-May-] [+June+] a: Staff may [-never-] use telephones in breaks and outside. b: Loans are made in the school office on every Monday morning.",
        "a|Accepts: adds “in breaks”.")]
    [InlineData("-: Policy of [-May-] [+June+] a: Staff may [-never-] use telephones [+in breaks+] [*at noon*] and outside. b: Loans are made in the school office on every Monday morning.")]
    [InlineData("-: Policy of [-May-] [+June+] a: Staff may [-never-] use tablets [+in breaks+] and outside. b: Loans are made in the school office on every Monday morning.",
        "a|Has “tablets” in place of “telephones” (not tracked).")]
    [InlineData("-: Policy of [-May-] [+June+] a: Staff may [-never-] use telephones [+in breaks+] and outside. b: Loans are made in the office on every Monday morning and at noon.",
        "b|Takes out “school” (not tracked). Adds “and at noon” (not tracked).")]
    [InlineData("-: Policy of [-May-] [+June+] a: Staff may [-never-] use telephones [+in breaks+] and outside.", "b|Takes the whole clause out.")]
    [InlineData("-: Policy of [-May-] [+June+] a: Staff may [-never-] use telephones [+in breaks+] and outside. on every Monday morning b: Loans are made in the school office.",
        "a|Has “on every Monday morning” from b (not tracked).", "b|Moves “on every Monday morning” to a (not tracked).")]
    public void Of_returned_says_what_was_done_and_to_which_clause(string returned, params string[] expected) =>
        Assert.Equal(expected, ReturnedChanges.Of(Words(Sent), Words(returned)).Select(remark => $"{remark.ClauseId ?? "-"}|{remark.Text}"));

    /// <summary>A paragraph and its replacement share most words: what was accepted must not be taken for a mixture of both.</summary>
    [Fact]
    public void Of_a_paragraph_replaced_whole_is_accepted_or_rejected_whole()
    {
        const string old = "Managers do not set up groups for work on personal phones and nobody is expected to answer messages at night.";
        const string now = "Between six and seven nobody is expected to read or answer messages and managers do not set up groups on phones.";
        var sent = Words($"a: First words stand as they were. [-{old}-] [+{now}+] Last words stand as they were.");
        Assert.Equal("Accepts every change.", Assert.Single(ReturnedChanges.Of(sent, Words($"a: First words stand as they were. {now} Last words stand as they were."))).Text);
        Assert.Equal("Rejects every change.", Assert.Single(ReturnedChanges.Of(sent, Words($"a: First words stand as they were. {old} Last words stand as they were."))).Text);
        Assert.Empty(ReturnedChanges.Of(sent, sent));
    }

    /// <summary>Whatever is done, no word of the file that came back is lost: it was sent, or it is in a remark.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Of_anything_drops_no_word(int seed)
    {
        var random = new Random(seed);
        for (int round = 0; round < 200; round++)
        {
            var sent = Words(string.Join(' ', Enumerable.Range(0, 40).Select(i => i % 10 == 0 ? $"c{i}:" : random.Next(6) switch { 0 => $"[-w{random.Next(12)}-]", 1 => $"[+w{random.Next(12)}+]", _ => $"w{random.Next(12)}" })));
            var returned = sent.SelectMany(word => random.Next(8) switch
            {
                0 => (ReturnedWord[])[],
                1 => [word with { InsertedBy = null, DeletedBy = null }],
                2 => [word, new ReturnedWord($"x{random.Next(1000)}", true, null, null, word.ClauseId)],
                _ => [word],
            }).ToImmutableArray();
            string said = string.Join(' ', ReturnedChanges.Of(sent, returned).Select(remark => remark.Text));
            Assert.All(returned.Where(word => word.Text.StartsWith('x')), word => Assert.Contains(word.Text, said, StringComparison.Ordinal));
        }
    }

    private static ImmutableArray<ReturnedWord> Words(string text)
    {
        var words = ImmutableArray.CreateBuilder<ReturnedWord>();
        string? clause = null;
        foreach (var part in Part().Matches(text).Cast<Match>())
        {
            if (part.Groups["clause"] is { Success: true } begins)
            {
                clause = begins.Value == "-" ? null : begins.Value;
                continue;
            }

            char kind = part.Groups["kind"] is { Success: true } marked ? marked.Value[0] : ' ';
            string? by = kind == '*' ? "Somebody" : ConsultationPapers.Author;
            foreach (var word in Word().Matches(part.Value.Trim('[', ']', '-', '+', '*')).Cast<Match>())
                words.Add(new ReturnedWord(word.Value, char.IsLetterOrDigit(word.Value[0]), kind is '+' or '*' ? by : null, kind == '-' ? by : null, clause));
        }

        return words.ToImmutable();
    }

    [GeneratedRegex(@"(?<clause>[\w-]+):|\[(?<kind>[-+*]).*?[-+*]\]|[^\s\[]+")]
    private static partial Regex Part();

    [GeneratedRegex(@"\w+|[^\w\s]")]
    private static partial Regex Word();
}
