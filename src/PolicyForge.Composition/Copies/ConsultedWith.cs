using PolicyForge.Documents.Layouts;
using PolicyForge.Workspaces.Consultations;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Workspaces.Ids;

namespace PolicyForge.Composition.Copies;

/// <summary>Says with whom the version that a copy prints was consulted on, and when.</summary>
internal static class ConsultedWith
{
    /// <summary>The words of the row; else the body and the day of the last consultation that ended by then, the school's own before the trust's. Null of a draft, and where nothing tells.</summary>
    public static string? Of(PolicyCopy copy, VersionStanding standing, DateForm form)
    {
        if (standing.IsDraft || standing.Latest is not { } row) return null;
        if (row.Consulted is { } words) return words;
        // A school's own text is not what the trust consulted on.
        var records = copy.School is { } school ? school.OwnPolicies.Find(copy.Policy.Id)?.Consultations : copy.Policy.Consultations;
        var last = (records ?? IdTable<Consultation>.Empty).Where(record => record.Outcome is { IsConcluded: true } outcome && outcome.On.FirstDay <= row.Date.LastDay).MaxBy(record => record.Outcome!.On);
        return last is null ? null : $"{last.With}, {last.Outcome!.On.In(form)}";
    }
}
