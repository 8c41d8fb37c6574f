using PolicyForge.Diagnostics;
using PolicyForge.Documents.Layouts;
using PolicyForge.Workspaces.Ids;
using PolicyForge.Workspaces.Templates;

namespace PolicyForge.Workspaces.Layouts;

/// <summary>A layout as the workspace holds it: templates/_layouts/&lt;layout&gt;/.</summary>
/// <param name="Layout">From layout.yaml, style.css, reference.docx and the logo.</param>
/// <param name="Front">front.sbn.md, which {{ front }} places; null where the layout has none.</param>
/// <param name="Location">layout.yaml.</param>
public sealed record LayoutDefinition(Layout Layout, TemplateSource? Front, SourceLocation Location) : IIdentified
{
    public string Id => Layout.Id;
}
