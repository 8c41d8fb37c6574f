using System.Collections.Immutable;
using System.Globalization;
using PolicyForge.Workspaces.Clauses;
using PolicyForge.Workspaces.Definitions;
using PolicyForge.Workspaces.Schools;

namespace PolicyForge.Workspaces;

/// <summary>What of a clause is put to a consultation: its text, and what a school fills into its slots where the policy asks for that.</summary>
public static class PutText
{
    /// <summary>True where the policy requires a consultation on what the school has of its own in the clause.</summary>
    public static bool IsRequired(PolicyDefinition policy, School school, EffectiveClause clause) =>
        (clause.IsVaried && Asks(policy, ConsultationOccasion.VariedClause)) || ValuesOf(policy, school, clause).Length > 0;

    /// <summary>True where the school prints words of its own, or fills in what the policy wants to be consulted on.</summary>
    public static bool IsOwn(PolicyDefinition policy, School school, EffectiveClause clause) => clause.IsVaried || ValuesOf(policy, school, clause).Length > 0;

    /// <param name="school">Null for the trust's text.</param>
    public static ClauseDigest DigestOf(PolicyDefinition policy, School? school, EffectiveClause clause)
    {
        string[] values = school is null ? [] : ValuesOf(policy, school, clause);
        return values.Length == 0 ? clause.Text.Digest : ClauseDigest.Of($"{clause.Text.Digest}\n{string.Join('\n', values)}");
    }

    /// <summary>"name=value" of each slot that the school fills in otherwise than by default; none where the policy does not ask.</summary>
    private static string[] ValuesOf(PolicyDefinition policy, School school, EffectiveClause clause) => !Asks(policy, ConsultationOccasion.SlotValue) ? [] :
    [
        .. from slot in clause.Trust.Slots
           let value = school.SlotValueOf(clause.Id, slot.Name)
           where value is not null && (slot.Default is null || Words(value) != Words(slot.Default))
           select $"{slot.Name}={Words(value)}",
    ];

    private static bool Asks(PolicyDefinition policy, ConsultationOccasion occasion) => policy.Consultation?.RequiredFor.Contains(occasion) == true;

    private static string Words(SlotValue value) => value.Value is ImmutableArray<string> list ? string.Join(';', list) : Convert.ToString(value.Value, CultureInfo.InvariantCulture)!.ReplaceLineEndings("\n").Trim();
}
