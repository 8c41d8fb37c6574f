using System.Collections.Immutable;
using System.Text.Json;
using PolicyForge.Diagnostics;

namespace PolicyForge.Building;

/// <summary>What a manifest keeps of a finding, so that a build with nothing to do can say it again.</summary>
/// <param name="Place">Null where no file is to blame.</param>
/// <param name="Trace">As in <see cref="Diagnostic.Trace"/>.</param>
public sealed record RememberedFinding(
    string Code, Severity Severity, string Message, string? Hint, string? School, RememberedPlace? Place, ImmutableArray<(string Description, RememberedPlace Place)> Trace)
{
    /// <summary>Null where a place lies in what is no file of the working folder.</summary>
    public static RememberedFinding? Of(Diagnostic finding)
    {
        var place = finding.Location is { } location ? RememberedPlace.Of(location) : null;
        if (place is null && finding.Location is not null) return null;
        var trace = ImmutableArray.CreateBuilder<(string, RememberedPlace)>(finding.Trace.Length);
        foreach (var frame in finding.Trace)
        {
            if (RememberedPlace.Of(frame.Location) is not { } step) return null;
            trace.Add((frame.Description, step));
        }

        return new RememberedFinding(finding.Code, finding.Severity, finding.Message, finding.Hint, finding.School, place, trace.ToImmutable());
    }

    /// <summary>The finding as it is shown; null where a source does not read as it did.</summary>
    public Diagnostic? In(RememberedSources sources)
    {
        var location = Place is null ? null : sources.Locate(Place);
        if (location is null && Place is not null) return null;
        var trace = ImmutableArray.CreateBuilder<TraceFrame>(Trace.Length);
        foreach (var (description, place) in Trace)
        {
            if (sources.Locate(place) is not { } step) return null;
            trace.Add(new TraceFrame(description, step));
        }

        return new Diagnostic(new DiagnosticDescriptor(Code, Severity, "", "{0}"), location, [Message]) { Hint = Hint, School = School, Trace = trace.ToImmutable() };
    }

    internal static RememberedFinding Read(JsonElement json) => new(
        json.GetProperty("code").GetString()!,
        (Severity)json.GetProperty("severity").GetInt32(),
        json.GetProperty("message").GetString()!,
        json.GetProperty("hint").GetString(),
        json.GetProperty("school").GetString(),
        json.TryGetProperty("place", out var place) ? RememberedPlace.Read(place) : null,
        [.. json.GetProperty("trace").EnumerateArray().Select(frame => (frame.GetProperty("description").GetString()!, RememberedPlace.Read(frame.GetProperty("place"))))]);

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("code", Code);
        json.WriteNumber("severity", (int)Severity);
        json.WriteString("message", Message);
        json.WriteString("hint", Hint);
        json.WriteString("school", School);
        Place?.Write(json);
        json.WriteStartArray("trace");
        foreach (var (description, place) in Trace)
        {
            json.WriteStartObject();
            json.WriteString("description", description);
            place.Write(json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
