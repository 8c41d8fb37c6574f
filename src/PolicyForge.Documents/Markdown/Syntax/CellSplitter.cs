using Markdig.Helpers;

namespace PolicyForge.Documents.Markdown.Syntax;

/// <summary>Cuts a line of a table at its bars. A bar after a backslash is text.</summary>
internal static class CellSplitter
{
    /// <summary>The stretches between bars; a bar at the beginning or end of the line makes no cell of its own.</summary>
    public static List<StringSlice> Split(StringSlice line)
    {
        line.Trim();
        var cells = new List<StringSlice>();
        if (line.IsEmpty) return cells;
        int start = line.Text[line.Start] == '|' ? line.Start + 1 : line.Start;
        for (int i = start; i <= line.End; i++)
        {
            if (line.Text[i] == '\\')
            {
                i++;
            }
            else if (line.Text[i] == '|')
            {
                cells.Add(new StringSlice(line.Text, start, i - 1));
                start = i + 1;
            }
        }

        if (start <= line.End) cells.Add(new StringSlice(line.Text, start, line.End));
        return cells;
    }

    public static bool HasBar(StringSlice line)
    {
        for (int i = line.Start; i <= line.End; i++)
        {
            if (line.Text[i] == '\\') i++;
            else if (line.Text[i] == '|') return true;
        }

        return false;
    }

    /// <summary>True where the line ends in a bar that is not text.</summary>
    public static bool EndsInBar(StringSlice line)
    {
        line.TrimEnd();
        return !line.IsEmpty && line.Text[line.End] == '|' && (line.End == line.Start || line.Text[line.End - 1] != '\\');
    }
}
