using PolicyForge.Docx.Tests.Samples;

namespace PolicyForge.Docx.Tests;

/// <summary>Writes the samples to the folder that POLICYFORGE_SAMPLES names, to look at them; does nothing without it.</summary>
public sealed class ExportSamples
{
    [Fact]
    public void Export_named_folder_writes_every_layout()
    {
        string? folder = Environment.GetEnvironmentVariable("POLICYFORGE_SAMPLES");
        Assert.SkipWhen(folder is null, "POLICYFORGE_SAMPLES names no folder.");
        Directory.CreateDirectory(folder);
        foreach (var scheme in SampleLayouts.Schemes)
        {
            File.WriteAllBytes(Path.Combine(folder, $"{scheme}.docx"), SampleFiles.Bytes(scheme, isDraft: scheme == Documents.Layouts.NumberingScheme.Decimal));
            File.WriteAllBytes(Path.Combine(folder, $"{scheme}-starting.docx"), [.. StartingDocument.Write(SampleLayouts.For(scheme))]);
            Save(Path.Combine(folder, $"{scheme}-old.docx"), SampleRevision.Old(scheme), scheme);
            Save(Path.Combine(folder, $"{scheme}-new.docx"), SampleRevision.New(scheme), scheme);
            Save(Path.Combine(folder, $"{scheme}-redline.docx"), SampleRevision.Redline(scheme), scheme);
        }
    }

    private static void Save(string path, Documents.Model.PolicyDocument document, Documents.Layouts.NumberingScheme scheme)
    {
        using var output = File.Create(path);
        new DocxWriter().Write(document, SampleLayouts.For(scheme), output);
    }
}
