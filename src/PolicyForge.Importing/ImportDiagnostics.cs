using PolicyForge.Diagnostics;

namespace PolicyForge.Importing;

/// <summary>PF8701 to PF8799: policies that come in from other programs.</summary>
public static class ImportDiagnostics
{
    public static DiagnosticDescriptor Damaged { get; } = Error("PF8701", "Damaged file to import",
        "{0} cannot be read: {1}.", "Get it again from where it came from. A file that was cut off in a download or an e-mail often looks so.");

    public static DiagnosticDescriptor CompoundFile { get; } = Error("PF8702", "Protected file, or an old one, to import",
        "{0} is protected by a password, or is a Word 97 document (.doc) with another name, so it cannot be read.",
        "Open it in Word and save it without a password as Word Document (.docx).");

    public static DiagnosticDescriptor TooLarge { get; } = Error("PF8703", "File to import that is too large",
        "{0} is larger than a policy can be: {1}.", "Cut it into its policies in Word, or take out pictures that nobody needs.");

    public static DiagnosticDescriptor OtherKind { get; } = Error("PF8704", "File of another kind to import",
        "{0} is {1}, not a Word document (.docx).", "Open it in the program that made it and save it as Word Document (.docx).");

    public static DiagnosticDescriptor Macros { get; } = Warning("PF8705", "Macros that are left out",
        "{0} holds macros. They are left out, and nothing of them was run.", null);

    public static DiagnosticDescriptor NoText { get; } = Error("PF8706", "File without text to import",
        "{0} has no text in it{1}.", "A scan is a picture of a policy: have its words read (in Word or with a scanner's own program), look them through, and import that.");

    public static DiagnosticDescriptor SeveralPolicies { get; } = Warning("PF8707", "Several policies in one file",
        "{0} may hold more than one policy: its numbers begin anew at {1}.", "Import each policy from a file of its own: save the file twice and take out what does not belong.");

    public static DiagnosticDescriptor VeryLong { get; } = Warning("PF8708", "Very long file",
        "{0} has about {1} pages, which is long for a policy.", "It is imported all the same. A handbook is better kept as several policies.");

    public static DiagnosticDescriptor NotRead { get; } = Error("PF8709", "File to import that cannot be opened",
        "There is no file {0} that can be opened: {1}", "Give the path from the folder that you are in, and look whether the file is open in another program.");

    public static DiagnosticDescriptor Taken { get; } = Error("PF8710", "Policy that is there already",
        "There is already a policy, or a layout or folder of clauses, called \"{0}\" ({1}).", "Import under another name with --policy, or delete what an earlier import made.");

    public static DiagnosticDescriptor BadName { get; } = Error("PF8711", "Name that an imported policy cannot have",
        "\"{0}\" cannot be the name of a policy.", "Use {1}.");

    public static DiagnosticDescriptor NotLoaded { get; } = Error("PF8712", "Imported files that cannot be built",
        "What was made of {0} cannot be built, so nothing is written: {1}", "This is a fault of the import: please report it, with the file if you may.");

    public static DiagnosticDescriptor OfficeMissing { get; } = Error("PF8713", "File that needs LibreOffice",
        "{0} is {1}, which LibreOffice has to turn into a Word document, and LibreOffice was not found on this machine.", "Install LibreOffice, or open the file in Word and save it as Word Document (.docx).");

    public static DiagnosticDescriptor NotConverted { get; } = Error("PF8714", "File that LibreOffice cannot read",
        "LibreOffice could not make a Word document of {0}: {1}", "Open it in the program that made it and save it as Word Document (.docx).");

    public static DiagnosticDescriptor Converted { get; } = Information("PF8715", "File that LibreOffice converted",
        "{0} is {1}: LibreOffice made a Word document of it, and what is built is held against that.", "Look at the first pages beside the file itself. From a PDF, headings, lists and tables are guesses.");

    public static DiagnosticDescriptor WrongName { get; } = Warning("PF8716", "File to import with another kind's name",
        "{0} is called {1}, but it is {2}.", "Give it the right ending, or programs will not open it.");

