using System.Collections.Immutable;
using PolicyForge.Composition.Copies;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Workspaces.History;

namespace PolicyForge.Composition.Naming;

/// <summary>What a copy shows around its text: version rows, properties, header and footer, the name of its file.</summary>
internal static class SurroundingWords
{
    public static void Write(ReaderText text, PolicyCopy copy, DocumentProperties properties, VersionStanding standing, Layout layout)
    {
        foreach (var row in standing.Rows) Write(text, row);
        WriteProperties(text, properties, OriginAt(copy.Policy.Location));
        Write(text, layout, OriginAt(SourceLocation.OfFile($"templates/_layouts/{layout.Id}/layout.yaml") with { Revision = copy.Policy.Location.Revision }));
        text.AppendApart(copy.Policy.FileName, OriginAt(copy.Policy.Location), ReaderPlace.FileName);
    }

    private static void Write(ReaderText text, VersionRow row)
    {
        var origin = OriginAt(row.Location);
        text.AppendApart(row.Author, origin, ReaderPlace.History);
        foreach (string paragraph in row.Summary) text.AppendApart(paragraph, origin, ReaderPlace.History);
        text.AppendApart(row.Approval?.By, origin, ReaderPlace.History);
        text.AppendApart(row.Approval?.Minute, origin, ReaderPlace.History);
        text.AppendApart(row.Consulted, origin, ReaderPlace.History);
    }

    private static void WriteProperties(ReaderText text, DocumentProperties properties, Origin origin)
    {
        foreach (string? words in (ReadOnlySpan<string?>)[properties.Title, properties.Motto, properties.Owner, properties.Approver, properties.Subject])
        {
            text.AppendApart(words, origin, ReaderPlace.Properties);
        }

        foreach (string keyword in properties.Keywords) text.AppendApart(keyword, origin, ReaderPlace.Properties);
    }

    private static void Write(ReaderText text, Layout layout, Origin origin)
    {
        text.AppendApart(layout.HistoryTitle, origin, ReaderPlace.Running);
        foreach (var column in layout.HistoryColumns) text.AppendApart(column.Heading, origin, ReaderPlace.Running);
        Write(text, layout.Header, origin);
        Write(text, layout.Footer, origin);
        text.AppendApart(layout.Logo?.AlternativeText, origin, ReaderPlace.Picture);
    }

    private static void Write(ReaderText text, RunningText running, Origin origin)
    {
        foreach (var parts in (ReadOnlySpan<ImmutableArray<RunningPart>>)[running.Left, running.Centre, running.Right])
        {
            if (parts.IsEmpty) continue;
            text.AppendApart("\u00A0", origin, ReaderPlace.Running);
            foreach (var part in parts) text.Append(part.Words, origin, ReaderPlace.Running);
        }
    }

    private static Origin OriginAt(SourceLocation location) => new(location, null, TextOwner.Trust);
}
