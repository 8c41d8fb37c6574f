using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using PolicyForge.Diagnostics;
using PolicyForge.TestSupport;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Workspaces.History;
using PolicyForge.Yaml;

namespace PolicyForge.Workspaces.Tests.History;

/// <summary>The quick reader of history.yaml reads a file as the full one does, or not at all.</summary>
public sealed class RegularHistoryTests
{
    private const string Digest = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private static readonly string[] Pieces =
    [
        "\n", "\r\n", "\r", " ", "  ", "- ", "-", ":", ": ", ",", ", ", "{", "}", "[", "]", "\"", "'", "\\", "\\\"", "\\n", "#", " #", "# x\n", "&a ", "*a", "!t ", "|\n", ">\n", "? ", "---\n", "...\n", "%",
        "@", "`", "~", "null", "true", "false", "True", "\t", "\u00a0", "\u2028", "\u0085", "\ufeff", "\ud83d\ude00", "é", "’", "–", "=", "<<: ", "x", "1", "0", "rows:", "version:", "summary:", "approval:", "imported: true\n",
        "    minute: x\n", "\n\n", "\n    ", "\n      - ", "digest: " + Digest, "files:\n", "      docx: " + Digest + "\n", "http://x.example", "a: b", "a:b", "- - ", "yes",
    ];

    private static readonly string[] Words =
    [
        "Trust Board", "LGB/26/39", "TB: 4", "x #1", "\"quoted\"", "back\\slash", "-", "yes", "2026", "1.0", "Café – “Mercer”", "a, b", "{a}", "[b]", "it's", "#", "true", "null", "ends:", "* star", "a:b", "? what", "~", "0x1f", "£40",
        "\u00a0hard", "line\u2028end", "tab\there", "日本", "😀",
    ];

