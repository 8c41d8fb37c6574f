using PolicyForge.Workspaces.Dates;
using PolicyForge.Yaml;

namespace PolicyForge.Workspaces.History;

/// <summary>Gathers an approval from a regular history.yaml, in braces on one line or a line each.</summary>
internal sealed class RegularApproval
{
    private string? _by;
    private PartialDate? _on;
    private string? _minute;
    private PartialDate? _nextReview;

    /// <summary>False for what the full reader must look at.</summary>
    public bool Take(ReadOnlySpan<char> key, RegularScalar value)
    {
        switch (key)
        {
            case "by" when _by is null: _by = value.Value; return true;
            case "on" when _on is null: return (_on = RegularRow.DateOf(value)) is not null;
            case "minute" when _minute is null: _minute = value.Value; return true;
            case "next_review" when _nextReview is null: return (_nextReview = RegularRow.DateOf(value)) is not null;
            default: return false;
        }
    }

    /// <summary>Null where a required key is missing.</summary>
    public Approval? Make() => _by is not null && _on is { } on ? new Approval(_by, on, _minute, _nextReview) : null;

    /// <summary>Reads "{ by: …, on: … }", which fills the whole of a stretch.</summary>
    public static Approval? ReadBraces(string text, int start, int end)
    {
        if (text[start] != '{' || text[end - 1] != '}') return null;
        var approval = new RegularApproval();
        for (int next = start + 1; next < end;)
        {
            int stop = FindStop(text, next, end);
            if (stop < 0 || !approval.TakePair(text, next, stop)) return null;
            if (text[stop] == '}') return stop == end - 1 ? approval.Make() : null;
            next = stop + 1;
        }

        return null;
    }

    private bool TakePair(string text, int start, int end)
    {
        while (start < end && text[start] == ' ') start++;
        while (end > start && text[end - 1] == ' ') end--;
        int colon = text.AsSpan(start, end - start).IndexOf(": ");
        return colon > 0 && RegularScalar.Read(text, start + colon + 2, end, inBraces: true) is { } value && Take(text.AsSpan(start, colon), value);
    }

    /// <summary>The next comma or closing brace that stands in no quotation; -1 where there is none.</summary>
    private static int FindStop(string text, int start, int end)
    {
        bool quoted = false;
        for (int i = start; i < end; i++)
        {
            if (text[i] == '\\') return -1;
            if (text[i] == '"') quoted = !quoted;
            else if (!quoted && text[i] is ',' or '}') return i;
        }

        return -1;
    }
}
