using PolicyForge.Diagnostics;

namespace PolicyForge.Composition.Expansion;

/// <summary>Findings of expanding a template for a school, and of putting its clauses together: PF35xx and PF8266.</summary>
public static class ExpansionDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownClause = Error("PF3501", "Unknown clause",
        "There is no clause '{0}'.", "A clause is named by its path under clauses/ without .md; \"policyforge list clauses\" lists them.");

    public static readonly DiagnosticDescriptor ClauseInClause = Error("PF3502", "A clause that places a clause",
        "The clause '{0}' places another clause.", "Clauses stand in templates only. Place both there, or use an include from templates/_partials/.");

    public static readonly DiagnosticDescriptor ClauseNotWritten = Error("PF3503", "A local clause that the school has not written",
        "Each school writes the clause '{0}' itself, and {1} has not.", "Write {2}. The trust's file holds guidance for it.");

    public static readonly DiagnosticDescriptor UnknownInclude = Error("PF3505", "Unknown include",
        "There is no '{0}' to include.", "Looked for: {1}.");

    public static readonly DiagnosticDescriptor IncludeCycle = Error("PF3506", "An include that includes itself",
        "Including '{0}' here would never end: {1}.");

    public static readonly DiagnosticDescriptor SlotNotFilled = Error("PF3507", "A slot without a value",
        "{0} gives no value for the slot '{1}' of the clause '{2}', which has no default.", "Give it in school.yaml, under slots: {2}: {1}.");

    public static readonly DiagnosticDescriptor NotSaidOfSchool = Error("PF8266", "What a text prints of a school that says nothing of it",
        "{0} says nothing of `{1}`, of which this text prints `{2}`.", "Write it in {3}: {4}.");

    /// <summary>True where the text is right, and one school has not given what it needs for it.</summary>
    public static bool IsLackOfSchool(Diagnostic finding) =>
        finding.Descriptor == NotSaidOfSchool || finding.Descriptor == SlotNotFilled || finding.Descriptor == ClauseNotWritten;

    public static readonly DiagnosticDescriptor NoFront = Error("PF3508", "A layout without front matter",
        "The layout '{0}' has no front matter to place.", "Write templates/_layouts/{0}/front.sbn.md, or take {{{{ front }}}} out of the template.");

    public static readonly DiagnosticDescriptor NoTemplate = Error("PF3509", "A policy without a template",
        "The policy '{0}' has no template for {1}.", "Write templates/{0}/template.sbn.md, or the school's own beside its history.");

    public static readonly DiagnosticDescriptor NoLayout = Error("PF3510", "A copy without a layout",
        "The layout of {0} could not be loaded.");

    public static readonly DiagnosticDescriptor WrongArgument = Error("PF3511", "A function called in the wrong way",
        "'{0}' needs {1}.");

    public static readonly DiagnosticDescriptor OutsideClause = Error("PF3512", "Slots outside a clause",
        "'slots' can only be used in a clause.");

    public static readonly DiagnosticDescriptor OtherSchool = Error("PF3513", "Another school in a school's document",
        "A school's document would name another school in {2}: \"{0}\" belongs to {1}.",
        "Write what is right for every school that has this text, with values such as {{{{ organisation.name }}}}. Where {1} is meant, allow it: may_name: [{1}] in the school's school.yaml or in the policy's policy.yaml.");

    public static readonly DiagnosticDescriptor OtherSchoolShortName = new("PF3514", Severity.Warning, "Another school's short name in a school's document",
        "A school's document would say \"{0}\" in {2}, which is the short name of {1}.",
        "Write what is right for every school that has this text. Where the words are meant, allow them: may_name: [{1}] in the school's school.yaml or in the policy's policy.yaml.");

    private static DiagnosticDescriptor Error(string code, string title, string message, string? hint = null) => new(code, Severity.Error, title, message, hint);
}
