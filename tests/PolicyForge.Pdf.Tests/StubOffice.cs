namespace PolicyForge.Pdf.Tests;

/// <summary>A shell script in the place of soffice. It has $out (the folder asked for) and the files as arguments, and counts its runs in runs.txt.</summary>
internal static class StubOffice
{
    /// <summary>Writes the least that counts as a whole PDF for each file.</summary>
    public const string ConvertAll = "for f in \"$@\"; do make \"$f\"; done";

    public static string Write(string folder, string body)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stub is a shell script.");
        string path = Path.Combine(folder, "soffice");
        File.WriteAllText(path, $$"""
            #!/bin/sh
            here=$(dirname "$0")
            echo run >> "$here/runs.txt"
            while [ "$1" != --outdir ]; do shift; done
            out=$2
            shift 2
            make() { name=$(basename "$1" .docx); printf '%%PDF-1.6\n%s\n%%%%EOF\n' "$name" > "$out/$name.pdf"; }
            {{body}}

            """.ReplaceLineEndings("\n"));
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }

    public static int RunsIn(string folder) => File.ReadAllLines(Path.Combine(folder, "runs.txt")).Length;
}
