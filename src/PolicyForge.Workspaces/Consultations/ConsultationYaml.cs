using System.Collections.Immutable;
using PolicyForge.Workspaces.Clauses;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Yaml;
using static PolicyForge.Workspaces.Ids.IdYaml;
using static PolicyForge.Yaml.YamlShapes;

namespace PolicyForge.Workspaces.Consultations;

/// <summary>The keys of a consultation's file.</summary>
internal static class ConsultationYaml
{
    private static readonly YamlKey<Located<string>> Clause = Required("clause", At(ClauseId), "The id of the clause.");
    private static readonly YamlKey<ClauseDigest> Digest = Required("digest", ClauseDigestYaml.Digest, "The digest of the text, written by `policyforge consult`.");
    private static readonly YamlShape<ConsultedClause> Text = new YamlObject<ConsultedClause>("A text", [Clause, Digest], map => new ConsultedClause(map.Get(Clause), map.Get(Digest)));

    private static readonly YamlKey<Located<string>> From = Required("from", At(Line), "The union that answers.");
    private static readonly YamlKey<Located<string>> OnClause = Optional("clause", At(ClauseId), "The clause that is answered on; the whole where it is left out.");
    private static readonly YamlKey<Located<ResponseAnswer>> Answer = Optional("answer", At(Choice(ConsultationWords.Answers)), "Whether the union agrees.");
    private static readonly YamlKey<string> Words = Optional("text", YamlShapes.Text, "What the union says.");
    private static readonly YamlKey<PartialDate> AnsweredOn = Optional("on", DateYaml.Date, "When it answered.");
    private static readonly YamlKey<string> By = Optional("by", Line, "Who answered for the union.");
    private static readonly YamlShape<ConsultationResponse> Response = new YamlObject<ConsultationResponse>("A response", [From, OnClause, Answer, Words, AnsweredOn, By], map =>
        new ConsultationResponse(map.Get(From), map.Find(OnClause), map.Find(Answer)?.Value, map.Find(Words), map.FindValue(AnsweredOn), map.Find(By)));

    private static readonly YamlKey<ConsultationResult> Result = Required("result", Choice(ConsultationWords.Results), "How it ended.");
    private static readonly YamlKey<PartialDate> EndedOn = Required("on", DateYaml.Date, "When it ended: the day of the meeting.");
    private static readonly YamlKey<string> Minute = Optional("minute", Line, "The reference of the minute.");
    private static readonly YamlKey<ImmutableArray<ConsultedClause>> Texts = Optional("texts", ListOf(Text), "The texts agreed, where they are not those that were put.");
    private static readonly YamlShape<ConsultationOutcome> OutcomeShape = new YamlObject<ConsultationOutcome>("The outcome", [Result, EndedOn, Minute, Texts], map =>
        new ConsultationOutcome(map.Get(Result), map.Get(EndedOn), map.Find(Minute), map.Get(Texts, []), map.LocationOf(Result)));

    private static readonly YamlKey<string> With = Required("with", Line, "The body that is consulted: JCC.");
    private static readonly YamlKey<ImmutableArray<Located<string>>> Unions = Required("unions", ListOf(At(Line), least: 1), "The unions that are asked.");
    private static readonly YamlKey<PartialDate> Opened = Required("opened", DateYaml.Date, "When it was opened.");
    private static readonly YamlKey<Located<PartialDate>> Closes = Required("closes", At(DateYaml.Date), "The last day for answers.");
    private static readonly YamlKey<string> Reason = Optional("reason", YamlShapes.Text, "Why it is put to them.");
    private static readonly YamlKey<ImmutableArray<ConsultedClause>> Clauses = Required("clauses", ListOf(Text, least: 1), "The texts that are put, by digest.");
    private static readonly YamlKey<ImmutableArray<ConsultationResponse>> Responses = Optional("responses", ListOf(Response), "What the unions say, in the order in which it came.");
    private static readonly YamlKey<ConsultationOutcome> Outcome = Optional("outcome", OutcomeShape, "How it ended; left out while it is open.");

    /// <summary>The id is left to whoever reads the file.</summary>
    public static YamlObject<Consultation> Shape { get; } = new("A consultation", [With, Unions, Opened, Closes, Reason, Clauses, Responses, Outcome], map => new Consultation
    {
        Id = "",
        With = map.Get(With),
        Unions = map.Get(Unions),
        Opened = map.Get(Opened),
        Closes = map.Get(Closes),
        Reason = map.Find(Reason),
        Clauses = map.Get(Clauses),
        Responses = map.Get(Responses, []),
        Outcome = map.Find(Outcome),
        Location = map.LocationOf(With),
    });
}
