namespace PolicyForge.Workspaces.Clauses;

/// <summary>What a school may do with a clause.</summary>
public enum ClauseTier
{
    /// <summary>No school may vary it.</summary>
    Central,

    /// <summary>A school may write its own text; where the policy asks for it, after consultation.</summary>
    Adaptable,

    /// <summary>Every school that uses it writes its own: the trust's file holds guidance for the writer, never text to issue.</summary>
    Local,
}
