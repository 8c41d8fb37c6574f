using System.Text.RegularExpressions;
using PolicyForge.Importing.Source;

namespace PolicyForge.Importing.Recognition;

/// <summary>What a document's table of key facts, or its lines "Approved by: …", say of owner, approver and review.</summary>
public sealed partial record KeyFacts
{
    private const int LongestValue = 80;

    public string? Owner { get; init; }

    public string? Approver { get; init; }

    /// <summary>As policy.yaml writes it; null where no cycle is known by its words.</summary>
    public string? Cycle { get; init; }

    public static KeyFacts Of(SourceDocument document)
    {
        var facts = new KeyFacts();
        foreach (var (key, value) in PairsOf(document))
        {
            if (value.Length is 0 or > LongestValue || value.Contains('_', StringComparison.Ordinal)) continue;
            facts = key.ToLowerInvariant().Trim().TrimEnd(':').Trim() switch
            {
                "owner" or "policy owner" or "document owner" or "policy lead" or "responsible person" or "lead" or "author" or "person responsible" or "responsibility" or "prepared by" or "completed by" when facts.Owner is null => facts with { Owner = value },
                "approver" or "approved by" or "approving body" or "approved by governors" or "ratified by" or "adopted by" or "approval body" or "approval" or "approval by" or "responsible committee" or "committee" when facts.Approver is null && value.Any(char.IsLetter) => facts with { Approver = value },
                "review cycle" or "review period" or "review frequency" or "frequency of review" or "review" or "reviewed" or "review interval" when facts.Cycle is null => facts with { Cycle = CycleOf(value) },
                _ => facts,
            };
        }

        return facts;
    }

    private static IEnumerable<(string Key, string Value)> PairsOf(SourceDocument document)
    {
        foreach (var table in document.Blocks.OfType<SourceTable>().Take(4))
        {
            foreach (var row in table.Rows.Where(row => row.Cells.Length is 2 or 4))
            {
                for (int i = 0; i + 1 < row.Cells.Length; i += 2) yield return (row.Cells[i].Text, OneLine(row.Cells[i + 1].Text));
            }
        }

        foreach (var paragraph in document.Blocks.OfType<SourceParagraph>())
        {
            if (Pair().Match(paragraph.Text.Trim()) is { Success: true } match) yield return (match.Groups["key"].Value, OneLine(match.Groups["value"].Value));
        }
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string? CycleOf(string words) => words.ToLowerInvariant().TrimEnd('.') switch
    {
        "annual" or "annually" or "yearly" or "every year" or "12 months" or "one year" or "1 year" or "every 12 months" => "annual",
        "two years" or "2 years" or "every two years" or "every 2 years" or "biennial" or "biennially" or "24 months" or "two-yearly" or "bi-annual" => "two-years",
        "three years" or "3 years" or "every three years" or "every 3 years" or "36 months" or "three-yearly" => "three-years",
        "four years" or "4 years" or "every four years" or "every 4 years" or "four-yearly" => "four-years",
        "termly" or "every term" or "each term" => "termly",
        _ => null,
    };

    [GeneratedRegex(@"\A(?<key>[A-Za-z][A-Za-z ]{2,30}):\s*(?<value>\S[^\n]{0,100})\z")]
    private static partial Regex Pair();
}
