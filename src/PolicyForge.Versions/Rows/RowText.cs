using System.Text;
using PolicyForge.Workspaces.History;

namespace PolicyForge.Versions.Rows;

/// <summary>A version row in one fixed form, to tell whether two rows say the same, however their YAML is laid out.</summary>
internal static class RowText
{
    public static string Of(VersionRow row)
    {
        var text = new StringBuilder();
        // Under its new number it is still the row that was issued.
        Append(text, (row.RenumberedFrom ?? row.Version).ToString());
        Append(text, row.Date.ToIso());
        Append(text, row.Author);
        Append(text, row.Status.ToString());
        Append(text, row.Approval?.By);
        Append(text, row.Approval?.On.ToIso());
        Append(text, row.Approval?.Minute);
        Append(text, row.Approval?.NextReview?.ToIso());
        Append(text, row.ReviewedWithoutChange ? "reviewed" : "");
        Append(text, row.Imported ? "imported" : "");
        Append(text, row.Digest);
        Append(text, row.Consulted);
        Append(text, row.Generator);
        Append(text, row.Sources);
        Append(text, row.Files?.Generator);
        if (row.Files is { } files) Append(text, string.Join(' ', files.Digests.Select(file => $"{file.Key}={file.Value}")));
        Append(text, row.Approval?.SignedBy);
        Append(text, row.Approval?.Picture);
        Append(text, row.Override is { } all ? $"{all.By}: {all.Reason}" : null);
        foreach (string paragraph in row.Summary) Append(text, paragraph);
        return text.ToString();
    }

    private static void Append(StringBuilder text, string? value) => text.Append(value).Append('\u001f');
}
