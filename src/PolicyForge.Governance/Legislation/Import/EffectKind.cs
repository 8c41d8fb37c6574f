using System.Text.RegularExpressions;

namespace PolicyForge.Governance.Legislation.Import;

/// <summary>What an effect means to the register.</summary>
public enum EffectKind
{
    Repeal,
    Commencement,

    /// <summary>All that changes words or meaning: the register has no place for it, people have to read it.</summary>
    Amendment,
}

/// <summary>Reads the editors' words for types of effect.</summary>
internal static partial class EffectKinds
{
    /// <summary>Anything but a plain repeal of the whole provision ("repealed in part", "words repealed", "repealed (S.)") is an amendment.</summary>
    public static EffectKind Of(string type) =>
        Repealed().IsMatch(type) ? EffectKind.Repeal
        : Commenced().IsMatch(type) ? EffectKind.Commencement
        : EffectKind.Amendment;

    [GeneratedRegex(@"^\s*(?:repealed|revoked|omitted|expired|ceased to have effect|ceases to have effect)(?: \(with savings?\))?\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Repealed();

    [GeneratedRegex(@"^\s*coming into force\b|\bcommencement\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Commenced();
}
