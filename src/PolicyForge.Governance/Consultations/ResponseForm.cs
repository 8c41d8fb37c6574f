using System.Collections.Immutable;
using System.Globalization;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Reading;
using PolicyForge.Workspaces.Consultations;
using static PolicyForge.Governance.Consultations.ConsultationPapers;

namespace PolicyForge.Governance.Consultations;

/// <summary>The form on which a union answers: for each clause what it says to it, in fields that are read when the form comes back.</summary>
public static class ResponseForm
{
    public const string UnionLabel = "Union";
    public const string NameLabel = "Name";
    public const string AnswerLabel = "Answer";
    public const string CommentLabel = "Comment";

    public const string UnionField = "union";
    public const string NameField = "name";
    public const string GeneralField = "general";

    public static string AnswerField(int clause) => $"answer-{clause.ToString(CultureInfo.InvariantCulture)}";

    public static string CommentField(int clause) => $"comment-{clause.ToString(CultureInfo.InvariantCulture)}";

    public static PolicyDocument Of(ConsultationSubject subject, Consultation consultation, ImmutableArray<ConsultedText> texts) =>
        new(PropertiesOf(subject, consultation, "Response form", MarkOf(consultation)),
        [
            Front(subject, consultation, "Response form"),
            Line($"Please return this form by {consultation.Closes.Value}. Fill in the fields and leave everything else as it is: the answers are read from the fields."),
            Part("Who answers", "who-answers",
            [
                Field(UnionLabel, new ChoiceField(UnionField, "Union", [.. consultation.Unions.Select(union => union.Value)])),
                Field(NameLabel, new TextField(NameField, "Name")),
            ]),
            .. texts.Select((text, index) => (Block)Part(text.Title, $"clause-{(index + 1).ToString(CultureInfo.InvariantCulture)}",
            [
                Line(text.IsChanged ? "Proposed text:" : "The text is not changed:"),
                .. text.Proposed.IsEmpty ? [Line("The clause is left out.")] : text.Proposed,
                Field(AnswerLabel, new ChoiceField(AnswerField(index + 1), $"Answer on {text.Title}", [.. ConsultationWords.Answers.Select(pair => ConsultationWords.Printed(pair.Answer))])),
                Field(CommentLabel, new TextField(CommentField(index + 1), $"Comment on {text.Title}", IsMultiline: true)),
            ])),
            Part("On the whole", "on-the-whole", [Field(CommentLabel, new TextField(GeneralField, "Comment on the whole", IsMultiline: true))]),
        ]);

    private static Section Part(string title, string anchor, ImmutableArray<Block> blocks) => new(1, [new Text(title)], anchor, [new Form(title, blocks)]);

    /// <summary>In a bookmark: LibreOffice forgets what a field is called, and keeps that.</summary>
    private static Paragraph Field(string label, FormField field) => new([new Strong([new Text(label + ": ")]), field]) { Bookmark = ReturnedPlace.BookmarkOf(field.Name) };
}
