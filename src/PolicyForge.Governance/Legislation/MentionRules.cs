using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.Legislation;

namespace PolicyForge.Governance.Legislation;

/// <summary>Reports titles of the register that are written in prose, and rewrites those that can be cited without a change of words.</summary>
public sealed class MentionRules(LegislationRegister register)
{
    private readonly LegislationMentions _mentions = new(register);

    /// <summary>Mentions in the prose of a text, with offsets in the whole file.</summary>
    public ImmutableArray<LegislationMention> Find(WrittenText text) => _mentions.Find(ProseMask.Of(text.Source.Text, text.BodyStart));

    /// <summary>PF7211 to PF7214. A right title in a heading, or one that the same text cites already, is left alone.</summary>
    public IEnumerable<Diagnostic> Check(WrittenText text, string? revision)
    {
        foreach (var mention in Find(text))
        {
            bool isCitedHere = mention.Meant is { } meant && text.Source.Text.Contains($"cite \"{meant}\"", StringComparison.Ordinal);
            bool isHarmless = mention.Kind is LegislationMentionKind.Uncited or LegislationMentionKind.MissingYear;
            if (isHarmless && (isCitedHere || ProseMask.IsHeading(text.Source.Text, mention.Span.Start))) continue;
            if (Describe(mention, new SourceLocation(text.Source, mention.Span, revision)) is { } finding) yield return finding with { School = text.SchoolId };
        }
    }

    /// <summary>The text with every exact title turned into a citation that prints the same words; null where there is nothing to rewrite.</summary>
    public (string Text, int Count)? Rewrite(WrittenText text)
    {
        string source = text.Source.Text;
        int count = 0;
        foreach (var mention in Find(text).Reverse().Where(mention => IsExact(mention) && !ProseMask.IsHeading(source, mention.Span.Start) && !ProseMask.IsQuoted(source, mention.Span.Start)))
        {
            source = $"{source[..mention.Span.Start]}{{{{ cite \"{mention.Meant}\" }}}}{source[(mention.Span.Start + mention.Span.Length)..]}";
            count++;
        }

        return count == 0 ? null : (source, count);
    }

    private bool IsExact(LegislationMention mention) =>
        mention is { Kind: LegislationMentionKind.Uncited, Meant: { } id } && register.Entries.Find(id) is { } entry && entry.Title.Replace('’', '\'') == mention.Written;

    private Diagnostic? Describe(LegislationMention mention, SourceLocation location) => mention.Kind switch
    {
        LegislationMentionKind.Uncited => CitationDiagnostics.Uncited.At(location, mention.Written, mention.Meant),
        LegislationMentionKind.MissingYear => CitationDiagnostics.MissingYear.At(location, mention.Written) with { Hint = Suggest(mention) },
        LegislationMentionKind.WrongYear => CitationDiagnostics.WrongYear.At(location, mention.Written) with { Hint = Suggest(mention) is { } hint ? $"{hint} An earlier law of that name is entered in the register and then cited." : null },
        LegislationMentionKind.UnknownEdition => CitationDiagnostics.UnknownEdition.At(location, mention.Written, mention.Meant),
        _ => CitationDiagnostics.WrongTitle.At(location, mention.Written, TitleOf(mention.Meant), mention.Meant),
    };

    private string? Suggest(LegislationMention mention) =>
        mention.Meant is { } id ? $"Write {{{{ cite \"{id}\" }}}}, which prints \"{TitleOf(id)}\"." : null;

    private string? TitleOf(string? id) => id is null ? null : register.Find(id, DateOnly.MaxValue)?.Title ?? id;
}
