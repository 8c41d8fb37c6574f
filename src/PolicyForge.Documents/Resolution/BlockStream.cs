using System.Collections.Immutable;
using PolicyForge.Documents.Markdown;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Pending;

namespace PolicyForge.Documents.Resolution;

/// <summary>Turns the flat list of a template or clause into nested sections.</summary>
/// <param name="output">Where blocks go that stand in no section of this stream.</param>
/// <param name="holder">The section round the stream.</param>
/// <param name="baseLevel">What is added to the level of headings.</param>
internal sealed class BlockStream(DocumentNesting nesting, ImmutableArray<Block>.Builder output, SectionFrame holder, int baseLevel)
{
    private readonly Stack<SectionFrame> _open = new();
    private readonly ContainedBlocks _contained = new(nesting);
    private ClausePlacement? _placement;
    private bool _isUnnumbered;
    private bool _isFirst = true;

    private SectionFrame Current => _open.TryPeek(out var section) ? section : holder;

    private ImmutableArray<Block>.Builder Output => _open.TryPeek(out var section) ? section.Blocks : output;

    public void Append(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case PendingHeading heading: Open(heading); break;
                case Paragraph paragraph: Output.Add(Numbered(paragraph)); break;
                case ClausePlaceholder placeholder: Place(placeholder); break;
                case PendingUnnumbered unnumbered: AppendUnnumbered(unnumbered); break;
                case HistoryPlaceholder placeholder:
                    if (nesting.Parts.History is { } history) Output.Add(history with { Origin = placeholder.Origin });
                    break;
                case ControlPlaceholder control:
                    if (control.With(nesting.Parts.Control) is { } box) Output.Add(box);
                    break;
                default: Output.Add(_contained.Rewrite(block, Current)); break;
            }

            _isFirst = false;
        }
    }

    public void CloseAll() => CloseWhile(static _ => true);

    private void CloseWhile(Func<SectionFrame, bool> condition)
    {
        while (_open.TryPeek(out var section) && condition(section))
        {
            _open.Pop();
            Output.Add(section.Close());
        }
    }

    private void Open(PendingHeading heading)
    {
        int level = baseLevel + heading.Level;
        CloseWhile(section => section.WrittenLevel >= level);
        var parent = Current;
        int depth = parent.Depth + 1;
        CheckLevel(heading, level, parent, depth);
        var section = new SectionFrame
        {
            Heading = heading,
            Parent = parent,
            WrittenLevel = level,
            Depth = Math.Min(depth, 6),
            Kind = heading.IsAppendix ? SectionKind.Appendix : parent.Kind,
            Anchor = nesting.Anchors.Claim(heading),
        };
        if (!heading.IsUnnumbered && !_isUnnumbered) nesting.Numbers.Number(section);
        nesting.Anchors.Add(ReferenceTarget.Of(section));
        nesting.Sections.Add(section);
        if (_isFirst && _placement is not null) _placement.FirstSection = section;
        _open.Push(section);
    }

    private void CheckLevel(PendingHeading heading, int level, SectionFrame parent, int depth)
    {
        var location = heading.Origin.Location;
        if (level > parent.WrittenLevel + 1)
        {
            int signs = parent.WrittenLevel + 1 - baseLevel;
            nesting.Diagnostics.Report(ResolutionDiagnostics.SkippedLevel, location, level, parent.WrittenLevel, signs);
        }

        if (depth > 6) nesting.Diagnostics.Report(ResolutionDiagnostics.SectionTooDeep, location, depth);
        if (heading.IsAppendix && depth > 1) nesting.Diagnostics.Report(ResolutionDiagnostics.MisplacedAppendix, location);
    }

    private Paragraph Numbered(Paragraph paragraph)
    {
        bool isNumbered = !_isUnnumbered && paragraph.Role == ParagraphRole.Body;
        var number = isNumbered ? nesting.Numbers.NextParagraph(Current) : null;
        if (!_isFirst || _placement is null) return number is null ? paragraph : paragraph with { Number = number };
        string anchor = nesting.Anchors.Claim(AnchorName.OfClause(_placement.Clause.ClauseId));
        _placement.FirstParagraph = (anchor, number);
        return paragraph with { Number = number, Anchor = anchor };
    }

    private void Place(ClausePlaceholder placeholder)
    {
        var content = nesting.Parts.Clauses[placeholder.Index].Content;
        if (content.Blocks is [PendingHeading { IsAppendix: true }, ..] && holder.Depth == 0) CloseAll();
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var stream = new BlockStream(nesting, blocks, Current, Current.WrittenLevel)
        {
            _placement = nesting.Place(placeholder, Current),
            _isUnnumbered = _isUnnumbered,
        };
        stream.Append(content.Blocks);
        stream.CloseAll();
        Output.Add(nesting.Close(placeholder, blocks.DrainToImmutable()));
    }

    /// <summary>A section that an unnumbered container opens ends with it.</summary>
    private void AppendUnnumbered(PendingUnnumbered unnumbered)
    {
        bool before = _isUnnumbered;
        var kept = _open.ToHashSet();
        _isUnnumbered = true;
        Append(unnumbered.Blocks);
        _isUnnumbered = before;
        CloseWhile(section => !kept.Contains(section));
    }
}