    public static DiagnosticDescriptor Unexpected { get; } = Error("PF8717", "File that the import did not expect",
        "The import stopped at something in {0} that it did not expect: {1}", "Nothing was written. Save the file anew in Word, or open it in LibreOffice and save it as .docx there, and try again; please report it, with the file if you may.");

    public static DiagnosticDescriptor TitleGuessed { get; } = Information("PF8720", "Title that was guessed",
        "The title is taken from {0}: \"{1}\".", "Change `title` in policy.yaml where it is another.");

    public static DiagnosticDescriptor NotSaid { get; } = Warning("PF8721", "What policy.yaml must say and the file does not",
        "The file does not say {0}, so policy.yaml says \"{1}\".", "Give it with {2}, or write it into policy.yaml.");

    public static DiagnosticDescriptor HeadingGuessed { get; } = Information("PF8722", "Heading that was guessed",
        "{0} is taken for a heading of level {1}, since it is {2}: \"{3}\".", "Where it is none, take the # away in the clause.");

    public static DiagnosticDescriptor NumberTyped { get; } = Warning("PF8723", "Number that no list counts",
        "{0} keeps its number \"{1}\" as words, since the scheme of numbers ({2}) prints none such there.", "Mend the numbers of the text, or let the layout's scheme give them.");

    public static DiagnosticDescriptor HistoryKept { get; } = Warning("PF8724", "History table that stays a table",
        "The history table ({0}) stays a table of the text, since {1}. `release` does not add to it.", "Mend the table in the file and import again, or write history.yaml by hand and put `::: history` in its place.");

    public static DiagnosticDescriptor StatusGuessed { get; } = Information("PF8725", "Status of a version that was guessed",
        "Version {0} is taken for {1}, by the words \"{2}\".", "Change `status` in history.yaml where it is another.");

    public static DiagnosticDescriptor DayFirst { get; } = Information("PF8726", "Date that was read with the day first",
        "\"{0}\" (version {1}) is read as {2}: the day comes first.", "Change `date` in history.yaml where the month came first.");

    public static DiagnosticDescriptor Remark { get; } = Warning("PF8727", "Part of the file that is not taken over as it stands",
        "{0}", null);

    public static DiagnosticDescriptor RunningText { get; } = Information("PF8728", "Header or footer",
        "Headers and footers are in reference.docx: \"{0}\".", "Put {{version}}, {{date}} and the like in their place there, so that they stay true.");

    public static DiagnosticDescriptor NoHouseStyle { get; } = Warning("PF8729", "House style that cannot be taken over",
        "The styles, headers and footers of {0} cannot be taken over{1}; the layout has the usual ones.", "`policyforge layout new` makes a Word file to style.");

    public static DiagnosticDescriptor OwnLayout { get; } = Information("PF8730", "School whose own layout wins",
        "{0} of the schools have a layout of their own in school.yaml, which wins over the imported one: there the policy has that layout's numbers and looks.", "Take `layout` out of their school.yaml where every policy should keep its own.");

    public static DiagnosticDescriptor LiveReference { get; } = Information("PF8753", "References that follow their sections",
        "{0} to sections and appendices of the file {1} live: they follow when sections come, go or move.", "Where the words meant another document's section, write them instead of `xref`.");

    public static DiagnosticDescriptor NoHolder { get; } = Warning("PF8754", "Imported policy that no school has",
        "{0} the policy \"{1}\", so no document of it is built.", "Write it into `policies` of the school.yaml of each school that has it; `--school ID` does that for one.");

    public static DiagnosticDescriptor ListedBySchool { get; } = Information("PF8755", "School that has the imported policy now",
        "schools/{0}/school.yaml now has \"{1}\" among its `policies`.", null);

    public static DiagnosticDescriptor Different { get; } = Warning("PF8740", "Place that is built otherwise than the file",
        "{0}", "Look at it in the clause, and mend it there.");

    private static DiagnosticDescriptor Error(string code, string title, string message, string? hint) => new(code, Severity.Error, title, message, hint);

    private static DiagnosticDescriptor Warning(string code, string title, string message, string? hint) => new(code, Severity.Warning, title, message, hint);

    private static DiagnosticDescriptor Information(string code, string title, string message, string? hint) => new(code, Severity.Information, title, message, hint);
}
