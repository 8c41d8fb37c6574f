using PolicyForge.Documents.Layouts;
using PolicyForge.TestSupport;

namespace PolicyForge.Docx.Tests.Revisions.Edits;

/// <summary>One kind of edit: a text before and after it.</summary>
/// <param name="Name">What was done, in words; unique.</param>
/// <param name="Most">The most characters that may be marked; null for little more than the least that differ word by word.</param>
internal sealed record EditCase(string Name, NumberingScheme OldScheme, NumberingScheme NewScheme, string Old, string New, int? Most)
{
    /// <summary>True for those that every run of the tests shows to LibreOffice.</summary>
    public bool IsSample { get; init; }

    /// <summary>What LibreOffice does wrong with a redline that is right by the standard; null where it takes everything back.</summary>
    public string? LibreOfficeFault { get; init; }

    private static readonly string Folder = Path.Combine(RepositoryRoot.Path, "tests", "PolicyForge.Docx.Tests", "Revisions", "Edits", "cases");

    /// <summary>Every <c># name</c> of <c>cases/*.edits</c>: settings, <c>--- old</c>, Markdown, <c>--- new</c>, Markdown.</summary>
    public static IReadOnlyList<EditCase> All { get; } =
        [.. Directory.GetFiles(Folder, "*.edits").Order(StringComparer.Ordinal).SelectMany(file => Read(File.ReadAllText(file).ReplaceLineEndings("\n")))];

    public static EditCase Named(string name) => All.Single(edit => edit.Name == name);

    private static IEnumerable<EditCase> Read(string text)
    {
        string[] parts = text.Split("--- old\n");
        string head = parts[0];
        foreach (string part in parts.Skip(1))
        {
            // The head of the next case stands at the end of this one: the last heading with no text under it but settings.
            string[] sides = part.Split("--- new\n");
            int next = NextHead(sides[1]);
            yield return Create(head, sides[0], sides[1][..next]);
            head = sides[1][next..];
        }
    }

    private static int NextHead(string text)
    {
        int heading = text.LastIndexOf("\n# ", StringComparison.Ordinal);
        bool isHead = heading >= 0 && text[(heading + 1)..].TrimEnd('\n').Split('\n').Skip(1).All(line => line.Contains(": ", StringComparison.Ordinal));
        return isHead ? heading + 1 : text.Length;
    }

    private static EditCase Create(string head, string old, string now)
    {
        string[] lines = head.TrimEnd('\n').Split('\n');
        var settings = lines.Skip(1).Select(line => line.Split(": ")).ToDictionary(line => line[0], line => line[1], StringComparer.Ordinal);
        string[] schemes = settings.GetValueOrDefault("scheme", "decimal").Split(" -> ");
        bool hasFrame = settings.GetValueOrDefault("frame") != "none";
        int? most = settings.TryGetValue("most", out string? value) ? int.Parse(value, System.Globalization.CultureInfo.InvariantCulture) : null;
        return new EditCase(lines[0][2..], Scheme(schemes[0]), Scheme(schemes[^1]), Framed(old, hasFrame), Framed(now, hasFrame), most)
        {
            IsSample = settings.ContainsKey("sample"),
            LibreOfficeFault = settings.GetValueOrDefault("LibreOffice"),
        };
    }

    private static NumberingScheme Scheme(string name) => Enum.Parse<NumberingScheme>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    /// <summary>What stands round the text, so that it has neighbours that must stay as they are.</summary>
    private static string Framed(string text, bool hasFrame)
    {
        int clauses = text.IndexOf("=== clause ", StringComparison.Ordinal);
        string template = clauses < 0 ? text : text[..clauses];
        string end = hasFrame ? "\n\n# Further help\n\nAsk the office for a copy of this policy.\n\n" : "\n";
        return "=== template\n::: contents depth=2\n:::\n\n# Purpose\n\nThe school sets out here what everybody may expect.\n\n" + template + end + (clauses < 0 ? "" : text[clauses..]);
    }
}
