using System.Globalization;
using PolicyForge.BatchBenchmark;
using PolicyForge.VersionsBenchmark;

if (args is [PortMeasurement.Option, var port, var backEnd, var measured])
{
    PortMeasurement.Run(port, backEnd, measured);
    return;
}

// Measures what reads git, in a repository as a large trust has it after some years. Options: those of the benchmark of batches, and --versions; --command is required; --ports instead measures each port of the repository through each back end.
var options = Options.Parse(args);
bool comparesPorts = args.Contains("--ports");
string command = options.Command ?? (comparesPorts ? "" : throw new InvalidOperationException("Name the published policyforge with --command."));
int versions = Array.IndexOf(args, "--versions") is >= 0 and var at ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : 10;
string folder = Path.Combine(Path.GetTempPath(), $"policyforge-versions-{Environment.ProcessId}");
string workspace = Path.Combine(folder, "workspace");
try
{
    GeneratedWorkspace.Write(options.Repository, workspace, options.Schools, options.Policies, rows: 0);
    int commits = GeneratedReleases.Write(workspace, versions);
    Console.WriteLine($"{options.Schools} schools x {options.Policies} policies x {versions} versions, {commits} commits, {Environment.ProcessorCount} processors, best of {options.Rounds}");
    if (comparesPorts)
    {
        PortMeasurement.Compare(workspace, options.Rounds);
        return;
    }

    string school = Path.GetFileName(Directory.GetDirectories(Path.Combine(workspace, "schools")).Order(StringComparer.Ordinal).First());

    Measure("history of one copy", "history", "social-media", "--school", school);
    Measure("changes of one policy", "changes", "social-media", "--school", school);
    Measure("verify", "verify");
    Measure("reviews", "reviews", "--format", "json");
    Measure("a version of two rounds ago", "build", "social-media", "--school", school, "--version", $"{versions - 2}.1", "--format", "docx", "--output", Path.Combine(folder, "version"));

    // One clause changed in the working tree, in every school's copy of one policy.
    string clause = Path.Combine(workspace, "clauses", "social-media", "introduction.md");
    File.AppendAllText(clause, "\nThis sentence is new.\n");
    Measure("redlines of one clause in all schools", "redline", "social-media", "--all", "--from-commit", "HEAD", "--to", "working", "--output", Path.Combine(folder, "redlines"));
}
finally
{
    if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
}

void Measure(string name, params string[] arguments)
{
    MeasuredProcess[] rounds = [.. Enumerable.Range(0, options.Rounds).Select(_ => MeasuredProcess.Run(command, [.. arguments, "--workspace", workspace]))];
    Console.WriteLine($"{name,-38} {rounds.Min(round => round.Seconds),7:f2} s  {rounds.Max(round => round.PeakMegabytes),5:f0} MB  ({rounds.Min(round => round.ProcessorSeconds):f2} s of processor time)");
}
