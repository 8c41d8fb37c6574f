namespace PolicyForge.Docx.Typesetting;

/// <summary>Ids of the styles that the writer uses. Built-in ones keep Word's ids, so that its gallery, contents list and navigation know them.</summary>
internal static class StyleIds
{
    public const string Normal = "Normal";
    public const string Title = "Title";
    public const string Subtitle = "Subtitle";
    public const string Organisation = "Organisation";
    public const string Motto = "Motto";
    public const string Statement = "Statement";
    public const string Label = "UnlistedHeading";
    public const string Caption = "Caption";
    public const string Quote = "Quote";
    public const string CodeBlock = "CodeBlock";
    public const string Figure = "Figure";
    public const string TableText = "TableText";
    public const string TableHeading = "TableHeading";
    public const string TableBullet = "TableBullet";
    public const string TableNumber = "TableNumber";
    public const string NoticeHeading = "NoticeHeading";
    public const string Notice = "Notice";
    public const string NoticeBullet = "NoticeBullet";
    public const string NoticeNumber = "NoticeNumber";
    public const string ListBullet = "ListBullet";
    public const string ListNumber = "ListNumber";
    public const string ListContinue = "ListContinue";
    public const string CheckList = "CheckList";
    public const string FormAnswer = "FormAnswer";
    public const string SignatureLine = "SignatureLine";
    public const string SignatureName = "SignatureName";
    public const string ContentsHeading = "TOCHeading";
    public const string Contents = "TOC";
    public const string RevisionSpacer = "RevisionSpacer";
    public const string Header = "Header";
    public const string Footer = "Footer";
    public const string FootnoteText = "FootnoteText";
    public const string ContinuousParagraph = "ContinuousParagraph";

    public const string FootnoteReference = "FootnoteReference";
    public const string Hyperlink = "Hyperlink";
    public const string Code = "HTMLCode";
    public const string DefinedTerm = "DefinedTerm";
    public const string PlaceholderText = "PlaceholderText";

    public const string PolicyTable = "PolicyTable";
    public const string DetailsTable = "DetailsTable";
    public const string DetailsLine = "DetailsLine";

    private static readonly string[] Headings = Numbered("Heading");
    private static readonly string[] AppendixHeadings = Numbered("AppendixHeading");
    private static readonly string[] UnlistedHeadings = Numbered("UnlistedHeading");
    private static readonly string[] Paragraphs = Numbered("NumberedParagraph");
    private static readonly string[] AppendixParagraphs = Numbered("AppendixParagraph");
    private static readonly string[] ContentsLevels = Numbered(Contents);

    /// <summary>Word's heading styles for body sections; appendices have their own, with the same outline level.</summary>
    public static string Heading(int level) => Headings[Math.Clamp(level, 1, DeepestHeading) - 1];

    public static string AppendixHeading(int level) => AppendixHeadings[Math.Clamp(level, 1, DeepestHeading) - 1];

    /// <summary>Headings, of appendices too, that the contents list leaves out.</summary>
    public static string UnlistedHeading(int level) => UnlistedHeadings[Math.Clamp(level, 1, DeepestHeading) - 1];

    /// <summary>Paragraphs numbered at a level of the body's list, from 0 as in <c>w:ilvl</c>.</summary>
    public static string NumberedParagraph(int level) => Paragraphs[Math.Clamp(level, 0, 8)];

    public static string AppendixParagraph(int level) => AppendixParagraphs[Math.Clamp(level, 0, 8)];

    public static string ContentsLevel(int level) => ContentsLevels[Math.Clamp(level, 1, 9) - 1];

    /// <summary>"ListBullet", "ListBullet2" to "ListBullet5": Word's own scheme of ids.</summary>
    public static string ListLevel(string style, int depth) => depth == 0 ? style : style + (char)('1' + Math.Min(depth, 4));

    /// <summary>Sections nested deeper than this keep the sixth level's style.</summary>
    public const int DeepestHeading = 6;

    private static string[] Numbered(string prefix) => [.. Enumerable.Range(1, 9).Select(n => prefix + (char)('0' + n))];
}
