using System.Diagnostics;
using System.Text;
using PolicyForge.Versions.Repositories;

namespace PolicyForge.Git;

/// <summary>Runs git in one folder. Every git process of PolicyForge is started here.</summary>
/// <remarks>
/// Arguments are passed as a list, never through a shell. The user's environment and hooks are respected; the language of
/// messages is fixed, so that they can be read by a program, and git never asks a question.
/// </remarks>
internal sealed class GitProcess(string executable, string folder)
{
    public static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Runs git to its end and gives what came out, whatever its exit code.</summary>
    /// <exception cref="RepositoryException">The program cannot be started (PF5001).</exception>
    public GitResult Run(IEnumerable<string> arguments, string? input = null)
    {
        using var process = Start(arguments, redirectInput: input is not null);
        var errors = process.StandardError.ReadToEndAsync();
        var writing = input is null ? Task.CompletedTask : WriteInput(process, input);
        var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        writing.Wait();
        process.WaitForExit();
        return new GitResult(process.ExitCode, output.ToArray(), errors.Result.Trim());
    }

    /// <summary>Runs git and gives its output as text.</summary>
    /// <exception cref="RepositoryException">git is missing (PF5001) or fails (PF5009).</exception>
    public string Text(params IReadOnlyList<string> arguments)
    {
        var result = Run(arguments);
        return result.Succeeded ? result.Text : throw Failure(arguments, result);
    }

    public static RepositoryException Failure(IReadOnlyList<string> arguments, GitResult result) =>
        new(RepositoryDiagnostics.GitFailed.At(null, arguments[0], result.Errors.Length > 0 ? result.Errors : $"exit code {result.ExitCode}"));

    /// <summary>Starts git with its output (and, where asked for, its input) redirected.</summary>
    public Process Start(IEnumerable<string> arguments, bool redirectInput)
    {
        var start = new ProcessStartInfo(executable)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = redirectInput,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Utf8,
            StandardOutputEncoding = Utf8,
        };
        if (redirectInput) start.StandardInputEncoding = Utf8;
        foreach (string fixedArgument in (string[])["--no-pager", "--literal-pathspecs", "-c", "core.quotePath=false", "-c", "log.showSignature=false"]) start.ArgumentList.Add(fixedArgument);
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["LC_ALL"] = "C";
        start.Environment["LANGUAGE"] = "C";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new RepositoryException(RepositoryDiagnostics.GitMissing.At(null));
        }
    }

    private static async Task WriteInput(Process process, string input)
    {
        try
        {
            await process.StandardInput.WriteAsync(input).ConfigureAwait(false);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // git ended without reading everything; its exit code and messages say why.
        }
    }
}
