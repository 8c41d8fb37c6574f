using System.Collections.Immutable;
using PolicyForge.Documents.Markdown.Syntax;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Pending;

namespace PolicyForge.Documents.Markdown.Conversion;

/// <summary>Form fields, citations and references.</summary>
internal sealed class FieldConverter(ConversionContext conversion)
{
    private const string Area = "textarea";
    private const string Choice = "choice";

    private static readonly string[] Names = ["text", Area, "date", "check", Choice, "signature", CitationMarkup.Name, ReferenceMarkup.Name];

    // What a writer of clauses would type; cite and xref are written by template functions.
    private static readonly string Listed = string.Join(", ", Names[..^2]);

    public Inline Convert(FieldInline field)
    {
        var origin = conversion.OriginOf(field.Span);
        if (!Names.Contains(field.Name, StringComparer.Ordinal))
        {
            conversion.ReportUnknown(MarkdownDiagnostics.UnknownField, field.Span.Start + 1, field.Name, Names, field.Name, Listed);
            return new Text(field.Label) { Origin = origin };
        }

        if (!field.IsComplete) conversion.Report(MarkdownDiagnostics.UnclosedField, field.Span, field.Name);
        else if (field.Label.Length == 0) conversion.Report(MarkdownDiagnostics.EmptyField, field.Span, field.Name);
        var given = Read(field);
        return field.Name switch
        {
            CitationMarkup.Name => new PendingCitation(field.Label, given.Provision) { IsHistoric = given.IsHistoric, Origin = origin },
            ReferenceMarkup.Name => new PendingReference(field.Label, given.IsCapitalised, []) { Origin = origin },
            _ => FormFieldOf(field, given) with { Origin = origin },
        };
    }

    private FormField FormFieldOf(FieldInline field, Given given)
    {
        string name = given.Name ?? AnchorName.FromWords(field.Label);
        switch (field.Name)
        {
            case "date": return new DateField(name, field.Label);
            case "check": return new CheckBoxField(name, field.Label);
            case "signature": return new SignatureField(name, field.Label);
            case Choice:
                if (given.Options.IsEmpty) conversion.Report(MarkdownDiagnostics.ChoiceWithoutOptions, field.Span, field.Label);
                return new ChoiceField(name, field.Label, given.Options);
            default: return new TextField(name, field.Label, field.Name == Area);
        }
    }

    private sealed record Given(string? Name, string? Provision, bool IsCapitalised, bool IsHistoric, ImmutableArray<string> Options);

    private Given Read(FieldInline field)
    {
        var given = new Given(null, null, false, false, []);
        foreach (var item in conversion.AttributesOf(field.Attributes))
        {
            given = (item.Sign, item.Name, field.Name) switch
            {
                ('=', "provision", CitationMarkup.Name) => given with { Provision = item.Value },
                ('=', "historic", CitationMarkup.Name) => given with { IsHistoric = item.Value == "true" },
                ('=', "capitalised", ReferenceMarkup.Name) => given with { IsCapitalised = item.Value == "true" },
                ('=', "options", Choice) => given with { Options = [.. item.Value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)] },
                ('#', _, not (CitationMarkup.Name or ReferenceMarkup.Name)) => given with { Name = NameOf(item) ?? given.Name },
                _ => Unknown(field, item, given),
            };
        }

        return given;
    }

    private string? NameOf(AttributeList.Item item)
    {
        if (!AnchorName.IsValid(item.Name))
        {
            conversion.Report(MarkdownDiagnostics.BadName, item.Start, item.Start + item.Length, null, item.Name);
            return null;
        }

        if (!conversion.FieldNames.Add(item.Name)) conversion.Report(MarkdownDiagnostics.DuplicateFieldName, item.Start, item.Start + item.Length, null, item.Name);
        return item.Name;
    }

    private Given Unknown(FieldInline field, AttributeList.Item item, Given given)
    {
        string allowed = field.Name switch
        {
            CitationMarkup.Name => "provision=\"…\", historic=\"true\"",
            ReferenceMarkup.Name => "capitalised=\"true\"",
            Choice => "#name, options=\"One; Two\"",
            _ => "#name",
        };
        string written = item.Sign is '#' or '.' ? item.Sign + item.Name : item.Name;
        conversion.Report(MarkdownDiagnostics.BadAttribute, item.Start, item.Start + item.Length, null, written, $"':{field.Name}'", allowed);
        return given;
    }
}
