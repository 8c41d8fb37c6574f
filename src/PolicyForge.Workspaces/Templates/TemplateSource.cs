using PolicyForge.Diagnostics;
using PolicyForge.Documents.Model;
using PolicyForge.Workspaces.Ids;

namespace PolicyForge.Workspaces.Templates;

/// <summary>The text of a *.sbn.md file: a template, an include, a partial or a layout's front matter.</summary>
/// <param name="Id">The name that `include` uses: the file's name without ".sbn.md".</param>
/// <param name="Owner">Whose words it holds.</param>
public sealed record TemplateSource(string Id, SourceText Source, TextOwner Owner) : IIdentified;
