using System.Collections.Immutable;
using PolicyForge.Documents.Comparison;
using PolicyForge.Docx.Body;
using PolicyForge.Docx.Reference;
using static PolicyForge.Docx.Markup.WordNames;

namespace PolicyForge.Docx.Stories;

/// <summary>What headers and footers of the trust's own Word file show now and showed before: they are taken over as they are, without marks.</summary>
internal static class ReferenceRunningChanges
{
    public static IEnumerable<string> Of(DocumentScope scope)
    {
        var now = scope.Design.Reference?.RunningParts ?? [];
        var words = Words(now);
        if (scope.Layout.Previous is { ReferenceDocx: { } bytes } old && scope.Layout.ReferenceDocx is { } current && !bytes.AsSpan().SequenceEqual(current.AsSpan()))
        {
            var before = Words(ReferenceDocx.Read(bytes.AsSpan(), old, null).Value?.RunningParts ?? []);
            foreach (string name in before.Keys.Union(words.Keys).Order(StringComparer.Ordinal))
            {
                var change = new PropertyChange(name, before.GetValueOrDefault(name), words.GetValueOrDefault(name));
                if (change.Old != change.New) yield return change.ToString();
            }
        }

        if (now.IsEmpty || scope.Document.PreviousProperties is null) yield break;
        foreach (var property in ChangeSummary.Of(scope.Document).Properties) yield return $"{property}, wherever header or footer shows it";
    }

    private static Dictionary<string, string> Words(ImmutableArray<ReferenceRunningPart> parts) => parts.ToDictionary(
        part => $"{(part.IsHeader ? "Header" : "Footer")} of the house style{(part.Type == "first" ? ", first page" : "")}",
        part => string.Join(' ', part.Xml.Descendants(W + "p").Select(paragraph => string.Concat(paragraph.Descendants(W + "t").Select(text => text.Value))).Where(text => text.Length > 0)),
        StringComparer.Ordinal);
}
