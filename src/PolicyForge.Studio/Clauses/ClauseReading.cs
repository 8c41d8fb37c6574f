using System.Collections.Immutable;
using PolicyForge.Composition;
using PolicyForge.Composition.Copies;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;
using PolicyForge.Governance.OwnText;
using PolicyForge.Studio.Frame;
using PolicyForge.Versions.Repositories;
using PolicyForge.Workspaces.Clauses;
using PolicyForge.Workspaces.Definitions;
using PolicyForge.Workspaces.Ids;
using PolicyForge.Workspaces.Schools;
using PolicyForge.Workspaces.Terms;

namespace PolicyForge.Studio.Clauses;

/// <summary>One clause of one school's policy, as an address names it.</summary>
internal sealed record ClauseAddress(School School, PolicyDefinition Policy, EffectiveClause Clause)
{
    public string Path => Addresses.Clause(School.Id, Policy.Id, Clause.Id);

    /// <summary>The state of what the school says: another one means that somebody has written meanwhile.</summary>
    public string Base => BaseOf(Clause);

    public static string BaseOf(EffectiveClause clause) => clause.Own is { } own ? $"own:{own.Written.Digest.Value}" : $"trust:{clause.Trust.Text.Digest.Value}";
}

/// <summary>Puts a clause into the words of its page.</summary>
internal static class ClauseReading
{
    private const int MostChanges = 10;

    public static EditView Of(Visit visit, ClauseAddress address)
    {
        var (school, policy, clause) = address;
        var draft = visit.Drafts.Find(visit.Person.Name, school.Id, clause.Id);
        return new EditView(
            address.Path, school.ShortName, policy.Title, Addresses.Policy(school.Id, policy.Id), clause.Title, NumbersOf(visit, address), KindOf(clause), clause.Trust.Text.Body.Trim('\r', '\n'),
            draft?.Text ?? RewriteOwnText.Beginning(clause), draft?.Base ?? address.Base)
        {
            TrustPrinted = clause.Trust.Tier == ClauseTier.Local ? "" : TrustPrintedOf(visit, address),
            Reason = draft?.Reason ?? "",
            HasOwn = clause.Own is not null,
            Owner = clause.Trust.Owner,
            Part = clause.Own?.Placement is { } placement ? PartOf(placement) : "",
            IsBehind = clause.IsBehind,
            DraftAt = draft?.At,
            Agreement = [.. AgreementOf(visit, school, clause)],
            AlsoIn = [.. Placing(visit, school, clause).Where(other => other != policy).Select(other => other.Title)],
            Words = WordsOf(visit, school, clause),
            Changes = ChangesOf(visit, clause),
        };
    }

    /// <summary>The clause as it would print with what a person has begun, or as it prints where nothing was begun.</summary>
    public static Outcome<(PolicyDocument Document, Documents.Layouts.Layout Layout)> Preview(Visit visit, ClauseAddress address)
    {
        var (school, policy, clause) = address;
        var draft = visit.Drafts.Find(visit.Person.Name, school.Id, clause.Id);
        var composer = visit.State.Composer!;
        var copy = new PolicyCopy(policy, school);
        if (draft is not null)
        {
            var drafted = RewriteOwnText.Draft(visit.Workspace, visit.State.Tree, new RewriteRequest(clause.Id, school.Id, draft.Reason.Length > 0 ? draft.Reason : "-", draft.Text));
            if (drafted.Value is not { } file) return Outcome<(PolicyDocument, Documents.Layouts.Layout)>.Failed(drafted.Diagnostics);
            var loaded = RewriteOwnText.With(visit.State.Tree, school.Id, file);
            if (loaded.Value?.Schools.Find(school.Id) is not { } then) return Outcome<(PolicyDocument, Documents.Layouts.Layout)>.Failed(loaded.Diagnostics);
            composer = new PolicyComposer(loaded.Value, loaded.Diagnostics);
            copy = new PolicyCopy(loaded.Value.Policies[policy.Id], then);
            ImmutableArray<Diagnostic> wrong = [.. loaded.Diagnostics.Where(finding => finding.Severity == Severity.Error && finding.Location?.Path == file.Path)];
            if (!wrong.IsEmpty) return Outcome<(PolicyDocument, Documents.Layouts.Layout)>.Failed(wrong);
        }

        // As it stands: words that nobody has approved are not printed as approved.
        var composed = composer.Compose(copy);
        if (composed.Value is not { } whole) return Outcome<(PolicyDocument, Documents.Layouts.Layout)>.Failed(composed.Diagnostics);
        var blocks = ClausePlace.BlocksOf(whole, clause.Id);
        var notes = blocks.SelectMany(block => block.Descendants()).OfType<FootnoteReference>().Select(note => note.Number).ToHashSet();
        var document = whole.Document with { Blocks = blocks, Footnotes = [.. whole.Document.Footnotes.Where(note => notes.Contains(note.Number))] };
        return new Outcome<(PolicyDocument, Documents.Layouts.Layout)>((document, whole.Layout), composed.Diagnostics);
    }

