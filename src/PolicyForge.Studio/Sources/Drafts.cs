using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Studio.Sources;

/// <summary>Words that somebody has begun to write and not saved yet.</summary>
/// <param name="Base">The digest of the text that they were begun from.</param>
/// <param name="At">When they were last kept.</param>
public sealed record Draft(string Person, string SchoolId, string ClauseId, string Base, string Reason, string Text, DateTimeOffset At);

/// <summary>Drafts, a file each, in a folder of the workspace that git is told to ignore: a server that is killed loses none of them.</summary>
/// <param name="folder">Absolute path of the workspace.</param>
public sealed class Drafts(string folder)
{
    private const string Place = "output/.studio/drafts";

    /// <summary>Null where there is none, or none that can be read.</summary>
    public Draft? Find(string person, string schoolId, string clauseId) => Read(Path.Combine(folder, PathOf(person, schoolId, clauseId)));

    /// <summary>All of a person's, the newest first.</summary>
    public ImmutableArray<Draft> Of(string person)
    {
        string place = Path.Combine(folder, Place);
        if (!Directory.Exists(place) || FileReplacement.LinkOnTheWay(folder, Place) is not null) return [];
        return [.. Directory.EnumerateFiles(place, "*.json").Select(Read).OfType<Draft>().Where(draft => draft.Person == person).OrderByDescending(draft => draft.At)];
    }

    /// <exception cref="RefusedLinkException">A link stands where drafts are kept.</exception>
    public void Keep(Draft draft)
    {
        if (!File.Exists(Path.Combine(folder, "output/.studio/.gitignore"))) FileReplacement.WriteIn(folder, "output/.studio/.gitignore", "*\n");
        FileReplacement.WriteIn(folder, PathOf(draft.Person, draft.SchoolId, draft.ClauseId), JsonSerializer.Serialize(draft, JsonSerializerOptions.Web));
    }

    public void Discard(string person, string schoolId, string clauseId)
    {
        string path = PathOf(person, schoolId, clauseId);
        if (FileReplacement.LinkOnTheWay(folder, path) is null && File.Exists(Path.Combine(folder, path))) File.Delete(Path.Combine(folder, path));
    }

    /// <summary>Made of digits alone: nothing of what a request says becomes part of a path.</summary>
    private static string PathOf(string person, string schoolId, string clauseId) =>
        $"{Place}/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{person}\n{schoolId}\n{clauseId}")))[..40]}.json";

    private static Draft? Read(string path)
    {
        try
        {
            return new FileInfo(path) is { Exists: true, LinkTarget: null } ? JsonSerializer.Deserialize<Draft>(File.ReadAllText(path), JsonSerializerOptions.Web) : null;
        }
        catch (Exception problem) when (problem is JsonException or IOException)
        {
            return null;
        }
    }
}
