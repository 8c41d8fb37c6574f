using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PolicyForge.Workspaces.History;

/// <summary>Adds a row at the end of a history.yaml's text, and leaves every character before it as it is.</summary>
public static partial class RowYaml
{
    private static readonly string[] Words = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"];

    /// <param name="text">The file as it is, with its own line ends; empty where there is none.</param>
    public static string Append(string text, VersionRow row)
    {
        string newline = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var start = new StringBuilder(EmptyRows().Replace(text, "rows:"));
        if (text.Trim().Length == 0) start.Append("rows:").Append(newline);
        if (start[^1] is not ('\n' or '\r')) start.Append(newline);
        string indent = FirstItem().Match(text) is { Success: true } item ? item.Groups[1].Value : "  ";
        return start.Append(string.Join(newline, Lines(row).Select((line, index) => indent + (index == 0 ? "- " : "  ") + line))).Append(newline).ToString();
    }

    /// <summary>The text with what proves a version (digest, generator, sources, files) added to its last row. Where the file is laid out otherwise than this program does, the result does not read as the row.</summary>
    /// <param name="proven">The last row, with its proof.</param>
    public static string Prove(string text, VersionRow proven)
    {
        string newline = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        string indent = FirstItem().Match(text) is { Success: true } item ? item.Groups[1].Value : "  ";
        return text.TrimEnd() + newline + string.Join(newline, Proof(proven).Select(line => indent + "  " + line)) + newline;
    }

    private static IEnumerable<string> Lines(VersionRow row)
    {
        yield return $"version: \"{row.Version}\"";
        if (!row.IsDateUnknown) yield return $"date: {row.Date.ToIso()}";
        if (row.Author.Length > 0) yield return $"author: {Scalar(row.Author)}";
        if (row.Summary is [""])
        {
            // An imported row that does not say what changed.
        }
        else if (row.Summary.Length == 1) yield return $"summary: {Scalar(row.Summary[0])}";
        else
        {
            yield return "summary:";
            foreach (string paragraph in row.Summary) yield return $"  - {Scalar(paragraph)}";
        }

        yield return $"status: {ReleaseStatusWords.WordOf(row.Status)}";
        if (row.Approval is { } approval)
        {
            yield return "approval:";
            yield return $"  by: {Scalar(approval.By)}";
            yield return $"  on: {approval.On.ToIso()}";
            if (approval.Minute is { } minute) yield return $"  minute: {Scalar(minute)}";
            if (approval.NextReview is { } next) yield return $"  next_review: {next.ToIso()}";
            if (approval.SignedBy is { } signed) yield return $"  signed_by: {Scalar(signed)}";
            if (approval.Picture is { } picture) yield return $"  signature: {Scalar(picture)}";
        }

        if (row.Consulted is { } consulted) yield return $"consulted: {Scalar(consulted)}";
        if (row.Override is { } all)
        {
            yield return "override:";
            yield return $"  reason: {Scalar(all.Reason)}";
            yield return $"  by: {Scalar(all.By)}";
        }

        if (row.ReviewedWithoutChange) yield return "reviewed_without_change: true";
        if (row.Imported) yield return "imported: true";
        if (row.AsPrinted is { } printed)
        {
            yield return "as_printed:";
            if (printed.Version is { } version) yield return $"  version: {Scalar(version)}";
            if (printed.Date is { } date) yield return $"  date: {Scalar(date)}";
        }

        if (row.RenumberedFrom is { } issued) yield return $"renumbered_from: \"{issued}\"";
        foreach (string line in Proof(row)) yield return line;
    }

    private static IEnumerable<string> Proof(VersionRow row)
    {
        if (row.Digest is { } digest) yield return $"digest: {digest}";
        if (row.Generator is { } generator) yield return $"generator: {Scalar(generator)}";
        if (row.Sources is { } sources) yield return $"sources: {sources}";
        if (row.Files is not { } files) yield break;
        yield return "files:";
        yield return $"  generator: {Scalar(files.Generator)}";
        foreach (var (format, file) in files.Digests) yield return $"  {format}: {file}";
    }

    /// <summary>Plain where YAML can only read it as these words, else in double quotes.</summary>
    private static string Scalar(string value)
    {
        if (Plain().IsMatch(value) && !Words.Contains(value, StringComparer.OrdinalIgnoreCase)) return value;
        var quoted = new StringBuilder("\"");
        foreach (char character in value)
        {
            if (character is '"' or '\\') quoted.Append('\\').Append(character);
            else if (char.IsControl(character)) quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
            else quoted.Append(character);
        }

        return quoted.Append('"').ToString();
    }

    [GeneratedRegex(@"\A[A-Za-z](?:[A-Za-z0-9 .,()'/&;-]*[A-Za-z0-9.)])?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    [GeneratedRegex(@"^rows:[ \t]*\[[ \t]*\]", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex EmptyRows();

    [GeneratedRegex(@"^([ \t]*)- ", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex FirstItem();
}
