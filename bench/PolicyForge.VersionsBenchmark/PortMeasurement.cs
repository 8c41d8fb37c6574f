using System.Diagnostics;
using System.Globalization;
using PolicyForge.Git;
using PolicyForge.Versions.Repositories;

namespace PolicyForge.VersionsBenchmark;

/// <summary>One use of one port of the repository through one back end, in a process of its own: what a command pays that does nothing else.</summary>
internal static class PortMeasurement
{
    public const string Option = "--port";

    public static readonly string[] Ports = ["open", "resolve", "tree", "files", "commits", "status", "log-of-one", "log"];

    /// <summary>Runs it and prints milliseconds of the clock and of processors (git's too), and megabytes at most.</summary>
    public static void Run(string port, string backEnd, string workspace)
    {
        double processor = ProcessorMilliseconds();
        long began = Stopwatch.GetTimestamp();
        var machine = GitBackEnds.OfMachine();
        var backEnds = backEnd switch { "library" => new GitBackEnds(null), "program" => machine with { UsesLibrary = false }, _ => machine };
        using (var repository = GitRepository.Open(workspace, backEnds).Value ?? throw new InvalidOperationException("It does not open.")) Use(repository, port);
        double clock = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{clock:f1} {ProcessorMilliseconds() - processor:f1} {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0:f0}"));
    }

    /// <summary>Measures all ports through each back end, turn by turn, so that a busy moment falls on all.</summary>
    public static void Compare(string workspace, int rounds)
    {
        string[] backEnds = ["program", "library", "chosen"];
        Console.WriteLine($"{"port",-12}{string.Concat(backEnds.Select(name => $"{name,26}"))}   (clock ms, processor ms, MB: least of {rounds})");
        foreach (string port in Ports)
        {
            var found = backEnds.ToDictionary(name => name, _ => new List<double[]>());
            for (int round = 0; round < rounds; round++)
            {
                foreach (string name in backEnds) found[name].Add(InProcess(port, name, workspace));
            }

            Console.WriteLine($"{port,-12}{string.Concat(backEnds.Select(name => $"{found[name].Min(run => run[0]),10:f0}{found[name].Min(run => run[1]),9:f0}{found[name].Min(run => run[2]),7:f0}"))}");
        }
    }

    private static void Use(GitRepository repository, string port)
    {
        var head = repository.State.Head!.Value;
        switch (port)
        {
            case "resolve": repository.Resolve("HEAD~1"); break;
            case "tree": repository.TreeAt(head).List(""); break;
            case "files": ReadFiles(repository, head); break;
            case "commits": ReadCommits(repository, head); break;
            case "status": repository.WorkingChanges(); break;
            case "log-of-one": repository.Log(new LogQuery { Paths = ["templates/social-media/history.yaml"] }); break;
            case "log": repository.Log(new LogQuery()); break;
        }
    }

    private static void ReadFiles(GitRepository repository, CommitId head)
    {
        var tree = repository.TreeAt(head);
        foreach (var entry in tree.List("")) tree.Read(entry);
    }

    private static void ReadCommits(GitRepository repository, CommitId head)
    {
        var commit = repository.CommitOf(head);
        for (int i = 0; i < 200 && commit.Parents is [var parent, ..]; i++) commit = repository.CommitOf(parent);
    }

    private static double[] InProcess(string port, string backEnd, string workspace)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [Option, port, backEnd, workspace]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return [.. output.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
    }

    /// <summary>Of this process and of those that it has started and seen end, where Linux tells.</summary>
    private static double ProcessorMilliseconds()
    {
        double own = Process.GetCurrentProcess().TotalProcessorTime.TotalMilliseconds;
        if (!OperatingSystem.IsLinux()) return own;
        string[] fields = File.ReadAllText("/proc/self/stat").Split(')')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return own + ((long.Parse(fields[13], CultureInfo.InvariantCulture) + long.Parse(fields[14], CultureInfo.InvariantCulture)) * 10.0);
    }
}
