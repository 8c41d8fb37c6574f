using PolicyForge.Diagnostics;

namespace PolicyForge.Documents.Markdown;

/// <summary>What can be wrong in the Markdown of a clause or template: PF3001 to PF3099.</summary>
public static class MarkdownDiagnostics
{
    public static readonly DiagnosticDescriptor RawHtml = Error("PF3001", "HTML in Markdown",
        "HTML is not allowed in policies: {0}", "Write it in Markdown, or put a backslash before the < to print it as it is. A remark that is not printed stands in {{{{## … ##}}}}.");

    public static readonly DiagnosticDescriptor UnclosedFence = Error("PF3002", "Code that is never closed",
        "The block of code that begins here is never closed.", "Put a line of {0} after it. Everything to the end of the text was taken for code.");

    public static readonly DiagnosticDescriptor UnclosedContainer = Error("PF3003", "Container that is never closed",
        "The container '{0}' that begins here is never closed.", "Put a line '{1}' after its last line.");

    public static readonly DiagnosticDescriptor StrayFence = Error("PF3004", "Closing line without a container",
        "This line closes a container, but none is open here.", "Remove it, or look for an opening line with another number of colons.");

    public static readonly DiagnosticDescriptor UnknownContainer = Error("PF3005", "Unknown container",
        "There is no container named '{0}'.", "The containers are: {1}.");

    public static readonly DiagnosticDescriptor UnknownContainerArgument = Error("PF3006", "Unknown argument of a container",
        "'::: {0}' does not take '{1}'.", "It takes: {2}.");

    public static readonly DiagnosticDescriptor ContainerContent = Error("PF3007", "Content that a container cannot hold",
        "'::: {0}' holds {1}; this does not belong in it.");

    public static readonly DiagnosticDescriptor ContainerPlace = Error("PF3008", "Container in the wrong place",
        "'::: {0}' cannot stand inside {1}.");

    public static readonly DiagnosticDescriptor FormWithoutTitle = Error("PF3009", "Form without a title",
        "This form has no title.", "Write it after the name, '::: form Site approval form': people who cannot see the page hear it read out.");

    public static readonly DiagnosticDescriptor UnknownField = Error("PF3010", "Unknown field",
        "There is no field named '{0}'.", "The fields are: {1}. To print the colon as it is, put a backslash before it.");

    public static readonly DiagnosticDescriptor UnclosedField = Error("PF3011", "Field that is never closed",
        "The field ':{0}[' has no closing bracket on this line.");

    public static readonly DiagnosticDescriptor EmptyField = Error("PF3012", "Field without a label",
        "The field ':{0}[]' has nothing in its brackets.", "The label says what to fill in; people who cannot see the page hear it read out.");

    public static readonly DiagnosticDescriptor ChoiceWithoutOptions = Error("PF3013", "Choice without options",
        "The choice '{0}' offers nothing to choose from.", "List the options: :choice[{0}]{{options=\"One; Two\"}}.");

    public static readonly DiagnosticDescriptor DuplicateFieldName = Error("PF3014", "Two fields with one name",
        "Another field is already named '{0}'.");

    public static readonly DiagnosticDescriptor BadAttribute = Error("PF3015", "Unknown attribute",
        "'{0}' means nothing in the braces of {1}.", "What may stand there: {2}.");

    public static readonly DiagnosticDescriptor BadName = Error("PF3016", "Name that cannot be used",
        "'{0}' cannot be used as a name.", "A name has lower-case letters, digits and hyphens, and begins with a letter.");

    public static readonly DiagnosticDescriptor MisplacedAttributes = Error("PF3017", "Attributes in the wrong place",
        "'{0}' means something only after a heading or after a paragraph of a cover.", "A name alone, {{#opening-hours}}, may stand at the end of any paragraph. To print the braces, put a backslash before the first.");

    public static readonly DiagnosticDescriptor BadLink = Error("PF3018", "Link address that cannot be used",
        "The link address '{0}' cannot be used.", "A link begins with https://, http://, mailto: or tel:, or with # for a place in this document.");

    public static readonly DiagnosticDescriptor EmptyLink = Error("PF3019", "Link without words",
        "The link to '{0}' has no words to click on.");

    public static readonly DiagnosticDescriptor UnknownImage = Error("PF3020", "Picture that cannot be found",
        "The picture '{0}' cannot be found.", "A picture is a file beside its text: clauses/<area>/chart.png is written as chart.png in a clause of the area.");

    public static readonly DiagnosticDescriptor HeadingTooDeep = Error("PF3022", "Heading deeper than six levels",
        "A heading has at most six # signs; this one has {0}.");

    public static readonly DiagnosticDescriptor HeadingMisplaced = Error("PF3023", "Heading in the wrong place",
        "A heading cannot stand in {0}.", "Use **bold words** instead.");

    public static readonly DiagnosticDescriptor EmptyHeading = Error("PF3024", "Heading without words", "This heading has no words.");

    public static readonly DiagnosticDescriptor HeadingWithoutSpace = Warning("PF3025", "Heading without a space",
        "'{0}' looks like a heading, but is printed as it stands.", "Put a space after the # signs, or a backslash before them.");

    public static readonly DiagnosticDescriptor RaggedTable = Error("PF3026", "Row with the wrong number of cells",
        "The number of cells in this line is {0}, but the table has {1} columns.", "To print a bar within a cell, put a backslash before it.");