    public static TheoryData<string> Histories =>
        [.. new[] { "templates", "schools" }
            .SelectMany(folder => Directory.GetFiles(Path.Combine(RepositoryRoot.Path, folder), "history.yaml", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(RepositoryRoot.Path, path))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Histories))]
    public void Read_history_of_the_sample_is_read_without_the_full_reader(string path)
    {
        string text = File.ReadAllText(Path.Combine(RepositoryRoot.Path, path));

        Assert.False(RegularHistory.Read(SourceOf(text)).IsDefault);
        Assert.True(IsSame(text));
    }

    [Fact]
    public void Read_rows_as_release_writes_them_gives_the_same_rows()
    {
        var word = Gen.Elements(Words);
        var date = from year in Gen.Choose(1990, 2040) from month in Gen.Choose(1, 12) from day in Gen.Choose(0, 28) select day == 0 ? PartialDate.OfMonth(year, month) : PartialDate.OfDay(new DateOnly(year, month, day));
        var approval = from who in word from approvedOn in date from minute in Gen.Elements([null, .. Words]) from next in date from has in Gen.Choose(0, 2)
                       select has == 0 ? null : new Approval(who, approvedOn, minute, has == 1 ? null : next);
        var row = from major in Gen.Choose(0, 2030) from minor in Gen.Choose(-1, 12) from day in date from author in word from summary in Gen.NonEmptyListOf(word)
                  from status in Gen.Elements(Enum.GetValues<ReleaseStatus>()) from approved in approval from flags in Gen.Choose(0, 15)
                  select new VersionRow
                  {
                      Version = new VersionNumber(major, minor < 0 ? null : minor),
                      Date = day,
                      Author = author,
                      Summary = [.. summary],
                      Status = status,
                      Approval = approved,
                      ReviewedWithoutChange = (flags & 1) != 0,
                      Consulted = (flags & 9) == 9 ? author : null,
                      Digest = (flags & 2) != 0 ? Digest : null,
                      Files = (flags & 4) != 0 ? FilesOf(author, (flags & 8) != 0) : null,
                      Location = SourceLocation.OfFile("history.yaml"),
                  };
        var text = from rows in Gen.NonEmptyListOf(row) from start in Gen.Elements("", "rows:\n", "rows:\r\n", "rows: []\n", "rows:\n- version: 1.0\n  date: 1990-01\n  author: A\n  summary: B\n  status: draft\n")
                   select rows.Aggregate(start, RowYaml.Append);

        Prop.ForAll(text.ToArbitrary(), IsSame).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Fact]
    public void Read_any_damage_to_a_history_gives_the_same_rows_or_none()
    {
        var histories = Histories.Select(row => File.ReadAllText(Path.Combine(RepositoryRoot.Path, row.Data))).Append(RowsOfRelease()).ToArray();
        var change = from at in Gen.Choose(0, 9999) from length in Gen.Choose(0, 6) from piece in Gen.Elements(Pieces) select (At: at, Length: length, Piece: piece);
        var damage = from text in Gen.Elements(histories)
                     from changes in change.NonEmptyListOf()
                     select changes.Take(3).Aggregate(text, (changed, next) => Damage(changed, next.At, next.Length, next.Piece));

        Prop.ForAll(damage.ToArbitrary(), IsSame).Check(Config.QuickThrowOnFailure.WithMaxTest(Count("POLICYFORGE_DAMAGES", 2000)));
    }

    [Theory]
    [InlineData("rows:\n  - version: \"1.0\"\n    date: 2024-01\n    author: A\n    summary: B\n      goes on\n    status: draft\n")]
    [InlineData("rows:\n  - version: \"1.0\"\n    date: 2024-13\n    author: A\n    summary: B\n    status: draft\n")]
    [InlineData("rows:\n  - version: \"1.0\"\n    version: \"1.1\"\n    date: 2024-01\n    author: A\n    summary: B\n    status: draft\n")]
    [InlineData("rows:\n  - version: \"1.0\"\n    date: 2024-01\n    author: A\n    summary: >\n      B\n    status: draft\n")]
    [InlineData("rows:\n  - version: \"1.0\"\n    date: 2024-01\n    author: &a A\n    summary: B\n    status: draft\n")]
    [InlineData("rows:\n  - version: \"1.0\"\n    date: 2024-01\n    summary: B\n    status: draft\n")]
    [InlineData("rows:\n")]
    [InlineData("")]
    public void Read_anything_unusual_is_left_to_the_full_reader(string text) => Assert.True(RegularHistory.Read(SourceOf(text)).IsDefault);

    private static string RowsOfRelease() => RowYaml.Append("", new VersionRow
    {
        Version = new VersionNumber(1, 0),
        Date = PartialDate.OfMonth(2024, 5),
        Author = "Head: \"B\"",
        Summary = ["One", "Two # three"],
        Status = ReleaseStatus.Approved,
        Approval = new Approval("Board", PartialDate.OfMonth(2024, 6), "B/1", PartialDate.OfMonth(2025, 6)),
        ReviewedWithoutChange = true,
        Digest = Digest,
        Files = FilesOf("PolicyForge 0.1.0", true),
        Location = SourceLocation.OfFile("history.yaml"),
    });

    private static IssuedFiles FilesOf(string generator, bool hasBoth)
    {
        var digests = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("docx", Digest);
        return new IssuedFiles(generator, hasBoth ? digests.Add("html", Digest) : digests);
    }

    private static string Damage(string text, int at, int length, string piece)
    {
        int start = (int)((long)at * text.Length / 10000);
        return text[..start] + piece + text[Math.Min(text.Length, start + length)..];
    }

    private static bool IsSame(string text)
    {
        var quick = RegularHistory.Read(SourceOf(text));
        if (quick.IsDefault) return true;
        var source = SourceOf(text);
        Assert.True(HistoryYaml.Shape.TryReadFile(source, new SourceSpan(0, text.Length), out var full), text);
        Assert.Empty(source.Diagnostics.ToImmutable());
        Assert.Equal(full.Select(Written), quick.Select(Written));
        return true;
    }

    /// <summary>Everything of a row, with lists as text and the location as its span.</summary>
    private static (VersionRow Row, string Summary, SourceSpan Span) Written(VersionRow row) =>
        (row with { Summary = [], Location = SourceLocation.OfFile("") with { Source = Nothing } }, string.Join("\n", row.Summary), row.Location.Span);

    private static SourceText Nothing { get; } = new("", "");

    private static YamlSource SourceOf(string text) => new(new SourceText("history.yaml", text), null, new DiagnosticBag());

    private static int Count(string variable, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(variable), out int count) ? count : otherwise;
}
