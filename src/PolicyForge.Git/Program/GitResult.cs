namespace PolicyForge.Git.Program;

/// <summary>What a git process gave: exit code, output as bytes, messages as text.</summary>
internal sealed record GitResult(int ExitCode, byte[] Output, string Errors)
{
    public bool Succeeded => ExitCode == 0;

    /// <summary>The output as text, without the line ending at its end.</summary>
    public string Text => GitProcess.Utf8.GetString(Output).TrimEnd('\n', '\r');

    /// <summary>The output's parts that end in NUL.</summary>
    public string[] Fields => GitProcess.Utf8.GetString(Output).Split('\0');
}
