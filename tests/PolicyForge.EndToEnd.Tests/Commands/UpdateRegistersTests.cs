using PolicyForge.EndToEnd.Tests.Running;
using PolicyForge.TestSupport;

namespace PolicyForge.EndToEnd.Tests.Commands;

public sealed class UpdateRegistersTests : IDisposable
{
    private const string Legislation = "clauses/legislation.yaml";

    private readonly TemporaryFolder _folder = new();

    public UpdateRegistersTests()
    {
        SmallWorkspace.WriteTo(_folder.Path, SmallWorkspace.Files());
        _folder.Write(Legislation, """
            legislation:
              # Ours.
              - id: trust-code
                title: Code of the Trust
                kind: guidance
              - id: equality-act-2010
                title: The Equality Act
                kind: act
              - id: data-protection-act-1998
                title: Data Protection Act 1998
                kind: act

            """);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Update_adds_what_is_new_completes_what_lacks_keys_and_keeps_what_the_trust_wrote()
    {
        string output = Run();
        string register = _folder.Read(Legislation);
        Assert.StartsWith("as_of: 2026-11-28\nlegislation:\n  # Ours.\n  - id: trust-code\n    title: Code of the Trust\n    kind: guidance\n", register);
        Assert.Contains("  - id: equality-act-2010\n    title: The Equality Act\n    kind: act\n", register);
        Assert.Contains("  - id: data-protection-act-1998\n    title: Data Protection Act 1998\n    kind: act\n    number: \"1998 c. 29\"\n    in_force_from: 2000-03-01\n    repealed: 2018-05-25\n", register);
        Assert.Contains("  - id: keeping-children-safe-in-education-2026\n", register);
        Assert.Contains("equality-act-2010: yours says otherwise of title and stays", output);
        Assert.Contains("clauses/statutory-policies.yaml: new, with", output);
        Assert.Equal(0, CommandRun.Of(_folder.Path, "legislation", "check").ExitCode);
        Run();
        Assert.Equal(register, _folder.Read(Legislation));
    }

    [Fact]
    public void Update_takes_an_entry_that_is_named()
    {
        Run("--take", "equality-act-2010");
        Assert.Contains("  - id: equality-act-2010\n    title: Equality Act 2010\n", _folder.Read(Legislation));
    }

    [Fact]
    public void Update_as_a_dry_run_writes_nothing()
    {
        string before = _folder.Read(Legislation);
        Assert.EndsWith("Nothing was written.\n", Run("--dry-run"));
        Assert.Equal(before, _folder.Read(Legislation));
        Assert.False(File.Exists(_folder["clauses/statutory-policies.yaml"]));
    }

    private string Run(params string[] options)
    {
        var run = CommandRun.Of(_folder.Path, ["update-registers", .. options]);
        Assert.True(run.ExitCode == 0, run.Error);
        return run.Output;
    }
}
