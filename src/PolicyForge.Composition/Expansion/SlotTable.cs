using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Templating;
using PolicyForge.Workspaces.Clauses;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Workspaces.Schools;

namespace PolicyForge.Composition.Expansion;

/// <summary>The values of a clause's slots for one school: its own, else the defaults.</summary>
internal static class SlotTable
{
    /// <summary>A slot without a value or default is reported (PF3507) and left empty.</summary>
    public static ScriptObject Of(Clause clause, School? school, string organisation, DiagnosticBag found)
    {
        var table = new ScriptObject();
        foreach (var slot in clause.Slots)
        {
            var value = school?.SlotValueOf(clause.Id, slot.Name) ?? slot.Default;
            if (value is null) found.Report(ExpansionDiagnostics.SlotNotFilled, slot.Location, organisation, slot.Name, clause.Id);
            table[slot.Name] = value is null ? null : Printable(value);
        }

        return Tables.Closed("slots", table);
    }

    private static object Printable(SlotValue value) => value switch
    {
        { Type: SlotType.Markdown, Value: string markdown } => new MarkdownText(markdown),
        { Value: PartialDate date } => date.ToString(),
        { Value: ImmutableArray<string> list } => Tables.List(list),
        _ => value.Value,
    };
}
