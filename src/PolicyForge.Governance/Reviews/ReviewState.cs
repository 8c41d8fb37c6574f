namespace PolicyForge.Governance.Reviews;

/// <summary>How a policy stands against its review date, from the least to the most urgent.</summary>
public enum ReviewState
{
    /// <summary>Withdrawn: not reviewed any more.</summary>
    Withdrawn,

    /// <summary>Approved, and its review lies further off than the lead time, or it has no date (a live document).</summary>
    Current,

    /// <summary>Due within the lead time.</summary>
    DueSoon,

    /// <summary>Never approved: there is nothing to count from.</summary>
    NeverApproved,

    /// <summary>The law that it cites has changed since its last review.</summary>
    Triggered,

    /// <summary>Due today, or in this very month where only the month is known.</summary>
    Due,

    /// <summary>Past its date.</summary>
    Overdue,
}
