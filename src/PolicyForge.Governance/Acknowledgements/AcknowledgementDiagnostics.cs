using PolicyForge.Diagnostics;

namespace PolicyForge.Governance.Acknowledgements;

/// <summary>PF8450 to PF8464, PF8480 and PF8481: who has read which version.</summary>
public static class AcknowledgementDiagnostics
{
    public static DiagnosticDescriptor NoColumn { get; } = Error("PF8450", "List without a column that it needs",
        "The first line names no column for {0}.", "The first line holds the names of the columns: name, email, read on; and version, policy, school where these are not given on the command line.");

    public static DiagnosticDescriptor OpenQuote { get; } = Error("PF8451", "Quotation mark that is never closed",
        "The field that begins here with a quotation mark has no end.", "Close it, or write the mark twice where it belongs to the words.");

    public static DiagnosticDescriptor NotUtf8 { get; } = Error("PF8452", "List in another encoding",
        "The file is not in UTF-8: line {0} has letters of another encoding.", "In Excel, save it as \"CSV UTF-8 (Comma delimited)\".");

    public static DiagnosticDescriptor NoPerson { get; } = Error("PF8453", "Line without a person",
        "The line names nobody: neither a name nor an email address.", "Fill it in, or take the line out.");

    public static DiagnosticDescriptor BadPerson { get; } = Error("PF8454", "Name or address that is none",
        "\"{0}\" is no {1}.", "Names are at most 200 letters on one line; an email address has one @ and no spaces.");

    public static DiagnosticDescriptor BadDate { get; } = Error("PF8455", "Day that is none",
        "\"{0}\" is no day.", "Write the day first, 21/11/2026, or the year, 2026-11-21.");

    public static DiagnosticDescriptor WrongDay { get; } = Error("PF8456", "Day on which it cannot have been read",
        "{0} cannot have read version {1} on {2}: {3}.", "Correct the day, or the version.");

    public static DiagnosticDescriptor UnknownVersion { get; } = Error("PF8457", "Version that was never issued",
        "{0} has no version {1} that was approved or issued.", "Its versions are: {2}.");

    public static DiagnosticDescriptor UnknownCopy { get; } = Error("PF8458", "Policy or school that is not there",
        "There is no {0} \"{1}\"{2}.", "`policyforge list` shows the ids of schools and policies.");

    public static DiagnosticDescriptor Twice { get; } = new("PF8459", Severity.Warning, "Person who stands twice in a list",
        "{0} stands twice for version {1}; the earlier day, {2}, is kept.", "Where two people have one name, a column with email addresses tells them apart.");

    public static DiagnosticDescriptor SayWhich { get; } = Error("PF8460", "List that does not say of what",
        "It is not said which {0} was read.", "Give --{0}, or a column \"{0}\" in the list.");

    public static DiagnosticDescriptor Unreadable { get; } = Error("PF8461", "List that cannot be read",
        "{0} cannot be read: {1}.", "Name a CSV file of at most 5 MB.");

    public static DiagnosticDescriptor StrayFile { get; } = new("PF8462", Severity.Warning, "List of no version",
        "The file is the list of no version that {0} has issued, so nobody is taken to have read anything by it.", "Its name is that of a version: 4.0.csv, in the folder of the policy.");

    public static DiagnosticDescriptor NothingIn { get; } = Error("PF8463", "List with nobody in it",
        "{0} has no line below its heading.", "A line for each person: name, email, read on.");

    public static DiagnosticDescriptor NoRoles { get; } = new("PF8480", Severity.Warning, "Staff list that says nobody's role",
        "The policy {0} is to be read by {1}, but the staff list of {2} says nobody's role: all of its staff are asked.", "Give the list a column \"role\" and import it again with --staff; who has several has semicolons between them.");

    public static DiagnosticDescriptor NobodyInRole { get; } = new("PF8481", Severity.Warning, "Role that nobody has",
        "Nobody on the staff list of {0} has the role \"{1}\", whom the policy {2} asks.", "Write it in policy.yaml as the staff list writes it.");

    private static DiagnosticDescriptor Error(string code, string title, string message, string hint) => new(code, Severity.Error, title, message, hint);
}
