using System.Collections.Immutable;
using PolicyForge.Documents.Comparison;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Reading;

namespace PolicyForge.Versions.Files;

/// <summary>Finds the lines that differ between a file as it was issued and as it is. Clauses are those of the issued one: another program may have dropped the marks.</summary>
internal static class FiledTextComparison
{
    private static readonly DocumentProperties NoProperties = new() { Title = "", PolicyId = "", OrganisationName = "", TrustName = "" };

    public static ImmutableArray<TextEdit> Compare(ImmutableArray<FiledLine> issued, ImmutableArray<FiledLine> filed)
    {
        bool hasClauses = filed.Any(line => line.Place.ClauseId is not null);
        return
        [
            .. Enum.GetValues<FiledStory>().SelectMany(story => Compare(
                [.. issued.Where(line => line.Place.Story == story)], [.. filed.Where(line => line.Place.Story == story)], new FiledPlace(story, null, null, null), hasClauses)),
        ];
    }

    private static List<TextEdit> Compare(FiledLine[] issued, FiledLine[] filed, FiledPlace start, bool hasClauses)
    {
        var edits = new List<TextEdit>();
        var compared = DocumentComparer.Compare(DocumentOf(issued), DocumentOf(filed), "-", DateTimeOffset.UnixEpoch);
        int before = 0, after = 0;
        bool followsRemoved = false;
        foreach (var block in compared.Blocks)
        {
            var place = before > 0 ? issued[before - 1].Place : start;
            // A line that was cut or joined is one that came or went before the one that it is part of.
            var change = block.Change is { Kind: not ChangeKind.Reformatted } ? block.Change : (block as Paragraph)?.End;
            if (change is { Kind: ChangeKind.Deleted })
            {
                edits.Add(new TextEdit(issued[before].Place, issued[before].Text, ""));
                before++;
                followsRemoved = true;
                continue;
            }

            if (change is { Kind: ChangeKind.Inserted })
            {
                var added = filed[after++];
                int replaced = followsRemoved ? edits.FindIndex(edit => edit.After.Length == 0 && edit.Place.Equals(place)) : -1;
                if (replaced >= 0) edits[replaced] = edits[replaced] with { After = added.Text };
                else edits.Add(new TextEdit(hasClauses ? added.Place : place, "", added.Text));
                continue;
            }

            followsRemoved = false;
            var (was, now) = (issued[before++], filed[after++]);
            if (was.Text != now.Text) edits.Add(new TextEdit(was.Place, was.Text, now.Text));
        }

        return edits;
    }

    private static PolicyDocument DocumentOf(FiledLine[] lines) => new(NoProperties, [.. lines.Select(line => (Block)new Paragraph([new Text(line.Text)]))]);
}
