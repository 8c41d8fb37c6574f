using PolicyForge.Diagnostics;

namespace PolicyForge.Workspaces.Clauses;

/// <summary>The Markdown of a clause as it stands in its file, after the front matter.</summary>
/// <param name="Source">The whole file: offsets of the body are <paramref name="BodyStart"/> plus the offset in <see cref="Body"/>.</param>
/// <param name="BodyStart">Offset of the first character after the front matter's closing line.</param>
public sealed record ClauseText(SourceText Source, int BodyStart)
{
    private readonly Lazy<string> _body = new(() => Source.Text[BodyStart..]);

    private readonly Lazy<ClauseDigest> _digest = new(() => ClauseDigest.Of(Source.Text.AsSpan(BodyStart)));

    /// <summary>Markdown with Scriban in it.</summary>
    public string Body => _body.Value;

    public ClauseDigest Digest => _digest.Value;
}
