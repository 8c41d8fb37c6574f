using PolicyForge.Diagnostics;

namespace PolicyForge.Governance.Slots;

/// <summary>PF8120 to PF8123: filling slots.</summary>
public static class SlotDiagnostics
{
    public static DiagnosticDescriptor UnknownSlot { get; } = Error("PF8120", "Unknown slot",
        "No clause has a slot \"{0}\".", "`policyforge slots --school {1}` lists them.");

    public static DiagnosticDescriptor AmbiguousSlot { get; } = Error("PF8121", "Slot of several clauses",
        "Several clauses have a slot \"{0}\".", "Name the clause too: {1}.");

    public static DiagnosticDescriptor BadSetting { get; } = Error("PF8122", "Not a name and a value",
        "\"{0}\" is not a slot and its value.", "Write it as NAME=VALUE: --set \"social-media/contact-with-learners.friend_requests_to=the pastoral team\".");

    public static DiagnosticDescriptor SlotsNotBlock { get; } = Error("PF8123", "Slots that cannot be edited",
        "The slots in {0} are written in one line with braces, which this command does not edit.", "Write `slots:` with a line for each clause and each slot, or put the value in by hand.");

    private static DiagnosticDescriptor Error(string code, string title, string message, string hint) =>
        new(code, Severity.Error, title, message, hint);
}
