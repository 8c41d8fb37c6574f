using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Model;
using PolicyForge.Workspaces.Ids;
using PolicyForge.Workspaces.Layouts;
using PolicyForge.Workspaces.Pictures;
using PolicyForge.Workspaces.Sources;
using PolicyForge.Workspaces.Templates;

namespace PolicyForge.Workspaces.Loading;

/// <summary>Reads the folders of layouts under templates/_layouts/.</summary>
internal sealed class LayoutLoader(FileReading files, PictureTable pictures)
{
    /// <param name="trustName">What a screen reader says for a layout's own logo; null where policyforge.yaml could not be read.</param>
    public IdTable<LayoutDefinition> Load(WorkspaceIndex index, string? trustName, DiagnosticBag diagnostics) =>
        new(ParallelLoading.LoadEach<KeyValuePair<string, SortedDictionary<string, SourceEntry>>, LayoutDefinition>(
            [.. index.Layouts], diagnostics, (folder, bag) => LoadLayout(folder.Key, folder.Value, trustName, bag)));

    private LayoutDefinition? LoadLayout(string id, SortedDictionary<string, SourceEntry> folder, string? trustName, DiagnosticBag diagnostics)
    {
        var front = folder.TryGetValue(WorkspacePaths.Front, out var frontEntry) ? files.ReadText(frontEntry, diagnostics) : null;
        string? style = folder.TryGetValue(WorkspacePaths.StyleSheet, out var styleEntry) ? ReadStyleSheet(styleEntry, diagnostics) : null;
        var logoEntry = WorkspacePaths.LayoutLogos.Select(name => folder.GetValueOrDefault(name)).FirstOrDefault(entry => entry is not null);
        var logo = logoEntry is null ? null : pictures.Find(logoEntry.Path);
        var reference = folder.TryGetValue(WorkspacePaths.ReferenceDocx, out var referenceEntry) ? ReadReference(referenceEntry, diagnostics) : null;
        if (!folder.TryGetValue(WorkspacePaths.Layout, out var entry))
        {
            diagnostics.Report(LayoutDiagnostics.NoDefinition, files.Locate($"templates/_layouts/{id}/{WorkspacePaths.Layout}"), id);
            return null;
        }

        if (files.ReadYaml(entry, diagnostics) is not { } source || !LayoutYaml.Shape.TryReadFile(source, new SourceSpan(0, source.Text.Text.Length), out var layout)) return null;
        var complete = layout with
        {
            Id = id,
            StyleSheet = style,
            Logo = logo is null ? null : new Image(logo, trustName ?? ""),
            ReferenceDocx = reference,
        };
        var frontTemplate = front is null ? null : new TemplateSource("front", front, TextOwner.Trust);
        return new LayoutDefinition(complete, frontTemplate, source.Locate(new SourceSpan(0, 0)));
    }

    private string? ReadStyleSheet(SourceEntry entry, DiagnosticBag diagnostics)
    {
        if (files.ReadText(entry, diagnostics) is not { } text) return null;
        if (CssReference.FindExternal(text.Text) is not { } found) return text.Text;
        int offset = Math.Max(0, text.Text.IndexOf(found.TrimEnd('…', ')'), StringComparison.OrdinalIgnoreCase));
        diagnostics.Report(LayoutDiagnostics.StyleSheetReference, new SourceLocation(text, new SourceSpan(offset, 0), files.Revision), found);
        return null;
    }

    /// <summary>Not looked into: only the writer that takes it over can read it (<see cref="HouseStyles"/>).</summary>
    private ImmutableArray<byte>? ReadReference(SourceEntry entry, DiagnosticBag diagnostics) =>
        files.ReadBytes(entry, FileLimits.ReferenceDocx, diagnostics) is { } bytes ? ImmutableArray.Create(bytes.Span) : null;
}
