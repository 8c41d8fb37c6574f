using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.Ids;
using PolicyForge.Workspaces.ReviewCycles;
using PolicyForge.Workspaces.Schools;

namespace PolicyForge.Workspaces.Statutory;

/// <summary>Lays what a trust's scheme of delegation says over the statutory list.</summary>
/// <remarks>
/// The list holds defaults (the Department's former approval levels, recommended cycles): a trust decides otherwise for itself, but not more loosely than
/// what law or statutory guidance fixes, which the list marks under `by_law`.
/// </remarks>
internal sealed class SchemeOfDelegation(DiagnosticBag diagnostics)
{
    public const string Basis = "scheme of delegation";

    /// <summary>The list with the trust's decisions, then what the trust itself asks for, in the order written. PF6208 to PF6212.</summary>
    public IdTable<StatutoryPolicy> Over(IdTable<StatutoryPolicy> list, ImmutableArray<DelegatedPolicy> decisions)
    {
        if (decisions.IsEmpty) return list;
        var first = new Dictionary<string, DelegatedPolicy>(StringComparer.Ordinal);
        foreach (var decision in decisions)
        {
            if (!first.TryAdd(decision.Id, decision)) diagnostics.Report(StatutoryDiagnostics.DecidedTwice, decision.Location, decision.Id, first[decision.Id].Location.Start.Line);
        }

        return new IdTable<StatutoryPolicy>(
        [
            .. list.Select(entry => first.Remove(entry.Id, out var decision) ? Overridden(entry, decision) : entry),
            .. decisions.Where(decision => first.GetValueOrDefault(decision.Id) == decision).Select(decision => Added(decision, list)).OfType<StatutoryPolicy>(),
        ]);
    }

    private StatutoryPolicy Overridden(StatutoryPolicy entry, DelegatedPolicy decision)
    {
        CheckReview(entry, decision);
        CheckPublication(entry, decision);
        return entry with
        {
            Title = decision.Title ?? entry.Title,
            For = decision.For ?? entry.For,
            Phases = decision.Phases ?? entry.Phases,
            Approver = decision.Approver?.Value ?? entry.Approver,
            IsDelegated = decision.Approver is not null,
            Review = decision.Review?.Value ?? entry.Review,
            Publish = decision.Publish?.Value ?? entry.Publish,
            Basis = decision.Basis ?? entry.Basis,
            Note = decision.Note ?? entry.Note,
            NotRequired = decision.NotRequired,
        };
    }

    private void CheckReview(StatutoryPolicy entry, DelegatedPolicy decision)
    {
        if (decision.Review is not { } review || ReviewCycleComparison.IsAsOften(review.Value, entry.Review)) return;
        var descriptor = entry.ByLaw.Contains(StatutoryRule.Review) ? StatutoryDiagnostics.LooserThanLaw : StatutoryDiagnostics.LooserThanRecommended;
        diagnostics.Report(descriptor, review.Location, entry.Title, ReviewCycleWording.InSentence(review.Value), ReviewCycleWording.InSentence(entry.Review));
    }

    private void CheckPublication(StatutoryPolicy entry, DelegatedPolicy decision)
    {
        if (decision.Publish is not { } publish || !entry.ByLaw.Contains(StatutoryRule.Publish)) return;
        if (entry.For.Any(type => entry.Publish.For(type) == Publication.Must && publish.Value.For(type) != Publication.Must))
        {
            diagnostics.Report(StatutoryDiagnostics.PublicationIsLaw, publish.Location, entry.Title);
        }
    }

    /// <summary>A policy that no list asks for but the trust does; null where too little is said of it.</summary>
    private StatutoryPolicy? Added(DelegatedPolicy decision, IdTable<StatutoryPolicy> list)
    {
        if (decision is { Title: { } title, Approver: { } approver, Review: { } review })
        {
            return new StatutoryPolicy
            {
                Id = decision.Id,
                Title = title,
                For = decision.For ?? [SchoolType.Academy, SchoolType.Maintained],
                Phases = decision.Phases ?? [],
                Approver = approver.Value,
                IsDelegated = true,
                Review = review.Value,
                Publish = decision.Publish?.Value ?? new ByType<Publication>(Publication.Optional, Publication.Optional),
                Basis = decision.Basis ?? Basis,
                Note = decision.Note,
                NotRequired = decision.NotRequired,
                IsOfTrust = true,
                Location = decision.Location,
            };
        }

        string missing = string.Join(", ", (string[])
        [
            .. decision.Title is null ? (string[])["title"] : [], .. decision.Approver is null ? (string[])["approver"] : [], .. decision.Review is null ? (string[])["review"] : [],
        ]);
        var finding = StatutoryDiagnostics.AddedIncomplete.At(decision.Location, decision.Id, missing);
        diagnostics.Add(Suggestion.Nearest(decision.Id, list.Ids) is { } near ? finding with { Hint = $"Did you mean \"{near}\"?" } : finding);
        return null;
    }
}
