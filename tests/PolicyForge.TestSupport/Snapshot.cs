using System.Runtime.CompilerServices;
using System.Text;

namespace PolicyForge.TestSupport;

/// <summary>Holds a text to what a person has looked at and accepted: a <c>*.verified.*</c> file beside the test.</summary>
/// <remarks>
/// Where they differ, the text is written to <c>*.received.*</c> and the test fails; nothing is overwritten. Accept by renaming the
/// received file, or for a whole run with POLICYFORGE_ACCEPT_SNAPSHOTS=1, and look at the difference in git before committing it.
/// </remarks>
public static class Snapshot
{
    /// <param name="received">What the code under test gave; line endings do not matter.</param>
    /// <param name="name">Tells snapshots of one test apart; null where it has one.</param>
    /// <param name="extension">Without a dot.</param>
    public static void Match(string received, string? name = null, string extension = "txt", [CallerFilePath] string file = "", [CallerMemberName] string member = "")
    {
        string stem = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(file)!, System.IO.Path.GetFileNameWithoutExtension(file) + "." + member + (name is null ? "" : "." + name));
        string verifiedPath = $"{stem}.verified.{extension}";
        string receivedPath = $"{stem}.received.{extension}";
        received = received.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        if (Environment.GetEnvironmentVariable("POLICYFORGE_ACCEPT_SNAPSHOTS") == "1") Write(verifiedPath, received);
        string? verified = File.Exists(verifiedPath) ? File.ReadAllText(verifiedPath).ReplaceLineEndings("\n") : null;
        if (verified == received)
        {
            File.Delete(receivedPath);
            return;
        }

        Write(receivedPath, received);
        throw new SnapshotException(verified is null
            ? $"Nothing is accepted yet. Look at {receivedPath} and rename it to *.verified.*"
            : $"{receivedPath} differs from the accepted file.\n{FirstDifference(verified, received)}");
    }

    private static void Write(string path, string text) => File.WriteAllText(path, text, new UTF8Encoding(false));

    private static string FirstDifference(string verified, string received)
    {
        string[] old = verified.Split('\n');
        string[] now = received.Split('\n');
        int line = 0;
        while (line < old.Length && line < now.Length && old[line] == now[line]) line++;
        return $"line {line + 1}\n  accepted: {LineAt(old, line)}\n  received: {LineAt(now, line)}";
    }

    private static string LineAt(string[] lines, int index) => index < lines.Length ? lines[index] : "(end)";
}

/// <summary>A text is not what was accepted.</summary>
public sealed class SnapshotException(string message) : Exception(message);
