using PolicyForge.Diagnostics;
using PolicyForge.Documents.Reading;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Versions.Files;

/// <summary>Takes a file from the disk, tells what it is by its content, and reads it.</summary>
internal sealed class FileContent(IReadOnlyList<IFiledDocumentReader> readers)
{
    /// <summary>Bytes. The largest policy with pictures is far below.</summary>
    private const int Largest = 60_000_000;

    public Outcome<FileOfFormat> Read(string fullPath, SourceLocation location)
    {
        string name = Path.GetFileName(location.Path);
        var loaded = Load(fullPath, location);
        if (loaded.Value is not { } bytes) return Outcome<FileOfFormat>.Failed(loaded.Diagnostics);
        if (bytes.AsSpan().StartsWith("%PDF-"u8)) return Outcome<FileOfFormat>.Failed(FiledDocumentDiagnostics.Pdf.At(location, name));
        if (bytes.Length == 0) return Outcome<FileOfFormat>.Failed(FiledDocumentDiagnostics.Damaged.At(location, name, "it is empty"));
        if (readers.FirstOrDefault(reader => reader.Recognises(bytes)) is not { } reader) return Outcome<FileOfFormat>.Failed(WhatElse(location, name));
        var read = reader.Read(bytes, location);
        if (read.Value is not { } document) return Outcome<FileOfFormat>.Failed(read.Diagnostics);
        string extension = Path.GetExtension(location.Path).ToLowerInvariant();
        bool isNamedSo = extension == "." + reader.Format || (extension == ".htm" && reader.Format == "html");
        return new Outcome<FileOfFormat>(new FileOfFormat(bytes, reader, document), isNamedSo || document.PolicyId is null ? [] : [FiledDocumentDiagnostics.WrongExtension.At(location, name, extension, KindOf(reader.Format))]);
    }

    private static Outcome<byte[]> Load(string fullPath, SourceLocation location)
    {
        try
        {
            var file = new FileInfo(fullPath);
            if (!file.Exists) return Outcome<byte[]>.Failed(FiledDocumentDiagnostics.NoSuchFile.At(location, location.Path, Directory.Exists(fullPath) ? "it is a folder." : "there is nothing of that name."));
            return BoundedFile.Read(fullPath, Largest) is { } bytes
                ? Outcome<byte[]>.Of(bytes)
                : Outcome<byte[]>.Failed(FiledDocumentDiagnostics.TooLarge.At(location, file.Name, $"it has more than {Largest / 1_000_000} MB"));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Outcome<byte[]>.Failed(FiledDocumentDiagnostics.NoSuchFile.At(location, location.Path, problem.Message));
        }
    }

    /// <summary>A file that says it is a Word document or a page and has nothing of one is a damaged one; any other was never meant.</summary>
    private static Diagnostic WhatElse(SourceLocation location, string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".docx" => FiledDocumentDiagnostics.Damaged.At(location, name, "it does not begin as a Word document does"),
        ".html" or ".htm" => FiledDocumentDiagnostics.Damaged.At(location, name, "it does not begin as a web page does"),
        _ => FiledDocumentDiagnostics.UnknownFormat.At(location, name),
    };

    private static string KindOf(string format) => format == "docx" ? "a Word document (.docx)" : "a web page (.html)";
}

/// <summary>A file and what was read from it.</summary>
internal sealed record FileOfFormat(ReadOnlyMemory<byte> Bytes, IFiledDocumentReader Reader, FiledDocument Document);
