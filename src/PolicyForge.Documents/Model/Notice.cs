using System.Collections.Immutable;

namespace PolicyForge.Documents.Model;

/// <summary>Text set apart in a box: a consultation notice, a warning, what to do in an emergency.</summary>
public sealed record Notice(NoticeKind Kind, ImmutableArray<Inline> Title, ImmutableArray<Block> Blocks) : Block;

/// <summary>What a <see cref="Notice"/> is for; never told by colour alone.</summary>
public enum NoticeKind
{
    Information,
    Important,

    /// <summary>Danger to a person: what to do at once.</summary>
    Warning,

    /// <summary>A notice of consultation or agreement with the unions.</summary>
    Consultation,
}