    public static ClauseKind KindOf(EffectiveClause clause) => clause.Trust.Tier switch { ClauseTier.Central => ClauseKind.Central, ClauseTier.Local => ClauseKind.Local, _ => ClauseKind.Adaptable };

    /// <summary>The policies of a school that print a clause.</summary>
    public static IEnumerable<PolicyDefinition> Placing(Visit visit, School school, EffectiveClause clause) =>
        visit.Workspace.PoliciesFor(school).Where(policy => ReferencedText.Of(visit.Workspace, policy, school).Clauses.Any(placed => placed.Id == clause.Id));

    private static string NumbersOf(Visit visit, ClauseAddress address) =>
        visit.State.Composer!.ComposeAsIssued(new PolicyCopy(address.Policy, address.School)).Value is { } composed ? ClausePlace.Of(composed).FirstOrDefault(place => place.Clause.Id == address.Clause.Id)?.Numbers ?? "" : "";

    /// <summary>The trust's text in the school's words, as it would print if the school had none of its own.</summary>
    private static string TrustPrintedOf(Visit visit, ClauseAddress address)
    {
        var without = address.School with { Clauses = new IdTable<SchoolClause>(address.School.Clauses.Where(own => own.Id != address.Clause.Id)) };
        return visit.State.Composer!.ComposeAsIssued(new PolicyCopy(address.Policy, without)).Value is { } composed
            ? PlainText.Of(ClausePlace.BlocksOf(composed, address.Clause.Id)).Trim().Replace("\n", "\n\n", StringComparison.Ordinal) : "";
    }

    private static string PartOf(OwnTextPlacement placement)
    {
        string?[] parts =
        [
            placement.Omit.IsEmpty ? null : $"leaves out {string.Join(", ", placement.Omit.Select(name => $"“{name.Value}”"))}",
            placement.Beside is { } beside ? $"puts your words {(placement.IsBefore ? "before" : "after")} “{beside.Value}”" : null,
        ];
        return $"The trust's text stays, and goes on following the trust. Your school {string.Join(" and ", parts.OfType<string>())}.";
    }

    private static IEnumerable<string> AgreementOf(Visit visit, School school, EffectiveClause clause)
    {
        var consulted = new ConsultationRows(visit.State.Repository);
        foreach (var policy in Placing(visit, school, clause))
        {
            if (clause.Trust.Tier == ClauseTier.Local)
            {
                yield return $"{policy.Title}: each school writes this clause for itself, so a change here needs no consultation.";
                continue;
            }

            if (policy.Consultation?.RequiredFor.Contains(ConsultationOccasion.VariedClause) != true)
            {
                yield return $"{policy.Title}: a change here needs no consultation.";
                continue;
            }

            string with = string.Join(", ", policy.Consultation.With);
            if (!clause.IsVaried)
            {
                string agreed = clause.Trust.Agreed is { } agreement ? $" The trust's text was agreed with the {agreement.With} on {agreement.On}." : "";
                yield return $"{policy.Title}:{agreed} With words of your own, the policy no longer says that it was agreed, until your unions have been consulted on them ({with}). It cannot be approved before.";
                continue;
            }

            yield return consulted.StateOf(school, policy, clause) switch
            {
                ConsultationState.Consulted => $"{policy.Title}: your unions have been consulted on your words as they stand. If you change them, they have to be consulted again before the policy can be approved.",
                ConsultationState.Open => $"{policy.Title}: your words are with the unions now. If you change them, what they answer is about the earlier words: put the consultation off, and open it anew.",
                _ => $"{policy.Title}: your unions ({with}) have to be consulted on your words before the policy can be approved.",
            };
        }
    }

    private static ImmutableArray<(string, string)> WordsOf(Visit visit, School school, EffectiveClause clause)
    {
        var terms = visit.Workspace.TermsFor(school);
        return
        [
            .. TermTable.Names.Select(name => terms.Find(name)).OfType<Term>().Select(term => ($"{{{{ terms.{term.Name} }}}}", term.Singular)),
            ("{{ school.name }}", school.Name), ("{{ school.short_name }}", school.ShortName), ("{{ trust.short_name }}", visit.Workspace.Trust.ShortName),
            .. clause.Trust.Slots.Select(slot => ($"{{{{ slots.{slot.Name} }}}}", slot.Description.ReplaceLineEndings(" ").Trim())),
        ];
    }

    private static ImmutableArray<string> ChangesOf(Visit visit, EffectiveClause clause)
    {
        if (visit.State.Repository is not { } repository || clause.Own is not { } own) return [];
        return [.. repository.Log(new LogQuery { Paths = [own.Written.Source.Path] }).Take(MostChanges).Select(change => repository.CommitOf(change.Commit)).Select(commit => $"{commit.AuthorDate:d MMMM yyyy}, {commit.Author}: {commit.Subject}")];
    }
}
