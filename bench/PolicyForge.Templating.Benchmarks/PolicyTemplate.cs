using System.Globalization;
using System.Text;

namespace PolicyForge.Templating.Benchmarks;

/// <summary>A template like that of a long policy: 25 KB of text, 60 clauses, 40 substitutions, loops, conditions and includes.</summary>
internal static class PolicyTemplate
{
    private const int Sections = 20;

    private const string Paragraph =
        "The governing board makes sure that the policy is known to everyone who works with pupils, that it is followed, and that it is "
        + "reviewed when the law or the guidance changes. Questions go to the person named at the front of this document, who answers them "
        + "in writing and keeps a record of what was asked. Where the policy leaves a choice to the head, the choice and the reasons for it "
        + "are recorded with the date on which it was made, and are shown to the governing board at its next ordinary meeting.\n\n";

    public static string Create()
    {
        var text = new StringBuilder("{{ front }}\n\n");
        for (int section = 1; section <= Sections; section++) AppendSection(text, section.ToString(CultureInfo.InvariantCulture));
        return text.ToString();
    }

    public static ScriptObject CreateModel()
    {
        var model = ScriptObject.From(new Dictionary<string, object?>
        {
            ["school"] = new Dictionary<string, object?> { ["name"] = "Ashgrove Primary School", ["features"] = new Dictionary<string, object?> { ["nursery"] = true } },
            ["policy"] = new Dictionary<string, object?> { ["title"] = "Social media", ["owner"] = "Head of Personnel" },
            ["people"] = Enumerable.Range(1, 5).Select(i => new Dictionary<string, object?> { ["name"] = $"Person {i}", ["role"] = "governor" }).ToArray(),
        });
        model.Import("front", "", _ => new MarkdownText("# Front"));
        model.Import("clause", "string path, bool optional = false", call => new MarkdownText($"Clause {call.Text(0)} stands here.\n"));
        return model;
    }

    public static TemplateContext CreateContext() => new() { TemplateLoader = new Loader(), Escaper = new StarEscaper() };

    private static void AppendSection(StringBuilder text, string number)
    {
        text.Append("# Section ").Append(number).Append("\n\n").Append(Paragraph);
        text.Append("{{ school.name }} keeps to this; {{ policy.owner | string.upcase }} answers for it.\n\n").Append(Paragraph);
        for (int i = 1; i <= 3; i++) text.Append("{{ clause \"area-").Append(number).Append("/clause-").Append(i).Append("\" }}\n\n");
        text.Append("{{ if school.features.nursery }}\nIn the nursery the same rules hold.\n{{ else }}\nThere is no nursery.\n{{ end }}\n\n");
        text.Append("{{~ for person in people ~}}\n- {{ person.name }}{{ if !for.last }},{{ else }}.{{ end }}\n{{~ end ~}}\n\n");
        text.Append("{{ include 'contact' }}\n\n");
    }

    /// <summary>About the work of the escaper that policies are rendered with.</summary>
    private sealed class StarEscaper : ITextEscaper
    {
        public string Escape(string text) => text.AsSpan().IndexOfAny("*_[]<>&") < 0 ? text : text.Replace("*", @"\*", StringComparison.Ordinal);
    }

    private sealed class Loader : ITemplateLoader
    {
        public string GetPath(TemplateContext context, TemplateSpan callSpan, string name) => name;

        public string Load(TemplateContext context, TemplateSpan callSpan, string path) => "Write to {{ policy.owner }}, {{ school.name }}.";
    }
}
