using System.Diagnostics;
using System.Text.Json;
using Path = System.IO.Path;

namespace PolicyForge.TestSupport;

/// <summary>Reads an iCalendar file with a parser that is not ours: Debian's python3-icalendar.</summary>
public static class CalendarReader
{
    private const string Script = """
        import json, sys
        from icalendar import Calendar
        calendar = Calendar.from_ical(sys.stdin.buffer.read())
        events = [{
            'uid': str(event['UID']),
            'start': event.decoded('DTSTART').isoformat(),
            'end': event.decoded('DTEND').isoformat(),
            'stamp': event.decoded('DTSTAMP').isoformat(),
            'summary': str(event['SUMMARY']),
            'description': str(event['DESCRIPTION']),
            'alarms': [alarm.decoded('TRIGGER').days for alarm in event.walk('VALARM')],
            'errors': [str(error) for error in event.errors],
        } for event in calendar.walk('VEVENT')]
        json.dump({'name': str(calendar['X-WR-CALNAME']), 'version': str(calendar['VERSION']), 'product': str(calendar['PRODID']), 'events': events}, sys.stdout)
        """;

    /// <summary>The Python that has the package: the system's own, since another may stand before it on PATH. Null where none has.</summary>
    private static readonly string? Python = new[] { "/usr/bin/python3", "python3" }.FirstOrDefault(HasPackage);

    public static bool IsThere => Python is not null;

    /// <summary>As <see cref="LibreOffice.IsWanted"/>.</summary>
    public static bool IsWanted => IsThere || Environment.GetEnvironmentVariable("POLICYFORGE_REQUIRE_TOOLS") == "1";

    public static ReadCalendar Read(byte[] calendar)
    {
        if (Python is null) throw new InvalidOperationException("No python3 here has the package icalendar (Debian: python3-icalendar).");
        var (code, output, errors) = Run(Python, Script, calendar);
        if (code != 0) throw new InvalidOperationException("icalendar could not read it: " + errors);
        return JsonSerializer.Deserialize<ReadCalendar>(output, JsonSerializerOptions.Web)!;
    }

    private static bool HasPackage(string python)
    {
        if (Path.IsPathRooted(python) && !File.Exists(python)) return false;
        try
        {
            return Run(python, "import icalendar", []).Code == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static (int Code, string Output, string Errors) Run(string python, string script, byte[] input)
    {
        var start = new ProcessStartInfo(python) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(script);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.BaseStream.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return (process.ExitCode, output.Result, errors.Result);
    }
}

/// <summary>A calendar as another program understands it.</summary>
public sealed record ReadCalendar(string Name, string Version, string Product, IReadOnlyList<ReadEvent> Events);

/// <summary>An event of a <see cref="ReadCalendar"/>.</summary>
/// <param name="Start">ISO 8601: a day, for an event that lasts the day.</param>
/// <param name="Alarms">Days relative to the start; negative before it.</param>
/// <param name="Errors">What the program could not make sense of.</param>
public sealed record ReadEvent(string Uid, string Start, string End, string Stamp, string Summary, string Description, IReadOnlyList<int> Alarms, IReadOnlyList<string> Errors);