    public static readonly DiagnosticDescriptor GridEdges = Error("PF3027", "Line that does not fit its table",
        "This line does not fit the {1} columns of its table.", "Each line begins and ends with a bar, the last one is of dashes, and bars of merged cells stand exactly under the + signs.");

    public static readonly DiagnosticDescriptor TableWithoutDashes = Warning("PF3028", "Lines that look like a table",
        "These lines look like a table but are printed as they stand.", "Put a line of dashes (|---|---|) under the line of headings.");

    public static readonly DiagnosticDescriptor CaptionWithoutTable = Warning("PF3029", "Caption without a table",
        "This looks like the caption of a table, but no table stands before it.");

    public static readonly DiagnosticDescriptor ClauseNotAlone = Error("PF3030", "Clause that does not stand alone",
        "A clause must stand on a line of its own.", "Put {{{{ clause \"…\" }}}} on a line of its own, outside headings, tables of bars and code.");

    public static readonly DiagnosticDescriptor ControlCharacter = Error("PF3031", "Character that cannot be printed",
        "There is an invisible character here that no document can hold ({0}).", "It often comes with text copied from another program. Delete it and type the words again.");

    public static readonly DiagnosticDescriptor UnknownFootnote = Error("PF3032", "Footnote that does not exist",
        "There is no footnote '{0}' in this text.", "A footnote is written '{0}: its text' on a line of its own, in the same clause or template.");

    public static readonly DiagnosticDescriptor ThematicBreak = Error("PF3033", "Line across the page",
        "A line across the page is not available in policies.", "Use a heading, or ::: page-break.");

    public static readonly DiagnosticDescriptor IndentedCode = Warning("PF3034", "Text indented by four spaces",
        "Text that is indented by four spaces is printed as typed, like computer code.", "Remove the indent, or put the text between lines of ``` if that is what you want.");

    public static readonly DiagnosticDescriptor DetailsWithoutKey = Error("PF3035", "Detail without a key",
        "This line of '::: details' has no colon.", "Write '- Approved by: the governing body'.");

    public static readonly DiagnosticDescriptor TooDeeplyNested = Error("PF3036", "Text nested too deeply",
        "Lists, quotes, containers or marks of emphasis are nested too deeply here to be read.", "At most 24 may stand in one another.");

    public static readonly DiagnosticDescriptor UnusedFootnote = Warning("PF3037", "Footnote that nothing refers to",
        "Nothing refers to the footnote '[{0}]', so it is not printed.", "Put [{0}] after the words that it explains, or remove it.");

    public static readonly DiagnosticDescriptor TooManyMarks = Error("PF3050", "Too many marks in one paragraph",
        "This paragraph has more than {0} marks of emphasis and brackets; from here on they are printed as they stand.", "Part it into several paragraphs.");

    public static readonly DiagnosticDescriptor TooManyAttributes = Error("PF3051", "Too many attributes",
        "These braces hold more than {0} attributes.");

    public static readonly DiagnosticDescriptor Underlined = Error("PF3052", "Line under words",
        "'{0}' makes no heading here, and is printed as it stands.", "A heading begins with # signs: '# Heading'.");

    public static readonly DiagnosticDescriptor UnexpectedMark = Warning("PF3053", "Mark that is not the next one",
        "This item is typed '{0}' and is printed '{1}'.",
        "A list below the item before it is indented by two spaces. Where the mark is a slip, type '{1}', or give all items the first one's.");

    public static readonly DiagnosticDescriptor PastedList = Warning("PF3054", "Marks of a pasted list",
        "'{0}' looks like the mark of an item, but is printed as part of the paragraph.", "An item begins with '- ', '1. ', 'a. ' or 'i. '. `policyforge check --fix` writes it so. To print the mark as it is, put a backslash before it.");

    public static readonly DiagnosticDescriptor TypedNumber = Warning("PF3055", "Number that is typed",
        "The number '{0}' is typed here: it is printed beside the one that the layout gives, and stays when others change.", "Remove it; refer to sections with {{{{ xref \"…\" }}}}. `policyforge check --fix` removes it.");

    public static readonly DiagnosticDescriptor TypedAppendix = Warning("PF3056", "Appendix that is typed",
        "'{0}' is typed here, so that nothing begins an appendix.", "Write '# Title {{.appendix}}': the letter is given. `policyforge check --fix` writes it so where the title is plain.");

    public static readonly DiagnosticDescriptor MisreadLink = Error("PF3057", "Link that is printed as it stands",
        "'{0}' looks like a link, but is printed as it stands.", "Write [words](address) without spaces between the brackets or in the address, or put a backslash before the bracket.");

    public static readonly DiagnosticDescriptor MisreadMark = Warning("PF3058", "Mark that is printed as it stands",
        "'{0}' marks nothing here, and is printed as it stands.", "A mark stands directly at the words, without a space, on both sides of them. A footnote is [^1], and a box to tick is `- [ ] words` or `- [x] words`. To print it, put a backslash before it.");

    public static readonly DiagnosticDescriptor UnknownLanguage = Error("PF3059", "Language that cannot be used",
        "'{0}' names no language.", "A language is named by its code: cy for Welsh, ur for Urdu, pl for Polish, en-US with a region.");

    private static DiagnosticDescriptor Error(string code, string title, string message, string? hint = null) =>
        new(code, Severity.Error, title, message, hint);

    private static DiagnosticDescriptor Warning(string code, string title, string message, string? hint = null) =>
        new(code, Severity.Warning, title, message, hint);
}
