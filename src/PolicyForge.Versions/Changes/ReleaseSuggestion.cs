using System.Text;

namespace PolicyForge.Versions.Changes;

/// <summary>Proposes the command that makes a version of what has changed.</summary>
public static class ReleaseSuggestion
{
    private const int MostSubjects = 5;

    /// <summary>A command line that any shell takes as it is, with a summary from the subjects of the commits, oldest first.</summary>
    public static string Of(SourceChanges changes)
    {
        var line = new StringBuilder("policyforge release ").Append(changes.Subject.PolicyId);
        if (changes.Subject.SchoolId is { } school) line.Append(" --school ").Append(school);
        line.Append(" --minor --summary \"").Append(SummaryOf(changes)).Append('"');
        if (!changes.Uncommitted.IsEmpty) line.Append(" --commit");
        return line.ToString();
    }

    private static string SummaryOf(SourceChanges changes)
    {
        string[] subjects =
        [
            .. changes.Commits.Reverse().Where(commit => commit.Commit.Parents.Length < 2 && commit.Commit.Trailer("Content-Digest") is null)
                .Select(commit => Safe(commit.Commit.Subject)).Concat(changes.Law.Where(law => law.PrintsByItself).Select(law => Safe($"{law.Now!.Title} in place of {law.Then.Title}"))).Where(subject => subject.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase),
        ];
        if (subjects.Length == 0) return "…";
        string text = string.Join("; ", subjects.Take(MostSubjects));
        return subjects.Length > MostSubjects ? $"{text}; and {subjects.Length - MostSubjects} more changes" : text;
    }

    /// <summary>Without what a shell would read inside double quotes, and without control characters.</summary>
    private static string Safe(string subject) =>
        string.Concat(subject.Where(character => !char.IsControl(character) && character is not ('$' or '`' or '\\' or '!')).Select(character => character == '"' ? '\'' : character)).Trim().TrimEnd('.');
}
