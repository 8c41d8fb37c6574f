using PolicyForge.Diagnostics;

namespace PolicyForge.Governance.Legislation.Import;

/// <summary>PF7301 to PF7339: files downloaded from legislation.gov.uk, and what they say against the register.</summary>
public static class ImportDiagnostics
{
    private const string SaveTheFeed = "Open the address of the feed, which ends in /data.feed, or of the Act's XML, which ends in /data.xml, and save what the browser gets.";

    public static DiagnosticDescriptor NotXml { get; } = Error("PF7301", "Not XML", "This is not XML as legislation.gov.uk gives it: {0}", SaveTheFeed);

    public static DiagnosticDescriptor WebPage { get; } = Error("PF7302", "A web page", "This is a web page, not a feed or an Act's XML.", SaveTheFeed);

    public static DiagnosticDescriptor DocumentType { get; } = Error("PF7303", "A document type is refused",
        "The file declares a document type, which can make entities that expand without end. It is not read.", "legislation.gov.uk's feeds and XML have none: download the file again from there.");

    public static DiagnosticDescriptor TooLarge { get; } = Error("PF7304", "The file is too large", "The file has {0} bytes; {1} are read at most.", "Download a part: the contents of the Act (/contents/data.xml), or one page of the feed.");

    public static DiagnosticDescriptor TooDeep { get; } = Error("PF7305", "Nested too deep", "Elements are nested more than {0} deep. The file is not read.", "No file of legislation.gov.uk is: download it again from there.");

    public static DiagnosticDescriptor OtherXml { get; } = Error("PF7306", "XML of another kind",
        "This is XML, but neither a feed of legislation.gov.uk nor the XML of an Act or instrument: it begins with <{0}>.", SaveTheFeed);

    public static DiagnosticDescriptor OtherFeed { get; } = Error("PF7307", "A feed of something else", "This feed names no legislation and no changes to legislation in any of its {0} entries.",
        "Take the feed of a search at legislation.gov.uk/changes, or of new legislation.");

    public static DiagnosticDescriptor WrongEncoding { get; } = Error("PF7308", "Wrong encoding", "The file says that it is {0}, and is not.", "Download it again; do not open and save it in an editor.");

    public static DiagnosticDescriptor Truncated { get; } = Error("PF7309", "The file is cut off", "The file ends before its last element is closed: it was not downloaded whole.", "Download it again.");

    public static DiagnosticDescriptor EmptyFile { get; } = Error("PF7310", "Empty file", "The file is empty.", "Download it again.");

    public static DiagnosticDescriptor EmptyFeed { get; } = Warning("PF7311", "Empty feed", "The feed has no entries.", "Check the search that it was made from.");

    public static DiagnosticDescriptor MorePages { get; } = Warning("PF7312", "More pages", "This is one page of a feed, and more follow: changes on later pages are not seen here.",
        "Download the following pages too, and name all the files; or ask for more results on a page.");

    public static DiagnosticDescriptor EffectWithoutType { get; } = Warning("PF7313", "Effect without type or law", "This effect lacks {0}; it is left out.", "Look it up at legislation.gov.uk/changes.");

    public static DiagnosticDescriptor BadDate { get; } = Warning("PF7314", "Not a date", "'{0}' is not a date; the effect counts as one without.", "Look it up at legislation.gov.uk/changes.");

    public static DiagnosticDescriptor DateDiffers { get; } = Warning("PF7321", "The register says otherwise",
        "{0} of \"{1}\": the register says {2}, legislation.gov.uk says {3}. The register is left as it is.", "Look it up, then correct clauses/legislation.yaml by hand.");

    public static DiagnosticDescriptor TitleDiffers { get; } = Warning("PF7322", "Another title",
        "The register calls {0} \"{1}\", legislation.gov.uk calls it \"{2}\". The register is left as it is.", "Correct the title in clauses/legislation.yaml where it is wrong.");

    public static DiagnosticDescriptor NotInFile { get; } = Error("PF7323", "Law that no file names", "No file names {0}, so it cannot be added.", "Write it as the address does: ukpga/2018/12.");

    public static DiagnosticDescriptor IdTaken { get; } = Warning("PF7324", "Id already taken", "\"{0}\" cannot be added: its id, {1}, is already that of another entry.", "Add it to clauses/legislation.yaml by hand.");

    private static DiagnosticDescriptor Error(string code, string title, string message, string hint) => new(code, Severity.Error, title, message, hint);

    private static DiagnosticDescriptor Warning(string code, string title, string message, string hint) => new(code, Severity.Warning, title, message, hint);
}
