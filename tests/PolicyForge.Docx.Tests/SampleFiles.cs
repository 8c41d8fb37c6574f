using PolicyForge.Documents.Layouts;
using PolicyForge.Docx.Body;
using PolicyForge.Docx.Tests.Samples;

namespace PolicyForge.Docx.Tests;

/// <summary>The samples as files.</summary>
internal static class SampleFiles
{
    public static byte[] Bytes(NumberingScheme scheme, bool isDraft = false, DocxWriterOptions? options = null)
    {
        using var output = new MemoryStream();
        new DocxWriter(options ?? DocxWriterOptions.Default).Write(SamplePolicy.For(scheme, isDraft), SampleLayouts.For(scheme), output);
        return output.ToArray();
    }
}
