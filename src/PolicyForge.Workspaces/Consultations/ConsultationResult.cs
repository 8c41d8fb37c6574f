using System.Collections.Immutable;

namespace PolicyForge.Workspaces.Consultations;

/// <summary>How a consultation can end.</summary>
public enum ConsultationResult
{
    Agreed,
    AgreedWithChanges,

    /// <summary>It was held, and no agreement was reached: the text has been consulted on, and is not agreed.</summary>
    FailureToAgree,

    /// <summary>Put off: the text has not been consulted on yet.</summary>
    Deferred,
}

/// <summary>What a union can answer on a clause.</summary>
public enum ResponseAnswer
{
    Agree,
    AgreeWithChanges,
    Disagree,
}

/// <summary>The words for results and answers, in files and in print.</summary>
public static class ConsultationWords
{
    public static ImmutableArray<(string Word, ConsultationResult Result)> Results { get; } =
    [
        ("agreed", ConsultationResult.Agreed), ("agreed-with-changes", ConsultationResult.AgreedWithChanges),
        ("failure-to-agree", ConsultationResult.FailureToAgree), ("deferred", ConsultationResult.Deferred),
    ];

    public static ImmutableArray<(string Word, ResponseAnswer Answer)> Answers { get; } =
        [("agree", ResponseAnswer.Agree), ("agree-with-changes", ResponseAnswer.AgreeWithChanges), ("disagree", ResponseAnswer.Disagree)];

    public static string WordOf(ConsultationResult result) => Results.First(entry => entry.Result == result).Word;

    public static string WordOf(ResponseAnswer answer) => Answers.First(entry => entry.Answer == answer).Word;

    /// <summary>"agreed with changes".</summary>
    public static string Printed(ConsultationResult result) => WordOf(result).Replace('-', ' ');

    /// <summary>"Agree with changes".</summary>
    public static string Printed(ResponseAnswer answer) => answer switch
    {
        ResponseAnswer.Agree => "Agree",
        ResponseAnswer.AgreeWithChanges => "Agree with changes",
        _ => "Disagree",
    };
}
