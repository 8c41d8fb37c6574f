namespace PolicyForge.Documents.Markdown.Conversion;

/// <summary>What holds a block; decides what a heading in it means.</summary>
internal enum BlockPlace
{
    /// <summary>The text of a template or clause: headings open sections.</summary>
    Flow,
    Cover,
    Form,
    Notice,
    Quote,
    List,
    Cell,
    Footnote,
}
