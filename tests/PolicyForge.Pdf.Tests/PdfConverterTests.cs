using System.Collections.Immutable;
using System.Text;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Writing;
using PolicyForge.TestSupport;

namespace PolicyForge.Pdf.Tests;

public sealed class PdfConverterTests : IDisposable
{
    private static readonly PdfOptions Quick = new() { LimitPerRun = TimeSpan.FromSeconds(1), LimitPerFile = TimeSpan.Zero };

    private readonly TemporaryFolder _folder = new();
    private readonly SortedDictionary<int, string> _received = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Convert_of_many_files_starts_one_process_for_each_chunk()
    {
        Assert.Empty(Convert(StubOffice.ConvertAll, 5, new PdfOptions { FilesPerRun = 3 }));
        Assert.Equal([0, 1, 2, 3, 4], _received.Keys);
        Assert.Contains("file2", _received[2], StringComparison.Ordinal);
        Assert.Equal(2, StubOffice.RunsIn(_folder.Path));
    }

    [Fact]
    public void Convert_after_a_crash_tries_what_is_missing_alone()
    {
        Assert.Empty(Convert("make \"$1\"; [ $# -eq 1 ] || exit 81", 3, new PdfOptions()));
        Assert.Equal([0, 1, 2], _received.Keys);
        Assert.Equal(3, StubOffice.RunsIn(_folder.Path));
    }

    [Fact]
    public void Convert_with_one_bad_file_names_it_and_gives_the_others()
    {
        var found = Convert("for f in \"$@\"; do case \"$f\" in *file1.docx) echo no such filter >&2; exit 1;; *) make \"$f\";; esac; done", 3, new PdfOptions());
        var finding = Assert.Single(found);
        Assert.Equal("PF4402", finding.Code);
        Assert.Contains("school/file1.pdf", finding.Message, StringComparison.Ordinal);
        Assert.Contains("no such filter", finding.Message, StringComparison.Ordinal);
        Assert.Equal([0, 2], _received.Keys);
    }

    [Fact]
    public void Convert_with_a_process_that_hangs_ends_it_and_gives_up()
    {
        var found = Convert("sleep 600", 10, Quick);
        Assert.Equal(["PF4402", "PF4402", "PF4403"], found.Select(finding => finding.Code));
        Assert.Contains("did not finish", found[0].Message, StringComparison.Ordinal);
        Assert.Equal(3, StubOffice.RunsIn(_folder.Path));
    }

    [Fact]
    public void Convert_with_half_a_file_takes_it_for_missing()
    {
        var found = Convert("printf '%%PDF-1.6 half' > \"$out/file0.pdf\"", 1, new PdfOptions());
        Assert.Equal("PF4402", Assert.Single(found).Code);
        Assert.Empty(_received);
    }

    [Fact]
    public void Convert_without_LibreOffice_says_so()
    {
        var found = new PdfConverter(null, new PdfOptions()).Convert(Sources(1), (_, _) => { });
        Assert.Equal("PF4401", Assert.Single(found).Code);
    }

    [Fact]
    public void Convert_when_cancelled_stops()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var converter = new PdfConverter(StubOffice.Write(_folder.Path, "sleep 600"), new PdfOptions());
        Assert.Throws<OperationCanceledException>(() => converter.Convert(Sources(1), (_, _) => { }, cancelled.Token));
    }

    private ImmutableArray<Diagnostic> Convert(string body, int files, PdfOptions options) =>
        new PdfConverter(StubOffice.Write(_folder.Path, body), options).Convert(Sources(files), (index, bytes) => _received[index] = Encoding.ASCII.GetString(bytes));

    private ImmutableArray<ConversionSource> Sources(int count) =>
        [.. Enumerable.Range(0, count).Select(index => new ConversionSource($"school/file{index}.pdf", _folder[$"file{index}.docx"], DateTimeOffset.UnixEpoch))];
}
