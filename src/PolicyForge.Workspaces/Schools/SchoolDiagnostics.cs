using PolicyForge.Diagnostics;

namespace PolicyForge.Workspaces.Schools;

/// <summary>PF1301 to PF1329: what is wrong in a school's folder, or between it and the rest of the workspace.</summary>
public static class SchoolDiagnostics
{
    public static DiagnosticDescriptor NoFolder { get; } = Error("PF1301", "School without a folder",
        "The school \"{0}\" is listed, but there is no schools/{0}/school.yaml.", "Make the file, or take the school out of the list.");

    public static DiagnosticDescriptor NotListed { get; } = Warning("PF1302", "School that is not listed",
        "schools/{0}/ is not among the schools of policyforge.yaml, so nothing is made for it.", "Add \"{0}\" to the list of schools, or remove the folder.");

    public static DiagnosticDescriptor ListedTwice { get; } = Error("PF1303", "School listed twice",
        "The school \"{0}\" is listed twice; it was listed first on line {1}.", "Remove one of them.");

    public static DiagnosticDescriptor NoPolicies { get; } = Error("PF1304", "School that no template serves",
        "No policy applies to {0} ({1}, {2}), so nothing would be made for it.", "Look at `applies_to` in the policies, or at `policies` in the school's profile.");

    public static DiagnosticDescriptor UnknownPolicy { get; } = Error("PF1305", "Unknown policy",
        "There is no policy \"{0}\": no folder templates/{0}/ with a policy.yaml.", "`policyforge list policies` shows those there are.");

    public static DiagnosticDescriptor TrustPolicyListed { get; } = Error("PF1306", "Policy of the whole trust listed for a school",
        "The policy \"{0}\" has one document for the whole trust, so a school cannot list it.", "Take it out of the list.");

    public static DiagnosticDescriptor PolicyListedTwice { get; } = Error("PF1307", "Policy listed twice",
        "The policy \"{0}\" is listed twice.", "Remove one of them.");

    public static DiagnosticDescriptor PolicyDoesNotApply { get; } = Warning("PF1308", "Own files for a policy that the school does not have",
        "{0} has files of its own for the policy \"{1}\", but the policy is not one of the school's.", "Add the policy to the school's `policies`, or remove the folder.");

    public static DiagnosticDescriptor NoTemplate { get; } = Error("PF1309", "Policy without a template for a school",
        "{0} has the policy \"{1}\", but neither the trust nor the school has a template for it.", "Write templates/{1}/template.sbn.md, or the school's own.");

    public static DiagnosticDescriptor AgesReversed { get; } = Error("PF1310", "Ages the wrong way round",
        "The youngest age ({0}) is above the oldest ({1}).", "Swap the two.");

    public static DiagnosticDescriptor SlotOfUnknownClause { get; } = Error("PF1311", "Slot of an unknown clause",
        "There is no clause \"{0}\" whose slots could be filled.", "`policyforge list clauses` shows those there are.");

    public static DiagnosticDescriptor UnknownSlot { get; } = Error("PF1312", "Unknown slot",
        "The clause \"{0}\" has no slot \"{1}\".", "Its slots are: {2}.");

    public static DiagnosticDescriptor DuplicateName { get; } = Error("PF1313", "Two schools with one name",
        "\"{0}\" is also the name of the school {1}.", "Each school's documents must be told apart: correct one of the names.");

    public static DiagnosticDescriptor UnknownSchool { get; } = Error("PF1314", "Unknown school",
        "There is no school \"{0}\".", "`policyforge list schools` shows those there are.");

    public static DiagnosticDescriptor SharedContacts { get; } = Warning("PF1315", "Two schools with the same people, addresses or numbers",
        "{0} has the same {1} as {2}: left over from a copy?", "Put in the school's own. Where the two share it, say so in school.yaml: may_name: [{2}].");

    private static DiagnosticDescriptor Error(string code, string title, string message, string hint) =>
        new(code, Severity.Error, title, message, hint);

    private static DiagnosticDescriptor Warning(string code, string title, string message, string hint) =>
        new(code, Severity.Warning, title, message, hint);
}
