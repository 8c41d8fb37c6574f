using System.Collections.Immutable;

namespace PolicyForge.Importing.Writing;

/// <summary>What policy.yaml says of the policy, as far as the file or the person who imports it says it.</summary>
public sealed record PolicyFacts(string Id, string Title)
{
    /// <summary>Null where nobody said it.</summary>
    public string? Owner { get; init; }

    public string? Approver { get; init; }

    /// <summary>As policy.yaml writes it: "annual".</summary>
    public string? Cycle { get; init; }

    /// <summary>Paragraphs, by their places in the file, whose words are written without emphasis: with it they would print otherwise.</summary>
    public ImmutableHashSet<int> Unmarked { get; init; } = [];

    /// <summary>Titles and headings, by their places, whose capitals are typed: the styles of the layout make none of them.</summary>
    public ImmutableHashSet<int> InCapitals { get; init; } = [];

    /// <summary>False for a policy that has one document for the whole trust.</summary>
    public bool IsOfSchools { get; init; } = true;
}
