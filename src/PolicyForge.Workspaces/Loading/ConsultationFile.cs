using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.Consultations;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Workspaces.Loading;

/// <summary>Reads the text of one consultation's file, as it is before it is written.</summary>
public static class ConsultationFile
{
    /// <summary>The consultation, and what is wrong with it; null where it cannot be read at all.</summary>
    public static Outcome<Consultation> Read(string path, string text)
    {
        var tree = new MemorySourceTree((path, text));
        var found = new DiagnosticBag();
        var folder = new SortedDictionary<string, SourceEntry>(StringComparer.Ordinal) { [WorkspacePaths.ConsultationsFolder + Path.GetFileName(path)] = tree.Find(path)! };
        var read = new ConsultationLoader(new FileReading(tree)).Load(folder, found);
        return new Outcome<Consultation>(read.Count == 0 ? null : read[0], found.ToImmutable());
    }
}
