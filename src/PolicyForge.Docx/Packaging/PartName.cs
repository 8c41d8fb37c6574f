namespace PolicyForge.Docx.Packaging;

/// <summary>Names of parts, without a slash at the start.</summary>
internal static class PartName
{
    public const string Document = "word/document.xml";

    /// <summary>The name that a relationship's target means, seen from a folder ("word/").</summary>
    public static string Resolve(string folder, string target)
    {
        if (target.StartsWith('/')) return target.TrimStart('/');
        var steps = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (string step in target.Split('/'))
        {
            if (step == "..")
            {
                if (steps.Count > 0) steps.RemoveAt(steps.Count - 1);
            }
            else if (step is not ("." or "")) steps.Add(step);
        }

        return string.Join('/', steps);
    }
}
