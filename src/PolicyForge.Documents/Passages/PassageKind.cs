namespace PolicyForge.Documents.Passages;

/// <summary>What a <see cref="Passage"/> of written Markdown is.</summary>
public enum PassageKind
{
    Paragraph,

    Heading,

    /// <summary>One item with its words; what is nested in it are passages after it.</summary>
    ListItem,

    /// <summary>A pipe table: the line of headings and the line of dashes open it, its rows are its children.</summary>
    Table,

    TableRow,

    /// <summary>A table drawn with plus signs: one piece, since its columns are counted in characters.</summary>
    GridTable,

    Quote,

    Code,

    /// <summary>What stands between <c>::: name</c> and <c>:::</c>.</summary>
    Container,

    /// <summary>What stands between <c>{{ if … }}</c>, or another statement that has an end, and its <c>{{ end }}</c>.</summary>
    Conditional,

    /// <summary>A statement of the template language on a line of its own.</summary>
    Statement,
}
