using System.Collections.Immutable;
using PolicyForge.Composition;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Clauses;
using PolicyForge.Workspaces.Schools;

namespace PolicyForge.Governance.Slots;

/// <summary>A slot of a clause that one of a school's policies places.</summary>
/// <param name="Policies">Ids of the policies that place the clause.</param>
/// <param name="Value">The school's own value; null where it has given none.</param>
public sealed record OpenSlot(Clause Clause, SlotDefinition Slot, ImmutableArray<string> Policies, SlotValue? Value)
{
    /// <summary>True where nothing would be printed: no value and no default.</summary>
    public bool IsMissing => Value is null && Slot.Default is null;

    /// <summary>In the order of clauses, then of their front matter.</summary>
    public static ImmutableArray<OpenSlot> Of(Workspace workspace, School school)
    {
        var policies = workspace.PoliciesFor(school).Select(policy => (policy.Id, Clauses: ReferencedText.Of(workspace, policy, school).Clauses.Select(clause => clause.Id).ToHashSet(StringComparer.Ordinal))).ToArray();
        return
        [
            .. from clause in workspace.Clauses
               let placing = policies.Where(policy => policy.Clauses.Contains(clause.Id)).Select(policy => policy.Id).ToImmutableArray()
               where !placing.IsEmpty
               from slot in clause.Slots
               select new OpenSlot(clause, slot, placing, school.SlotValueOf(clause.Id, slot.Name)),
        ];
    }
}
