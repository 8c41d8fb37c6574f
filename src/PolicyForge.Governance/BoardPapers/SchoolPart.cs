using System.Collections.Immutable;
using PolicyForge.Composition;
using PolicyForge.Composition.Copies;
using PolicyForge.Documents.Comparison;
using PolicyForge.Documents.Model;
using PolicyForge.Versions.Rows;
using PolicyForge.Workspaces.Clauses;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Workspaces.Terms;
using static PolicyForge.Governance.SignOff.SignOffPapers;

namespace PolicyForge.Governance.BoardPapers;

/// <summary>What differs at one school from the text that all have: words, details, own text.</summary>
/// <param name="Copy">The school's copy.</param>
/// <param name="Passages">Where its text, without its words and details, is not the common one.</param>
internal sealed record SchoolPart(PolicyComposer Composer, PolicyCopy Copy, ImmutableArray<ChangedPassage> Passages)
{
    public Section Write(string commonWords)
    {
        var school = Copy.School!;
        ImmutableArray<Block> words = [.. WordsOf(commonWords)], details = [.. DetailsOf()], texts = [.. TextsOf()];
        ImmutableArray<Block> nothing = words.IsEmpty && details.IsEmpty && texts.IsEmpty ? [Line("Nothing differs but the names, addresses and people of the school.")] : [];
        return new Section(2, [new Text(school.Name)], $"paper-{school.Id}", [Line(Standing()), .. words, .. details, .. texts, .. nothing]);
    }

    private string Standing()
    {
        var row = ApprovedRows.InForce([.. Copy.Rows]);
        string approved = row is null ? "No version has been approved here." : $"In force: {char.ToLowerInvariant(Described(row)[0])}{Described(row)[1..]}.";
        var consulted = Copy.School!.OwnPolicies.Find(Copy.Policy.Id)?.Consultations.LastOrDefault();
        return consulted is null ? approved : $"{approved} {BoardPaper.ConsultedOn(consulted)}";
    }

    /// <summary>Terms in which the school differs, as far as the text uses them.</summary>
    private IEnumerable<Block> WordsOf(string commonWords)
    {
        string[][] rows =
        [
            .. from name in TermTable.Names
               let own = Copy.School!.Terms.Find(name)
               let trust = Composer.Workspace.Trust.Terms.Find(name)
               where own is not null && trust is not null && own.Singular != trust.Singular && commonWords.Contains(trust.Singular, StringComparison.OrdinalIgnoreCase)
               select (string[])[trust.Singular, own.Singular],
        ];
        if (rows.Length > 0) yield return TableOf($"Words at {Copy.School!.Name}", [("The common text says", 0.5), ("Here it reads", 0.5)], rows);
    }

    private IEnumerable<Block> DetailsOf()
    {
        string[][] rows =
        [
            .. from clause in ReferencedText.Of(Composer.Workspace, Copy.Policy, Copy.School).Clauses
               where clause.Own is null or { Placement: not null }
               from slot in clause.Trust.Slots
               let value = Copy.School!.SlotValueOf(clause.Id, slot.Name)
               where value is not null
               select (string[])[clause.Title, slot.Description, Printed(value)],
        ];
        if (rows.Length > 0) yield return TableOf($"Details of {Copy.School!.Name}", [("Clause", 0.3), ("What the school fills in", 0.4), ("Here", 0.3)], rows);
    }

    private IEnumerable<Block> TextsOf()
    {
        foreach (var clause in Composer.Workspace.VariedBy(Copy.School!).Where(clause => ReferencedText.Of(Composer.Workspace, Copy.Policy, Copy.School).Clauses.Any(placed => placed.Id == clause.Id)))
            yield return Line($"Own text of “{clause.Title}”: {clause.Own!.Reason.ReplaceLineEndings(" ").Trim().TrimEnd('.')}.");
        foreach (var section in Passages.GroupBy(passage => passage.Heading))
        {
            if (section.Key.Length > 0) yield return new Paragraph([new Strong([new Text(section.Key)])]);
            foreach (var passage in section) yield return passage.Paragraph;
        }
    }

    private static string Printed(SlotValue value) => value.Value switch
    {
        ImmutableArray<string> list => string.Join("; ", list),
        bool answer => answer ? "yes" : "no",
        PartialDate date => date.ToString(),
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        var text => text.ToString()!.ReplaceLineEndings(" ").Trim(),
    };
}
