using System.CommandLine;
using PolicyForge.Building.Packs;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Running;
using PolicyForge.Documents.Writing;
using PolicyForge.Docx.Reading;
using PolicyForge.Git;
using PolicyForge.Governance.Consultations;
using PolicyForge.Governance.Files;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge consult pack: what goes to the unions, in one ZIP.</summary>
public sealed class ConsultPackCommand : DocumentedCommand
{
    private readonly SubjectOptions _subject;
    private readonly IDocumentWriter _docx;
    private readonly IReadOnlyList<IDocumentWriter> _redlineWriters;
    private readonly Option<string?> _output = new("--output", "-o") { Description = "The ZIP to write (default: output/consultations/, in the workspace)", HelpName = "FILE" };

    private readonly Option<bool> _commit = new("--commit") { Description = "Commit the policy's changed sources first, so that what is sent can be found again" };

    public ConsultPackCommand(CommandEnvironment environment, GlobalOptions options, WorkspaceCompletion completion, IReadOnlyList<IDocumentWriter> writers, IReadOnlyList<IDocumentWriter> redlineWriters)
        : base(
            "pack",
            "Write what goes to the unions: comparison, schedule of clauses, response form and covering note, in one ZIP",
            "policyforge consult pack social-media --school meadow-bank")
    {
        _docx = writers.First(writer => writer.Format == "docx");
        _redlineWriters = redlineWriters;
        _subject = new SubjectOptions(completion);
        _subject.AddTo(this);
        Options.Add(_output);
        Options.Add(_commit);
        SetAction(parse => RepositoryCommands.InRepository(parse, options, environment, (session, repository) => Run(parse, session, repository)));
    }

    private int Run(ParseResult parse, CommandSession session, GitRepository repository)
    {
        if (ConsultedWorkspace.Of(parse, session, _subject) is not { } consulted) return ExitCode.BadInput;
        var packed = PackConsultation.Run(consulted.Subject, repository, consulted.Tree);
        session.Printer.PrintAll(packed.Diagnostics);
        if (packed.Value is not { } pack) return ExitCode.BadInput;
        if (!IsCommitted(consulted, repository, parse.GetValue(_commit))) return ExitCode.BadInput;
        string name = $"{consulted.Subject.School?.Id ?? "trust"}-{consulted.Subject.Policy.Id}-{pack.Consultation.Id}";
        string path = parse.GetValue(_output) is { } named ? Path.GetFullPath(named, session.Environment.WorkingFolder) : Path.Combine(session.WorkspaceFolder, "output", "consultations", name + ".zip");
        byte[] zip = DeterministicZip.Of(new SentPapers(_docx, ReturnedDocxReader.Read).FilesOf(pack, _redlineWriters));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path + ".part", zip);
        File.Move(path + ".part", path, overwrite: true);
        if (session.IsQuiet) return ExitCode.Done;
        session.Environment.Output.WriteLine($"{session.Shown(path)} written: comparison with {pack.Against}, schedule of {pack.Texts.Length} {(pack.Texts.Length == 1 ? "clause" : "clauses")}, response form, covering note.");
        if (pack.Consultation.IsOpen) session.Environment.Output.WriteLine($"Send it to {string.Join(", ", pack.Consultation.Unions.Select(union => union.Value))}. When one answers: policyforge consult respond {consulted.Subject.Arguments} --from NAME --file FILE");
        return ExitCode.Done;
    }

    /// <summary>False where the text should be committed and git refuses; where it is not to be, PF8265 says so.</summary>
    private static bool IsCommitted(ConsultedWorkspace consulted, GitRepository repository, bool commit)
    {
        var sources = consulted.Uncommitted(repository);
        if (sources.IsEmpty) return true;
        if (!commit)
        {
            consulted.Session.Printer.Print(ConsultDiagnostics.TextNotCommitted.At(null, consulted.Subject, string.Join(", ", sources)));
            return true;
        }

        var saved = SavedFiles.Save(consulted.Session, new WorkspaceEdit([], []) { AlsoCommitted = sources }, noCommit: false, $"Text of {consulted.Subject.Arguments} as it is sent to the unions\n");
        consulted.Session.Printer.PrintAll(saved.Found);
        if (saved.Failed) return false;
        if (!consulted.Session.IsQuiet) consulted.Session.Environment.Output.WriteLine($"Committed {string.Join(", ", sources)}: {saved.Where}.");
        return true;
    }
}
