using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyForge.Workspaces.History;

/// <summary>The version of a policy: "1.0", "1.1", "2.0", or years as real policies use them: "2022", "2022.6".</summary>
/// <param name="Major">From 0; a year from 1900 on.</param>
/// <param name="Minor">Null where none is written ("2022"), which orders, and counts as the same version, as 0.</param>
public readonly partial record struct VersionNumber(int Major, int? Minor) : IComparable<VersionNumber>
{
    /// <summary>What a policy's first issue is called.</summary>
    public static VersionNumber First { get; } = new(1, 0);

    public bool IsYear => Major >= 1900;

    public VersionNumber NextMinor => this with { Minor = (Minor ?? 0) + 1 };

    /// <summary>"2.0" after "1.3"; for years the year after ("2023" after "2022.6").</summary>
    public VersionNumber NextMajor => new(Major + 1, IsYear ? null : 0);

    public static bool operator <(VersionNumber left, VersionNumber right) => left.CompareTo(right) < 0;

    public static bool operator >(VersionNumber left, VersionNumber right) => left.CompareTo(right) > 0;

    public static bool operator <=(VersionNumber left, VersionNumber right) => left.CompareTo(right) <= 0;

    public static bool operator >=(VersionNumber left, VersionNumber right) => left.CompareTo(right) >= 0;

    /// <summary>Reads one number, or two with a full stop, of at most four digits each and without leading zeros.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out VersionNumber version)
    {
        version = default;
        if (text is null || Pattern().Match(text) is not { Success: true } match) return false;
        version = new VersionNumber(Number(match.Groups[1]), match.Groups[2].Success ? Number(match.Groups[2]) : null);
        return true;
    }

    /// <summary>By number, not by text: 1.10 comes after 1.9.</summary>
    public int CompareTo(VersionNumber other)
    {
        int byMajor = Major.CompareTo(other.Major);
        return byMajor != 0 ? byMajor : (Minor ?? 0).CompareTo(other.Minor ?? 0);
    }

    public bool IsSameAs(VersionNumber other) => CompareTo(other) == 0;

    public override string ToString() => Minor is { } minor
        ? string.Create(CultureInfo.InvariantCulture, $"{Major}.{minor}")
        : Major.ToString(CultureInfo.InvariantCulture);

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A(0|[1-9][0-9]{0,3})(?:\.(0|[1-9][0-9]{0,3}))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
