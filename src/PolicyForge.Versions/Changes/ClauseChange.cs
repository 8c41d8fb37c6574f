namespace PolicyForge.Versions.Changes;

/// <summary>What has happened to a clause of a policy since its last version.</summary>
/// <param name="SchoolId">The school whose own text is meant; null for the trust's.</param>
public sealed record ClauseChange(string ClauseId, string Title, ClauseChangeKind Kind, string? SchoolId)
{
    /// <summary>For a clause that was added, the id of one with the very same text that went: it may have been renamed by hand. Null for none.</summary>
    public string? HasTextOf { get; init; }
}

/// <summary>Kinds of change, as a reader of the policy sees them.</summary>
public enum ClauseChangeKind
{
    /// <summary>Placed in the policy now, and not then.</summary>
    Added,

    /// <summary>Not placed any more.</summary>
    TakenOut,

    TextChanged,

    /// <summary>The text is the same; its title, what it cites or the defaults of its slots are not.</summary>
    DetailsChanged,

    /// <summary>The school has put its own text in place of the trust's.</summary>
    Customised,

    /// <summary>The school has given its own text up for the trust's.</summary>
    CustomisationDropped,
}
