using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Governance.Files;
using PolicyForge.Importing.Recognition;
using PolicyForge.Importing.Source;

namespace PolicyForge.Importing.Writing;

/// <summary>Writes a recognised document as the files of a policy: definition, template, clauses, history and layout.</summary>
public sealed class PolicyWriter
{
    /// <summary>What stands where the file does not say who, so that a person fills it in.</summary>
    public const string Unknown = "to be completed";

    private readonly SourceDocument _document;
    private readonly PolicyFacts _facts;
    private readonly NumberPlan _plan;
    private readonly MarkPlan _marks;
    private readonly LiveReferences _references;
    private readonly ImmutableArray<FlowPiece> _pieces;
    private readonly Anchors _anchors;
    private readonly List<FileDraft> _drafts = [];
    private readonly FileTargets _template;
    private readonly HistoryPiece? _history;

    private PolicyWriter(SourceDocument document, ImmutableArray<Piece> pieces, NumberPlan plan, PolicyFacts facts)
    {
        _document = document;
        _facts = facts;
        _plan = plan;
        _marks = MarkPlan.Of(pieces, plan);
        _history = pieces.OfType<HistoryPiece>().FirstOrDefault(HistoryRecord.CanHold);
        _pieces = [.. pieces.Select((piece, index) => new FlowPiece(piece is HistoryPiece history && !ReferenceEquals(history, _history) ? new TablePiece(history.Table) : piece, plan.Treatments[index]))];
        _anchors = new Anchors(pieces);
        _references = new LiveReferences(_pieces, _anchors.Of);
        _template = new FileTargets(document, _anchors, $"templates/{facts.Id}", facts.Id, facts.Unmarked, facts.InCapitals);
    }

    /// <param name="reference">The house style; null where the file has none that can be taken over.</param>
    public static PolicyFiles Write(SourceDocument document, ImmutableArray<Piece> pieces, NumberPlan plan, PolicyFacts facts, ImmutableArray<byte>? reference) =>
        new PolicyWriter(document, pieces, plan, facts).Write(reference);

    private PolicyFiles Write(ImmutableArray<byte>? reference)
    {
        string template = Template(out int sections);
        string folder = $"templates/{_facts.Id}";
        string layout = $"templates/_layouts/{_facts.Id}";
        _drafts.Add(new FileDraft($"{folder}/policy.yaml", Definition()));
        _drafts.Add(new FileDraft($"{folder}/template.sbn.md", template));
        if (_history is not null) _drafts.Add(new FileDraft($"{folder}/history.yaml", HistoryRecord.Write(_history)));
        _drafts.Add(new FileDraft($"{layout}/layout.yaml", LayoutText()));
        if (reference is { } bytes) _drafts.Add(new FileDraft($"{layout}/reference.docx", "") { Bytes = bytes });
        AddPictures(_template);
        return new PolicyFiles([.. _drafts.OrderBy(draft => draft.Path, StringComparer.Ordinal)], sections, _history is not null) { References = _references.Count };
    }

    private string Template(out int sections)
    {
        var flow = new FlowWriter(_template, _marks, 0, _references);
        int first = 0;
        while (first < _pieces.Length && _pieces[first].Piece is not HeadingPiece) first++;
        WriteFront(flow, _pieces.AsSpan(0, first).ToArray());
        sections = 0;
        for (int i = first; i < _pieces.Length;)
        {
            int end = i + 1;
            while (end < _pieces.Length && _pieces[end].Piece is not HeadingPiece { Level: 1 }) end++;
            var heading = (HeadingPiece)_pieces[i].Piece;
            flow.Heading(heading, _pieces[i].Treatment);
            if (end > i + 1) WriteSection(flow, heading, _pieces.AsSpan(i + 1, end - i - 1).ToArray());
            sections++;
            i = end;
        }

        WriteNotes(flow, _template);
        return Text(flow);
    }

    /// <summary>The title and the lines round it are the cover; what else stands before the first section follows as it stood.</summary>
    private static void WriteFront(FlowWriter flow, FlowPiece[] pieces)
    {
        int title = Array.FindIndex(pieces, piece => piece.Piece is TitlePiece);
        if (title < 0)
        {
            flow.Write(pieces);
            return;
        }

        int start = title;
        while (start > 0 && IsCoverLine(pieces[start - 1])) start--;
        int end = title + 1;
        while (end < pieces.Length && IsCoverLine(pieces[end])) end++;
        flow.Write(pieces[..start]);
        var cover = pieces[start..end].Select(piece => piece.Piece switch
        {
            TitlePiece of => "# " + flow.TitleWords(of.Paragraph, of.Words),
            TextPiece of => flow.Words(of),
            _ => "",
        }).Where(line => line.Length > 0);
        flow.Paragraph("::: cover\n" + string.Join("\n\n", cover) + "\n:::");
        flow.Write(pieces[end..]);
    }

    private static bool IsCoverLine(FlowPiece piece) => piece is { Piece: TextPiece { Label: null }, Treatment: NumberTreatment.AsScheme };

