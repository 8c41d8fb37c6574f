using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Writing;
using PolicyForge.Pdf.Office;
using PolicyForge.Pdf.Reading;

namespace PolicyForge.Pdf;

/// <summary>Makes PDF files of Word files with LibreOffice: one process for many files, started again when it dies or hangs.</summary>
/// <remarks>
/// A file that did not come out of its run is tried once more alone. After two such failures in a run that gave nothing at all, LibreOffice
/// itself is taken to be broken (PF4403) and no more is tried, so that a batch ends.
/// </remarks>
/// <param name="executable">Absolute path of soffice; null where there is none.</param>
public sealed class PdfConverter(string? executable, PdfOptions options) : IDocumentConverter
{
    private const int FailuresUntilBroken = 2;

    private readonly string _filter = ExportFilter.Of(options);

    public string Format => "pdf";

    public string Extension => ".pdf";

    public string SourceFormat => "docx";

    public string Variant => options.IsArchival ? "pdf/a" : "pdf";

    private string Executable => executable!;

    public Diagnostic? FindFault() => executable is null ? PdfDiagnostics.OfficeMissing.At(null) : null;

    public ImmutableArray<Diagnostic> Convert(ImmutableArray<ConversionSource> sources, Action<int, byte[]> receive, CancellationToken cancellation = default)
    {
        if (sources.IsEmpty) return [];
        if (FindFault() is { } fault) return [fault];
        using var workplace = new OfficeWorkplace();
        var batch = new Batch(this, workplace, sources, receive, cancellation);
        foreach (int[] indexes in Enumerable.Range(0, sources.Length).Chunk(options.FilesPerRun))
        {
            if (!batch.Convert(indexes)) break;
        }

        return batch.Findings;
    }

    public ImmutableDictionary<string, int> FindPages(byte[] converted, Contents contents) => ContentsPages.Find(PdfOutline.Read(converted), contents);

    private TimeSpan LimitFor(int files) => options.LimitPerRun + (files * options.LimitPerFile);

    /// <summary>One call of <see cref="PdfConverter.Convert"/>.</summary>
    private sealed class Batch(PdfConverter converter, OfficeWorkplace workplace, ImmutableArray<ConversionSource> sources, Action<int, byte[]> receive, CancellationToken cancellation)
    {
        private readonly DiagnosticBag _found = new();
        private OfficeProcess? _office;

        public ImmutableArray<Diagnostic> Findings => _found.ToImmutable();

        /// <summary>False where LibreOffice is broken and nothing more is worth trying.</summary>
        public bool Convert(int[] indexes)
        {
            var (missing, reason) = Run(indexes);
            bool cameNothing = missing.Length == indexes.Length;
            int failures = 0;
            foreach (int index in missing)
            {
                var (still, reasonAlone) = Run([index]);
                if (still.Length == 0)
                {
                    cameNothing = false;
                    continue;
                }

                reason = reasonAlone ?? reason ?? "no file came out.";
                _found.Report(PdfDiagnostics.NotConverted, null, sources[index].Name, reason);
                if (!cameNothing || ++failures < FailuresUntilBroken) continue;
                _found.Report(PdfDiagnostics.OfficeBroken, null, converter.Executable, reason);
                return false;
            }

            return true;
        }

        private (int[] Missing, string? Reason) Run(int[] indexes)
        {
            cancellation.ThrowIfCancellationRequested();
            _office ??= new OfficeProcess(converter.Executable, workplace.NewProfile());
            string output = workplace.NewOutput();
            string? reason = _office.Run(converter._filter, output, indexes.Select(index => sources[index].Path), converter.LimitFor(indexes.Length), cancellation);
            if (reason is not null) _office = null;
            var missing = new List<int>();
            foreach (int index in indexes)
            {
                string path = Path.Combine(output, Path.GetFileNameWithoutExtension(sources[index].Path) + converter.Extension);
                if (File.Exists(path) && File.ReadAllBytes(path) is var bytes && PdfStamp.IsWhole(bytes)) receive(index, PdfStamp.Settle(bytes, sources[index].Modified));
                else missing.Add(index);
            }

            return ([.. missing], reason);
        }
    }
}
