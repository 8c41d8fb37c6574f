using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.CustomProperties;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Writing;
using PolicyForge.Docx.Opening;
using PolicyForge.Docx.Parts;

namespace PolicyForge.Docx.Checking;

/// <summary>Checks Word documents and Excel workbooks with the Open XML SDK's validator, and the numbers of policies by counting them.</summary>
public sealed class OfficeFileChecker : IGeneratedFileChecker
{
    /// <summary>More of one file's faults than these are more of the same.</summary>
    private const int MostFaults = 20;

    public IReadOnlyList<string> Extensions { get; } = [".docx", ".xlsx"];

    public ImmutableArray<Diagnostic> Check(ReadOnlyMemory<byte> content, PolicyDocument? document, SourceLocation location)
    {
        try
        {
            return location.Path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) ? CheckWorkbook(content, location) : CheckDocument(content, document, location);
        }
        catch (Exception damage) when (WordPackage.IsDamage(damage))
        {
            return [OutputDiagnostics.Unreadable.At(location, WordPackage.Describe(damage))];
        }
    }

    private static ImmutableArray<Diagnostic> CheckWorkbook(ReadOnlyMemory<byte> content, SourceLocation location)
    {
        if (PackageEntries.TryRead(content.Span, out var fault) is null) return [Unreadable(fault, location)];
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(content.ToArray()), false);
        return [.. Validate(workbook, location)];
    }

    private static ImmutableArray<Diagnostic> CheckDocument(ReadOnlyMemory<byte> content, PolicyDocument? document, SourceLocation location)
    {
        using var package = WordPackage.TryOpen(content.Span, out var fault);
        if (package is null) return [Unreadable(fault, location)];
        return [.. Validate(package.Document, location), .. document is null ? [] : CompareNumbers(package, document, location)];
    }

    private static IEnumerable<Diagnostic> Validate(OpenXmlPackage package, SourceLocation location) =>
        new OpenXmlValidator(FileFormatVersions.Microsoft365) { MaxNumberOfErrors = MostFaults }.Validate(package)
            .Select(error => OutputDiagnostics.Invalid.At(location, error.Part?.Uri.OriginalString.TrimStart('/') ?? "the package", ElementPath.Of(error), error.Description.TrimEnd('.') + "."));

    private static IEnumerable<Diagnostic> CompareNumbers(WordPackage package, PolicyDocument document, SourceLocation location)
    {
        string? digest = package.Document.CustomFilePropertiesPart?.Properties?.Elements<CustomDocumentProperty>().FirstOrDefault(property => property.Name?.Value == CustomPropertiesPart.ContentDigest)?.InnerText;
        if (digest != document.Properties.ContentDigest) return [OutputDiagnostics.OtherText.At(location)];
        var counted = new PartNumbers(package.Main).Count();
        var expected = ModelNumbers.Of(document);
        int different = Math.Abs(counted.Length - expected.Length) + counted.Zip(expected).Count(pair => !IsSameNumber(pair.First.Label, pair.Second.Label));
        if (different == 0) return [];
        // One number too many has the label that the next should have: the words tell which it is.
        int same = counted.Zip(expected).TakeWhile(pair => IsSameNumber(pair.First.Label, pair.Second.Label) && BeginAlike(pair.First.Words, pair.Second.Words)).Count();
        var (label, words) = same < counted.Length ? counted[same] : ("not at all", expected[same].Words);
        string wanted = same < expected.Length && BeginAlike(expected[same].Words, words) ? expected[same].Label : "not at all";
        return [OutputDiagnostics.WrongNumber.At(location, words.Length <= 60 ? words : words[..59] + "…", label, wanted, different)];
    }

    /// <summary>A layout prints the marks of lists as it likes: what is counted is looked at, not the points and brackets round it.</summary>
    private static bool IsSameNumber(string counted, string expected) => string.Equals(counted.Trim('.', ')', '(', ':'), expected.Trim('.', ')', '(', ':'), StringComparison.OrdinalIgnoreCase);

    private static bool BeginAlike(string left, string right) => Letters(left).Zip(Letters(right)).Take(20).All(pair => pair.First == pair.Second);

    private static IEnumerable<char> Letters(string words) => words.Where(char.IsLetter);

    private static Diagnostic Unreadable(PackageFault? fault, SourceLocation location) => OutputDiagnostics.Unreadable.At(location, fault switch
    {
        PackageFault.Damaged damaged => damaged.Reason,
        PackageFault.TooLarge large => large.Reason,
        PackageFault.OtherKind other => $"it is {other.Kind}",
        _ => "it is protected by a password",
    });
}
