using System.Diagnostics;
using System.Globalization;
using System.Text;
using PolicyForge.Versions.Repositories;

namespace PolicyForge.Git.Program;

/// <summary>Runs git in one folder. Every git process of PolicyForge is started here.</summary>
/// <remarks>
/// Arguments are passed as a list, never through a shell. The language of messages is fixed, so that they can be read by a
/// program, and git never asks a question. What writes respects the user's hooks and signing; what only reads runs nothing
/// that the settings of a repository name.
/// </remarks>
internal sealed class GitProcess(string executable, string folder, GitPurpose purpose)
{
    public static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static readonly string[] Always = ["--no-pager", "--literal-pathspecs", "-c", "core.quotePath=false", "-c", "log.showSignature=false"];

    /// <summary>Settings of a repository that name a program, for the commands that reading needs; filters are dealt with where files are compared.</summary>
    private static readonly string[] WhileReading =
    [
        "--no-replace-objects", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "core.pager=cat", "-c", "diff.external=",
        "-c", "core.sshCommand=false", "-c", "core.askPass=", "-c", "credential.helper=", "-c", "core.alternateRefsCommand=",
    ];

    public string Folder => folder;

    /// <summary>The same git for the other purpose.</summary>
    public GitProcess For(GitPurpose other) => new(executable, folder, other);

    /// <summary>Runs git to its end and gives what came out, whatever its exit code.</summary>
    /// <param name="settings">Settings for this run alone, which win over every file.</param>
    /// <exception cref="RepositoryException">The program cannot be started (PF5001).</exception>
    public GitResult Run(IEnumerable<string> arguments, string? input = null, IReadOnlyList<KeyValuePair<string, string>>? settings = null)
    {
        using var process = Start(arguments, redirectInput: input is not null, settings);
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
        return result.Succeeded ? result.Text : throw Failure(arguments[0], result);
    }

    public static RepositoryException Failure(string command, GitResult result) =>
        new(RepositoryDiagnostics.GitFailed.At(null, command, result.Errors.Length > 0 ? result.Errors : $"exit code {result.ExitCode}"));

    /// <summary>Starts git with its output (and, where asked for, its input) redirected.</summary>
    public Process Start(IEnumerable<string> arguments, bool redirectInput, IReadOnlyList<KeyValuePair<string, string>>? settings = null)
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
        foreach (string argument in (IEnumerable<string>)[.. Always, .. purpose == GitPurpose.Reading ? WhileReading : [], .. arguments]) start.ArgumentList.Add(argument);
        SetEnvironment(start.Environment, settings ?? []);
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new RepositoryException(RepositoryDiagnostics.GitMissing.At(null, "it is gone, or cannot be started"));
        }
    }

    private void SetEnvironment(IDictionary<string, string?> environment, IReadOnlyList<KeyValuePair<string, string>> settings)
    {
        environment["LC_ALL"] = "C";
        environment["LANGUAGE"] = "C";
        environment["GIT_TERMINAL_PROMPT"] = "0";
        environment["GIT_OPTIONAL_LOCKS"] = "0";
        if (purpose == GitPurpose.Writing) return;
        // A partial clone would fetch what it lacks, through programs that its own settings name. No protocol has this name.
        environment["GIT_NO_LAZY_FETCH"] = "1";
        environment["GIT_ALLOW_PROTOCOL"] = "none";
        environment.Remove("GIT_EXTERNAL_DIFF");
        if (settings.Count == 0) return;
        int first = int.TryParse(environment.TryGetValue("GIT_CONFIG_COUNT", out string? count) ? count : null, NumberStyles.None, CultureInfo.InvariantCulture, out int given) ? given : 0;
        foreach (var (index, (key, value)) in settings.Index())
        {
            environment[string.Create(CultureInfo.InvariantCulture, $"GIT_CONFIG_KEY_{first + index}")] = key;
            environment[string.Create(CultureInfo.InvariantCulture, $"GIT_CONFIG_VALUE_{first + index}")] = value;
        }

        environment["GIT_CONFIG_COUNT"] = (first + settings.Count).ToString(CultureInfo.InvariantCulture);
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
