using System.IO.Compression;
using PolicyForge.EndToEnd.Tests.OwnText;
using PolicyForge.EndToEnd.Tests.Running;

namespace PolicyForge.EndToEnd.Tests.SignOff;

/// <summary>A school with two approved versions of a policy, the second signed, and a policy of the trust's beside it where a test wants one.</summary>
internal sealed class SignedOffRepository : IDisposable
{
    public static readonly string[] Pack = ["pack", "--school", "elm-row", "--as-of", "2027-03-01", "--no-pdf"];

    private readonly OwnTextRepository _repository = new();

    public SignedOffRepository()
    {
        Folder.Write("templates/phones/template.sbn.md", Folder.Read("templates/phones/template.sbn.md") + "\n::: signature date\n- Chair\n:::\n");
        Folder.Commit("A line to sign on");
        Run(0, "approve", "phones", "--school", "elm-row", "--by", "Local Governing Body", "--on", "2027-01-20", "--minute", "LGB/27/03", "--override", "New", "--override-by", "Head");
        _repository.Change(OwnTextRepository.OfElm, "private study", "quiet study");
        Run(0, "approve", "phones", "--school", "elm-row", "--by", "Local Governing Body", "--on", "2027-02-17", "--minute", "LGB/27/09", "--signed-by", "Wren Castell, Chair", "--override", "New", "--override-by", "Head");
    }

    public PolicyForge.TestSupport.TemporaryRepository Folder => _repository.Folder;

    public void Dispose() => _repository.Dispose();

    public CommandRun Run(int code, params string[] arguments) => _repository.Run(code, arguments);

    public string Refused(string code, params string[] arguments) => _repository.Refused(code, arguments);

    public void Change(string path, string old, string now) => _repository.Change(path, old, now);

    public string PathOf(string path) => Path.Combine(Folder.Path, path);

    /// <summary>The part of a Word file that lies in a pack.</summary>
    public static string PartOf(ZipArchive pack, string document, string part)
    {
        using var content = new MemoryStream();
        using (var entry = pack.GetEntry(document)!.Open()) entry.CopyTo(content);
        using var inner = new ZipArchive(content);
        using var reader = new StreamReader(inner.GetEntry(part)!.Open());
        return reader.ReadToEnd();
    }

    public static string TextOf(ZipArchive pack, string file)
    {
        using var reader = new StreamReader(pack.GetEntry(file)!.Open());
        return reader.ReadToEnd();
    }
}
