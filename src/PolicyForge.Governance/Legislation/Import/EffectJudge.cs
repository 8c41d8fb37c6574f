using System.Collections.Immutable;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Workspaces.Legislation;

namespace PolicyForge.Governance.Legislation.Import;

/// <summary>Says what an effect changes in an entry, and whether the register says so already.</summary>
/// <param name="today">The day by which a change has begun or is to come.</param>
internal sealed class EffectJudge(DateOnly today)
{
    /// <summary>A change for the whole, or one for each provision.</summary>
    public IEnumerable<RegisterChange> Judge(LegislationEntry entry, PublishedEffect effect)
    {
        var (from, qualification, standing) = Beginning(effect);
        var change = new RegisterChange(entry, effect.Kind, effect.Type, effect.Provisions, effect.AffectingTitle, effect.AffectingProvisions, from, qualification, standing, RegisterStanding.HoldsNot, effect.Location);
        if (effect.Kind == EffectKind.Amendment || effect.IsMarkedNotToApply && effect.Kind == EffectKind.Repeal) return [change];
        return effect.Provisions.IsEmpty
            ? [change with { Register = Standing(effect.Kind == EffectKind.Repeal ? entry.Ended : entry.InForceFrom, from) }]
            : effect.Provisions.Select(provision => change with { Provisions = [provision], Register = OfProvision(entry, effect.Kind, provision, from) });
    }

    /// <summary>The date that the register gives where it differs from the published one.</summary>
    public static PartialDate? RecordedDate(RegisterChange change)
    {
        bool isRepeal = change.Kind == EffectKind.Repeal;
        if (change.Provisions.IsEmpty) return isRepeal ? change.Entry.Ended : change.Entry.InForceFrom;
        return change.Provisions.SelectMany(provision => Covering(change.Entry, provision)).Select(row => isRepeal ? row.Repealed : row.InForceFrom).FirstOrDefault(date => date is not null);
    }

    /// <summary>The row of the register for exactly this provision, which may lack a date.</summary>
    public static ProvisionEntry? Exact(LegislationEntry entry, string provision) =>
        entry.Provisions.FirstOrDefault(row => ProvisionName.Each(row.Provision).ToArray() is [var only] && only.Equals(provision, StringComparison.OrdinalIgnoreCase));

    private static RegisterStanding OfProvision(LegislationEntry entry, EffectKind kind, string provision, DateOnly? from)
    {
        bool isRepeal = kind == EffectKind.Repeal;
        // What goes with the whole, or went before, needs no row of its own.
        if (isRepeal && entry.Ended is { } ended && (from is null || ended.FirstDay <= from)) return RegisterStanding.Says;
        var dates = Covering(entry, provision).Select(row => isRepeal ? row.Repealed : row.InForceFrom).OfType<PartialDate>().ToImmutableArray();
        if (!dates.IsEmpty) return dates.Any(date => Standing(date, from) == RegisterStanding.Says) ? RegisterStanding.Says : Standing(dates[0], from);
        return isRepeal || Exact(entry, provision) is not null ? RegisterStanding.Lacks : RegisterStanding.HoldsNot;
    }

    private static IEnumerable<ProvisionEntry> Covering(LegislationEntry entry, string provision) =>
        entry.Provisions.Where(row => ProvisionName.Each(provision).All(one => ProvisionName.IsWithin(one, row.Provision)));

    private static RegisterStanding Standing(PartialDate? recorded, DateOnly? published) =>
        recorded is not { } date ? RegisterStanding.Lacks
        : published is not { } day || date.Overlaps(day) ? RegisterStanding.Says
        : RegisterStanding.Differs;

    /// <summary>The day from which it is wholly in force where there is one; else the first on which it is in part.</summary>
    private (DateOnly? From, string? Qualification, ChangeStanding Standing) Beginning(PublishedEffect effect)
    {
        var dated = effect.Dates.Where(date => date.Date is not null).OrderBy(date => date.Qualification is not null).ThenBy(date => date.Date).FirstOrDefault();
        if (dated?.Date is { } day) return (day, dated.Qualification, day <= today ? ChangeStanding.InForce : ChangeStanding.ToCome);
        return (null, null, effect.Dates.Any(date => date.IsProspective) ? ChangeStanding.Prospective : ChangeStanding.Undated);
    }
}
