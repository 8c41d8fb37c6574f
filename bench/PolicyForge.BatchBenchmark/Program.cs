using System.Diagnostics;
using PolicyForge.BatchBenchmark;

var options = Options.Parse(args);
if (options.Only is { } only)
{
    GeneratedWorkspace.Write(options.Repository, only, options.Schools, options.Policies, options.Rows);
    if (options.OwnText) GeneratedOwnText.Write(only, ofEachSchool: 4);
    return;
}

string folder = Path.Combine(Path.GetTempPath(), $"policyforge-bench-{Environment.ProcessId}");
string workspace = Path.Combine(folder, "workspace");
string output = Path.Combine(folder, "output");
try
{
    string command = options.Command ?? Publish(options.Repository, Path.Combine(folder, "bin"));
    GeneratedWorkspace.Write(options.Repository, workspace, options.Schools, options.Policies, options.Rows);
    Console.WriteLine($"{options.Schools} schools x {options.Policies} policies, {Environment.ProcessorCount} processors, median of {options.Rounds} rounds");

    if (options.Loading)
    {
        MeasureLoading();
        return;
    }

    if (options.OwnText)
    {
        MeasureOwnText();
        return;
    }

    MeasureBatch("DOCX", "docx");
    double zipLimit = ZipLimit.Measure([.. Directory.GetFiles(output, "*.docx", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Take(200)]);
    Console.WriteLine($"{"zip limit (level 6, parts that vary)",-38} {zipLimit,8:f0} documents/s");
    MeasureBatch("HTML", "html");
    MeasureBatch("DOCX and HTML", "docx,html");
    Measure("nothing changed (DOCX and HTML)", 0, () => Build("--format", "docx,html"));

    (string school, string policy) = FirstCopy();
    Measure("one document, cold (DOCX)", 0, () =>
    {
        Clear();
        return Build("--format", "docx", "--school", school, "--policy", policy);
    });
    Measure("process start (--version)", 0, () => MeasuredProcess.Run(command, "--version"));

    void MeasureLoading()
    {
        string school = FirstSchool();
        Measure("reviews (table)", 0, () => MeasuredProcess.Run(command, "reviews", "--workspace", workspace));
        Measure("reviews (JSON)", 0, () => MeasuredProcess.Run(command, "reviews", "--format", "json", "--workspace", workspace));
        Measure("list schools", 0, () => MeasuredProcess.Run(command, "list", "schools", "--workspace", workspace));
        Measure("one document of one school (DOCX)", 0, () =>
        {
            Clear();
            return Build("--format", "docx", "--school", school, "--policy", "social-media");
        });
        Measure("process start (--version)", 0, () => MeasuredProcess.Run(command, "--version"));
    }

    void MeasureOwnText()
    {
        Console.WriteLine($"{GeneratedOwnText.Write(workspace, ofEachSchool: 4)} own texts, all behind");
        Measure("customisations (table)", 0, () => MeasuredProcess.Run(command, "customisations", "--workspace", workspace));
        Measure("customisations (HTML)", 0, () => MeasuredProcess.Run(command, "customisations", "--format", "html", "--workspace", workspace));
        Measure("merge --dry-run", 0, () => MeasuredProcess.Run(command, "merge", "--dry-run", "--workspace", workspace));
        Measure("merge", 0, () =>
        {
            var run = MeasuredProcess.Run(command, "merge", "--workspace", workspace);
            GeneratedOwnText.Reset(workspace);
            return run;
        });
        string pack = Path.Combine(folder, "pack.zip");
        Measure("pack of one school, without PDF", 0, () => MeasuredProcess.Run(command, "pack", "--school", FirstSchool(), "--signed-off-only", "--no-pdf", "--output", pack, "--workspace", workspace));
        Console.WriteLine($"{"files in the pack",-38} {PolicyFilesIn(pack),8} signed-off documents");
    }

    string FirstSchool() => Path.GetFileName(Directory.GetDirectories(Path.Combine(workspace, "schools")).Order(StringComparer.Ordinal).First());

    static int PolicyFilesIn(string pack)
    {
        using var zip = System.IO.Compression.ZipFile.OpenRead(pack);
        return zip.Entries.Count(entry => entry.FullName.StartsWith("policies/", StringComparison.Ordinal));
    }

    void MeasureBatch(string name, string formats)
    {
        int files = 0;
        var (seconds, peak) = Median(() =>
        {
            Clear();
            var run = Build("--format", formats);
            files = Directory.GetFiles(output, "*", SearchOption.AllDirectories).Count(path => path.EndsWith(".docx", StringComparison.Ordinal) || path.EndsWith(".html", StringComparison.Ordinal));
            return run;
        });
        int documents = files / formats.Split(',').Length;
        Console.WriteLine($"{name,-38} {documents / seconds,8:f0} documents/s  {seconds,7:f2} s  {peak,5:f0} MB  ({documents} documents)");
    }

    void Measure(string name, int _, Func<MeasuredProcess> run)
    {
        MeasuredProcess[] rounds = [.. Enumerable.Range(0, options.Rounds).Select(_ => run())];
        Console.WriteLine($"{name,-38} {"",8}              {rounds.Min(round => round.Seconds),7:f3} s  {rounds.Max(round => round.PeakMegabytes),5:f0} MB  ({rounds.Min(round => round.ProcessorSeconds):f3} s of processor time; best of {rounds.Length})");
    }

    (double Seconds, double Peak) Median(Func<MeasuredProcess> run)
    {
        MeasuredProcess[] rounds = [.. Enumerable.Range(0, options.Rounds).Select(_ => run())];
        return (rounds.Select(round => round.Seconds).Order().ElementAt(rounds.Length / 2), rounds.Max(round => round.PeakMegabytes));
    }

    MeasuredProcess Build(params string[] more) => MeasuredProcess.Run(command, ["build", "--quiet", "--workspace", workspace, "--output", output, .. more]);

    void Clear()
    {
        if (Directory.Exists(output)) Directory.Delete(output, recursive: true);
    }

    (string School, string Policy) FirstCopy()
    {
        string first = Directory.GetFiles(output, "*.docx", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First();
        return (Path.GetFileName(Path.GetDirectoryName(first)!), Path.GetFileNameWithoutExtension(first));
    }
}
finally
{
    if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
}

static string Publish(string repository, string target)
{
    string[] arguments =
    [
        "publish", Path.Combine(repository, "src", "PolicyForge.Cli"), "-c", "Release", "-v", "q", "-nologo", "-o", target,
        "--use-current-runtime", "--self-contained", "false", "-p:PublishReadyToRun=true",
    ];
    using var process = Process.Start("dotnet", arguments);
    process.WaitForExit();
    return process.ExitCode == 0 ? Path.Combine(target, "policyforge") : throw new InvalidOperationException("The command could not be published.");
}
