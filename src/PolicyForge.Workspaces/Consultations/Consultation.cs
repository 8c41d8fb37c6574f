using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.Clauses;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Workspaces.Ids;
using PolicyForge.Yaml;

namespace PolicyForge.Workspaces.Consultations;

/// <summary>One consultation on a policy: a file in the `consultations` folder of the trust's policy, or of a school's.</summary>
public sealed record Consultation : IIdentified
{
    /// <summary>The name of its file without ".yaml".</summary>
    public required string Id { get; init; }

    /// <summary>The body that is consulted: "JCC".</summary>
    public required string With { get; init; }

    /// <summary>The unions that are asked, in the order of the file.</summary>
    public required ImmutableArray<Located<string>> Unions { get; init; }

    public required PartialDate Opened { get; init; }

    /// <summary>The last day for answers.</summary>
    public required Located<PartialDate> Closes { get; init; }

    /// <summary>Why it is put to them; null where the file does not say.</summary>
    public string? Reason { get; init; }

    /// <summary>The texts that were put, by digest.</summary>
    public required ImmutableArray<ConsultedClause> Clauses { get; init; }

    public ImmutableArray<ConsultationResponse> Responses { get; init; } = [];

    /// <summary>Null while it is open.</summary>
    public ConsultationOutcome? Outcome { get; init; }

    public required SourceLocation Location { get; init; }

    public string Path => Location.Path;

    public bool IsOpen => Outcome is null;

    /// <summary>The unions that have not answered on anything.</summary>
    public IEnumerable<string> Unanswered => Unions.Select(union => union.Value).Where(union => !Responses.Any(response => response.From.Value == union));

    /// <summary>The text of a clause that this consultation ended with: the one agreed, else the one put; null where the clause was not part of it.</summary>
    public ClauseDigest? TextOf(string clauseId) =>
        Outcome?.Texts.FirstOrDefault(text => text.Id.Value == clauseId)?.Digest ?? Clauses.FirstOrDefault(clause => clause.Id.Value == clauseId)?.Digest;
}

/// <summary>A text that was put to a consultation, or came out of it.</summary>
public sealed record ConsultedClause(Located<string> Id, ClauseDigest Digest);

/// <summary>What one union says of one clause, or of the whole.</summary>
/// <param name="Clause">Null where it is about no one clause.</param>
/// <param name="By">The person who answered; null where the file does not say.</param>
public sealed record ConsultationResponse(Located<string> From, Located<string>? Clause, ResponseAnswer? Answer, string? Text, PartialDate? On, string? By);

/// <summary>How a consultation ended.</summary>
/// <param name="Texts">The texts agreed in place of those that were put.</param>
public sealed record ConsultationOutcome(ConsultationResult Result, PartialDate On, string? Minute, ImmutableArray<ConsultedClause> Texts, SourceLocation Location)
{
    /// <summary>True where the body agreed to the text.</summary>
    public bool IsAgreed => Result is ConsultationResult.Agreed or ConsultationResult.AgreedWithChanges;

    /// <summary>True where the text has been consulted on, whether agreed or not.</summary>
    public bool IsConcluded => Result != ConsultationResult.Deferred;
}
