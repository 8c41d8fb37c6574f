namespace PolicyForge.Documents.Model;

/// <summary>Whose words a node holds.</summary>
public enum TextOwner
{
    /// <summary>Made by the generator: labels of a history table, the heading of a contents list.</summary>
    Generator,

    /// <summary>The trust's template or clause.</summary>
    Trust,

    /// <summary>The school's own clause or template.</summary>
    School,
}
