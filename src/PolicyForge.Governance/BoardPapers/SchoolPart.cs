using System.Collections.Immutable;
using PolicyForge.Composition;
using PolicyForge.Composition.Copies;
using PolicyForge.Documents.Comparison;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;
using PolicyForge.Workspaces.Clauses;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Workspaces.Terms;
using static PolicyForge.Governance.SignOff.SignOffPapers;

namespace PolicyForge.Governance.BoardPapers;

/// <summary>What differs at one school from the text that all have: words, details, own text; and what of that is new since its last approval.</summary>
/// <param name="Copy">The school's copy.</param>
/// <param name="Passages">Where its text, without its words and details, is not the common one.</param>
/// <param name="Since">What has changed in its text since its last approval, but for what has changed in the common text.</param>
/// <param name="Unions">What the unions said to it; null where nobody was asked or has to be.</param>
internal sealed record SchoolPart(PolicyComposer Composer, PolicyCopy Copy, ImmutableArray<ChangedPassage> Passages, SinceApproval Since, string? Unions)
{
    public Section Write(string commonWords)
    {
        var school = Copy.School!;
        ImmutableArray<Block> words = [.. WordsOf(commonWords)], details = [.. DetailsOf()], texts = [.. TextsOf()];
        ImmutableArray<Block> nothing = words.IsEmpty && details.IsEmpty && texts.IsEmpty ? [Line("Nothing differs but the names, addresses and people of the school.")] : [];
        return new Section(2, [new Text(school.Name)], $"paper-{school.Id}", [Line(Standing()), .. ChangesOf(), .. words, .. details, .. texts, .. nothing]);
    }

    private string Standing()
    {
        string approved = Since.Row is not { } row ? "No version has been approved here." : $"In force: {InSentence(Described(row))}.";
        if (Since.IsWaiting) approved += $" {Described(Copy.Rows.Last())}, waits for approval.";
        return Unions is null ? approved : $"{approved} {Unions}";
    }

    private IEnumerable<Block> ChangesOf()
    {
        if (Since.Row is not { } row) yield break;
        if (Since.Change is null) yield return Line($"What has changed here since cannot be shown: {Since.Reason}.");
        if (Since.Passages.IsEmpty) yield break;
        yield return Strong($"What has changed here since version {row.Version}, beside the common text");
        foreach (var block in Told(Since.Passages)) yield return block;
        yield return Strong("What differs from the common text");
    }

    /// <summary>Terms in which the school differs, as far as the text uses them.</summary>
    private IEnumerable<Block> WordsOf(string commonWords)
    {
        string text = $"{commonWords}\n{PlainText.Of(Passages.Select(passage => passage.Block))}";
        TermForms here = new(Composer.Workspace.TermsFor(Copy.School)), everywhere = new(Composer.Workspace.Trust.Terms);
        string[][] rows =
        [
            .. from name in TermTable.Names
               let own = Copy.School!.Terms.Find(name)
               let trust = Composer.Workspace.Trust.Terms.Find(name)
               where own is not null && trust is not null
               from pair in FormsOf(trust.Singular, everywhere.Plural(trust.Singular), own.Singular, here.Plural(own.Singular))
               where pair[0] != pair[1] && text.Contains(pair[0], StringComparison.OrdinalIgnoreCase)
               select pair,
        ];
        if (rows.Length > 0) yield return TableOf($"Words at {Copy.School!.Name}", [("The common text says", 0.5), ("Here it reads", 0.5)], rows);
    }

    /// <summary>The plural only where it is not the singular with an s, at both.</summary>
    private static IEnumerable<string[]> FormsOf(string singular, string plural, string ownSingular, string ownPlural)
    {
        yield return [singular, ownSingular];
        if (plural != singular + "s" || ownPlural != ownSingular + "s") yield return [plural, ownPlural];
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
        foreach (var block in Told(Passages)) yield return block;
    }

    private static Paragraph Strong(string words) => new([new Strong([new Text(words)])]);

    private static string Printed(SlotValue value) => value.Value switch
    {
        ImmutableArray<string> list => string.Join("; ", list),
        bool answer => answer ? "yes" : "no",
        PartialDate date => date.ToString(),
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        var text => text.ToString()!.ReplaceLineEndings(" ").Trim(),
    };
}
