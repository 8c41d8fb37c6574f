using PolicyForge.Diagnostics;
using PolicyForge.Importing;
using PolicyForge.Pdf;

namespace PolicyForge.Cli.Running;

/// <summary>Makes a Word document of whatever file is to be imported.</summary>
internal static class ForImport
{
    /// <param name="content">The file.</param>
    /// <param name="shown">Its name.</param>
    public static Outcome<byte[]> Convert(CommandSession session, ReadOnlyMemory<byte> content, string shown)
    {
        var found = new DiagnosticBag();
        var place = SourceLocation.OfFile(shown);
        var kind = FileKind.Of(content.Span);
        string ending = Path.GetExtension(shown).ToLowerInvariant();
        if (kind.Extension is { } right && ending != right && !(right == ".docx" && ending is ".docm" or ".dotx" or ".dotm") && !(right == ".html" && ending is ".htm" or ".xhtml")) found.Report(ImportDiagnostics.WrongName, place, shown, ending, kind.Name);
        if (kind.IsWord || kind.Extension is null)
        {
            // What is wrong with it, whoever reads Word files says best.
            if (kind is { Extension: null, IsProtected: false } && content.Length > 0 && ending is not ".docx") found.Report(ImportDiagnostics.OtherKind, place, shown, kind.Name);
            return new Outcome<byte[]>(found.HasErrors ? null : content.ToArray(), found.ToImmutable());
        }

        var office = new WordConverter(session.Environment.FindOffice());
        if (!office.IsThere)
        {
            found.Report(ImportDiagnostics.OfficeMissing, place, shown, kind.Name);
            return new Outcome<byte[]>(null, found.ToImmutable());
        }

        byte[]? made = office.Convert(content.Span, kind.Extension!, out string? reason);
        if (made is null) found.Report(ImportDiagnostics.NotConverted, place, shown, reason);
        else found.Report(ImportDiagnostics.Converted, place, shown, kind.Name);
        return new Outcome<byte[]>(made, found.ToImmutable());
    }
}
