using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PolicyForge.Composition.Copies;

/// <summary>One machine's share of a trust's schools: the third of sixteen is written 3/16.</summary>
/// <remarks>Schools are dealt out in the order of their ids, the trust itself first, so that every machine with the same sources deals alike and no share is more than one school larger than another.</remarks>
/// <param name="Number">From 1 to <paramref name="Count"/>.</param>
/// <param name="Count">How many shares there are; from 1.</param>
public sealed record Shard(int Number, int Count)
{
    /// <summary>More shares than this are a slip of the hand.</summary>
    public const int MostShards = 10_000;

    public static bool TryParse(string text, [NotNullWhen(true)] out Shard? shard)
    {
        shard = null;
        if (text.Split('/') is not [var number, var count]) return false;
        if (!TryRead(number, out int own) || !TryRead(count, out int all) || own < 1 || own > all || all > MostShards) return false;
        shard = new Shard(own, all);
        return true;
    }

    /// <summary>What of a selection falls to this share.</summary>
    /// <param name="schools">The ids of all schools that there are; those of the selection count where it names some.</param>
    public CopySelection Of(CopySelection selection, IEnumerable<string> schools)
    {
        string[] ids = [.. (selection.Schools.IsEmpty ? schools : selection.Schools).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        bool isOfAll = selection.Schools.IsEmpty;
        ImmutableArray<string> share = [.. ids.Where((_, index) => FallsHere(isOfAll ? index + 1 : index))];
        return selection with { Schools = share, TrustFallsHere = isOfAll ? FallsHere(0) : null, IncludesSchools = !share.IsEmpty };
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Count}");

    private bool FallsHere(int position) => position % Count == Number - 1;

    private static bool TryRead(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
