using PolicyForge.Composition.Copies;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Writing;

namespace PolicyForge.Building;

/// <summary>A format that was asked for, and who makes it.</summary>
/// <param name="Converter">What makes it of what the writer writes; null where the writer writes it.</param>
internal sealed record ChosenFormat(IDocumentWriter Writer, IDocumentConverter? Converter)
{
    public string Extension => Converter?.Extension ?? Writer.Extension;

    /// <summary>Null, and a finding (PF9104), where nothing makes the format.</summary>
    public static ChosenFormat? Find(string format, IReadOnlyList<IDocumentWriter> writers, IDocumentConverter? converter, DiagnosticBag found)
    {
        if (writers.FirstOrDefault(candidate => candidate.Format == format) is { } writer) return new ChosenFormat(writer, null);
        if (converter?.Format == format && writers.FirstOrDefault(candidate => candidate.Format == converter.SourceFormat) is { } source) return new ChosenFormat(source, converter);
        var known = writers.Select(candidate => candidate.Format).Concat(converter is null ? [] : [converter.Format]);
        found.Report(SelectionDiagnostics.UnknownFormat, null, format, string.Join(", ", known));
        return null;
    }
}
