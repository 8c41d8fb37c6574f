using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.Consultations;
using PolicyForge.Workspaces.Ids;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Workspaces.Loading;

/// <summary>Reads the consultations of a policy, the trust's or a school's.</summary>
internal sealed class ConsultationLoader(FileReading files)
{
    /// <param name="folder">The files of the policy's folder, by their path in it.</param>
    public IdTable<Consultation> Load(SortedDictionary<string, SourceEntry> folder, DiagnosticBag diagnostics)
    {
        ImmutableArray<Consultation> read =
        [
            .. folder.Where(file => file.Key.StartsWith(WorkspacePaths.ConsultationsFolder, StringComparison.Ordinal))
                .Select(file => LoadOne(file.Value, diagnostics)).OfType<Consultation>(),
        ];
        if (read.IsEmpty) return IdTable<Consultation>.Empty;
        var open = read.Where(consultation => consultation.IsOpen).ToArray();
        foreach (var second in open.Skip(1)) diagnostics.Report(ConsultationDiagnostics.TwoOpen, second.Location, open[0].Path);
        return new IdTable<Consultation>(read.OrderBy(consultation => consultation.Opened));
    }

    private Consultation? LoadOne(SourceEntry entry, DiagnosticBag diagnostics)
    {
        if (files.ReadYaml(entry, diagnostics) is not { } source || !ConsultationYaml.Shape.TryReadFile(source, new SourceSpan(0, source.Text.Text.Length), out var read)) return null;
        var consultation = read with { Id = Path.GetFileNameWithoutExtension(entry.Path) };
        ConsultationRules.Check(consultation, diagnostics);
        return consultation;
    }
}
