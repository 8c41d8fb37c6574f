using System.Collections.Immutable;
using System.Globalization;
using PolicyForge.Documents.Markdown.Syntax;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Pending;
using PolicyForge.Documents.Traversal;
using Block = PolicyForge.Documents.Model.Block;

namespace PolicyForge.Documents.Markdown.Conversion;

/// <summary>Containers: what each may hold and what it takes on its opening line.</summary>
internal sealed class ContainerConverter(ConversionContext conversion)
{
    private static readonly Dictionary<string, NoticeKind> NoticeKinds = new(StringComparer.Ordinal)
    {
        ["information"] = NoticeKind.Information,
        ["important"] = NoticeKind.Important,
        ["warning"] = NoticeKind.Warning,
        ["consultation"] = NoticeKind.Consultation,
    };

    private readonly DetailsConverter _details = new(conversion);

    public void Append(ImmutableArray<Block>.Builder blocks, FencedContainer container, BlockPlace place)
    {
        CheckClosed(container);
        var origin = conversion.OriginOf(container.Span);
        switch (container.Name)
        {
            case ContainerSyntax.Cover: blocks.Add(Cover(container, place) with { Origin = origin }); break;
            case ContainerSyntax.Details: blocks.Add(_details.ConvertDetails(container) with { Origin = origin }); break;
            case ContainerSyntax.Control: blocks.Add(_details.ConvertControl(container) with { Origin = origin }); break;
            case ContainerSyntax.Signature: blocks.Add(_details.ConvertSignature(container) with { Origin = origin }); break;
            case ContainerSyntax.History: blocks.Add(Empty(container, new HistoryPlaceholder { Origin = origin })); break;
            case ContainerSyntax.Contents: blocks.Add(Contents(container) with { Origin = origin }); break;
            case ContainerSyntax.PageBreak: blocks.Add(Empty(container, new PageBreak { Origin = origin })); break;
            case ContainerSyntax.Notice: blocks.Add(Notice(container) with { Origin = origin }); break;
            case ContainerSyntax.Form: blocks.Add(Form(container, place) with { Origin = origin }); break;
            case ContainerSyntax.Unnumbered:
                RefuseOptions(container);
                blocks.Add(new PendingUnnumbered(conversion.Blocks.ConvertChildren(container, place)) { Origin = origin });
                break;
            default:
                conversion.ReportUnknown(MarkdownDiagnostics.UnknownContainer, container.NameStart, container.Name, ContainerSyntax.Names,
                    container.Name, string.Join(", ", ContainerSyntax.Names));
                blocks.AddRange(conversion.Blocks.ConvertChildren(container, place));
                break;
        }
    }

    private void CheckClosed(FencedContainer container)
    {
        if (container.IsClosedByFence) return;
        int end = container.NameStart + container.Name.Length;
        conversion.Report(MarkdownDiagnostics.UnclosedContainer, container.Span.Start, end, null, container.Name, new string(':', container.ColonCount));
    }

    private Cover Cover(FencedContainer container, BlockPlace place)
    {
        if (place != BlockPlace.Flow) ReportPlace(container, "another container, a list or a table");
        bool isPage = TakeFlags(container, "page").Contains("page");
        return new Cover(conversion.Blocks.ConvertChildren(container, BlockPlace.Cover)) { IsPage = isPage };
    }

    private ContentsPlaceholder Contents(FencedContainer container)
    {
        int depth = 2;
        foreach (var option in container.Options)
        {
            bool isDepth = option.Text.StartsWith("depth=", StringComparison.Ordinal);
            bool isNumber = int.TryParse(option.Text.AsSpan(isDepth ? 6 : 0), NumberStyles.None, CultureInfo.InvariantCulture, out int given);
            if (isDepth && isNumber && given is >= 1 and <= 6) depth = given;
            else ReportOption(container, option, "depth=1 to depth=6, then the title");
        }

        string title = TitleOf(container);
        return Empty(container, new ContentsPlaceholder(title.Length == 0 ? "Contents" : title, depth));
    }

    private Notice Notice(FencedContainer container)
    {
        var kind = NoticeKind.Information;
        if (container.Options is [] || !NoticeKinds.TryGetValue(container.Options[0].Text, out kind))
        {
            var written = container.Options is [var first, ..] ? first : new ContainerOption("", container.NameStart);
            conversion.ReportUnknown(MarkdownDiagnostics.UnknownContainerArgument, written.Start, written.Text, [.. NoticeKinds.Keys],
                container.Name, written.Text, string.Join(", ", NoticeKinds.Keys) + "; then the title");
        }

        return new Notice(kind, conversion.Inlines.Convert(container.Title?.Inline), conversion.Blocks.ConvertChildren(container, BlockPlace.Notice));
    }

    private Form Form(FencedContainer container, BlockPlace place)
    {
        if (place == BlockPlace.Form) ReportPlace(container, "another form");
        string title = TitleOf(container);
        if (title.Length == 0) conversion.Report(MarkdownDiagnostics.FormWithoutTitle, container.NameStart, container.NameStart + container.Name.Length, null);
        return new Form(title, conversion.Blocks.ConvertChildren(container, BlockPlace.Form));
    }

    private string TitleOf(FencedContainer container) => PlainText.Of(conversion.Inlines.Convert(container.Title?.Inline));

    /// <summary>Reports whatever stands in a container that holds nothing.</summary>
    private T Empty<T>(FencedContainer container, T block)
        where T : Block
    {
        if (container.Name != ContainerSyntax.Contents) RefuseOptions(container);
        if (container.FirstOrDefault(child => child is not ContainerTitle) is { } child)
        {
            conversion.Report(MarkdownDiagnostics.ContainerContent, child.Span, container.Name, "nothing");
        }

        return block;
    }

    /// <summary>The options that a container has of those that it may have; others are reported.</summary>
    internal HashSet<string> TakeFlags(FencedContainer container, params string[] flags)
    {
        foreach (var option in container.Options.Where(option => !flags.Contains(option.Text))) ReportOption(container, option, string.Join(", ", flags));
        return container.Options.Select(option => option.Text).ToHashSet(StringComparer.Ordinal);
    }

    internal void RefuseOptions(FencedContainer container)
    {
        foreach (var option in container.Options) ReportOption(container, option, "nothing");
    }

    private void ReportOption(FencedContainer container, ContainerOption option, string allowed) =>
        conversion.Report(MarkdownDiagnostics.UnknownContainerArgument, option.Start, option.Start + option.Text.Length, null, container.Name, option.Text, allowed);

    private void ReportPlace(FencedContainer container, string where) =>
        conversion.Report(MarkdownDiagnostics.ContainerPlace, container.NameStart, container.NameStart + container.Name.Length, null, container.Name, where);
}
