namespace PolicyForge.Documents.Layouts;

/// <summary>How a layout writes dates. What is not known of a date (its day, its month) is left out in every form.</summary>
public enum DateForm
{
    /// <summary>"31 January 2023".</summary>
    Words,

    /// <summary>"31st January 2023".</summary>
    Ordinal,

    /// <summary>"31/01/2023".</summary>
    Numbers,

    /// <summary>"01 2023".</summary>
    MonthNumber,

    /// <summary>"Jan 2023".</summary>
    ShortMonth,
}
