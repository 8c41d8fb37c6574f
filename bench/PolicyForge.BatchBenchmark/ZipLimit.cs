using System.Diagnostics;
using System.IO.Compression;

namespace PolicyForge.BatchBenchmark;

/// <summary>How many documents a second this machine can compress, whatever made them: the limit for any generator of DOCX.</summary>
internal static class ZipLimit
{
    /// <summary>Compresses again the parts of documents that differ from one to the next (the others could be compressed once), at zlib's level 6.</summary>
    /// <returns>Documents a second, with one thread a processor.</returns>
    public static double Measure(IReadOnlyList<string> documents)
    {
        byte[][][] parts = [.. documents.Select(PartsOf)];
        Compress(parts[0]);
        long began = Stopwatch.GetTimestamp();
        int done = 0;
        while (Stopwatch.GetElapsedTime(began).TotalSeconds < 2)
        {
            Parallel.ForEach(parts, Compress);
            done += parts.Length;
        }

        return done / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    private static byte[][] PartsOf(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        return [.. zip.Entries.Where(entry => entry.FullName is "word/document.xml" or "word/footnotes.xml" or "docProps/core.xml" or "docProps/app.xml" or "docProps/custom.xml" || entry.FullName.StartsWith("word/header", StringComparison.Ordinal) || entry.FullName.StartsWith("word/footer", StringComparison.Ordinal))
            .Select(entry =>
            {
                using var stream = entry.Open();
                using var buffer = new MemoryStream();
                stream.CopyTo(buffer);
                return buffer.ToArray();
            })];
    }

    private static void Compress(byte[][] parts)
    {
        using var buffer = new MemoryStream();
        using var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true);
        for (int i = 0; i < parts.Length; i++)
        {
            using var stream = zip.CreateEntry($"part{i}.xml", CompressionLevel.Optimal).Open();
            stream.Write(parts[i]);
        }
    }
}