    private void WriteSection(FlowWriter template, HeadingPiece heading, FlowPiece[] body)
    {
        string name = _anchors.Of(heading);
        string folder = $"clauses/{_facts.Id}";
        var file = new FileTargets(_document, _anchors, folder, name, _facts.Unmarked, _facts.InCapitals);
        var flow = new FlowWriter(file, _marks, 1, _references);
        flow.Write(body);
        WriteNotes(flow, file);
        if (flow.Lines.Count == 0) return;
        string title = heading.Text.Length > 0 ? heading.Text : heading.Label?.Text ?? name;
        _drafts.Add(new FileDraft($"{folder}/{name}.md", $"""
            ---
            id: {_facts.Id}/{name}
            title: {YamlText.Quoted(title)}
            owner: {YamlText.Quoted(_facts.Owner ?? Unknown)}
            tier: adaptable
            ---

            """.ReplaceLineEndings("\n") + Text(flow)));
        AddPictures(file);
        template.Paragraph($$$"""{{ clause "{{{_facts.Id}}}/{{{name}}}" }}""");
    }

    private void AddPictures(FileTargets file) => _drafts.AddRange(file.Pictures.Select(picture => new FileDraft(picture.Key, "") { Bytes = picture.Value }));

    private static void WriteNotes(FlowWriter flow, FileTargets file)
    {
        for (int i = 0; i < file.Notes.Count; i++)
        {
            var paragraphs = file.TextOf(file.Notes[i]).Select(paragraph => flow.Inline(paragraph.Runs).Replace("\n", "\n    ", StringComparison.Ordinal)).Where(text => text.Length > 0);
            flow.Paragraph($"[^n{(i + 1).ToString(CultureInfo.InvariantCulture)}]: {string.Join("\n\n    ", paragraphs)}");
        }
    }

    private static string Text(FlowWriter flow) => string.Join('\n', flow.Lines.Select(line => line.TrimEnd())) + "\n";

    private string Definition() => $"""
        title: {YamlText.Quoted(_facts.Title)}
        {(_facts.IsOfSchools ? "scope: school" : "scope: trust")}
        owner: {YamlText.Quoted(_facts.Owner ?? Unknown)}
        approver: {YamlText.Quoted(_facts.Approver ?? Unknown)}
        review:
          cycle: {_facts.Cycle ?? "annual"}
        layout: {_facts.Id}

        """.ReplaceLineEndings("\n");

    private string LayoutText()
    {
        string scheme = _plan.Scheme switch
        {
            NumberingScheme.Decimal => "decimal", NumberingScheme.DecimalZero => "decimal-zero", NumberingScheme.Headings => "headings", NumberingScheme.Continuous => "continuous", _ => "plain",
        };
        var text = new StringBuilder();
        text.Append("# Made by `policyforge import`: the numbers and the history table of the file that came in.\n");
        text.Append(CultureInfo.InvariantCulture, $"numbering: {scheme}\n");
        AppendMarks(text);
        if (_history is null) return text.ToString();
        text.Append("history:\n");
        if (HistoryRecord.PrefixOf(_history) is { } prefix) text.Append(CultureInfo.InvariantCulture, $"  version_prefix: {YamlText.Quoted(prefix)}\n");
        if (HistoryRecord.DateFormOf(_history) is { } form) text.Append(CultureInfo.InvariantCulture, $"  date_form: {YamlText.Quoted(form)}\n");
        if (HistoryRecord.IsNewestFirst(_history)) text.Append("  order: newest_first\n");
        text.Append("  columns:\n");
        foreach (var column in _history.Columns)
        {
            string field = column.Field switch { HistoryField.Version => "version", HistoryField.Date => "date", HistoryField.Author => "author", HistoryField.Status => "status", _ => "summary" };
            text.Append(CultureInfo.InvariantCulture, $"    - {{ field: {field}, heading: {YamlText.Quoted(column.Heading)}, width: {column.Width} }}\n");
        }

        return text.ToString();
    }

    private void AppendMarks(StringBuilder text)
    {
        var marks = _marks.Numbers;
        var numbers = new List<string>();
        void Add(string key, string? value, string? usual)
        {
            if (value is not null && value != usual) numbers.Add($"{key}: {YamlText.Quoted(value)}");
        }

        Add("section", marks.Section, null);
        Add("below", marks.Below, NumberMarks.Usual.Below);
        Add("paragraph", marks.Paragraph, NumberMarks.Usual.Paragraph);
        Add("appendix", marks.Appendix, null);
        if (marks.TitleBelow) numbers.Add("appendix_title: below");
        if (!marks.AppendixStartsPage) numbers.Add("appendix_page: false");
        if (numbers.Count > 0) text.Append(CultureInfo.InvariantCulture, $"number_marks: {{ {string.Join(", ", numbers)} }}\n");
        var lists = _marks.Lists.OrderBy(pair => pair.Key, StringComparer.Ordinal).Where(pair => pair.Value != UsualOf(pair.Key)).Select(pair => $"{YamlText.Quoted(pair.Key)}: {YamlText.Quoted(pair.Value)}").ToArray();
        if (lists.Length > 0) text.Append(CultureInfo.InvariantCulture, $"list_marks: {{ {string.Join(", ", lists)} }}\n");
    }

    private static string UsualOf(string key) => key[0] == '1' ? "1." : $"({key[0]})";
}
