using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Berrys.Pipeline.Checks;

namespace Berrys.Pipeline.Reporting;

/// <summary>
/// Writes <c>timeline.json</c> in the Trace Event Format, which chrome://tracing and Perfetto show: one complete event
/// (<c>ph: X</c>) per target and step that ran, in microseconds since the run's start, on lanes without overlaps.
/// </summary>
public static class TimelineJson
{
    private static readonly TimeSpan LeastDuration = TimeSpan.FromMilliseconds(1);
    private const int TargetProcess = 1;
    private const int StepProcess = 2;

    /// <summary>Writes a timeline.</summary>
    /// <param name="run">The run.</param>
    /// <returns>The JSON text with a line end.</returns>
    public static string Write(RunSummary run)
    {
        var targets = run.Targets.Where(target => target.StartedAt is not null)
            .Select(target => Event(run, target.Name, target.StartedAt!.Value, target.Duration, [("status", ReportWords.Of(target.Status)), ("reason", target.Reason)]));
        // What was known before took no time.
        var steps = run.OrderedSteps.Where(step => step.Cache != CacheStatus.Hit || step.Duration >= LeastDuration)
            .Select(step => Event(run, $"{step.Target} {step.Service}", step.StartedAt, step.Duration,
                [("status", ReportWords.Of(step.Status)), ("cache", ReportWords.Of(step.Cache)), ("service", step.Service), ("reason", step.Reason)]));

        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("displayTimeUnit", "ms");
            json.WriteStartObject("otherData");
            json.WriteString("workspace", run.Workspace);
            json.WriteEndObject();
            json.WriteStartArray("traceEvents");
            WriteProcess(json, TargetProcess, "targets", "target", [.. targets]);
            WriteProcess(json, StepProcess, "steps", "step", [.. steps]);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static TraceEvent Event(RunSummary run, string name, DateTimeOffset startedAt, TimeSpan duration, (string Name, string? Value)[] arguments)
    {
        var start = Math.Max(0, Microseconds(startedAt - run.StartedAt));
        return new(name, start, Math.Max(start, Microseconds(startedAt - run.StartedAt + duration)), arguments);
    }

    private static long Microseconds(TimeSpan time) => time.Ticks / TimeSpan.TicksPerMicrosecond;

    private static void WriteProcess(Utf8JsonWriter json, int process, string title, string category, IReadOnlyList<TraceEvent> events)
    {
        var lanes = Lanes.Assign([.. events.Select(trace => (trace.Start, trace.End))]);
        WriteName(json, "process_name", process, 0, title);
        foreach (var lane in lanes.Distinct().Order())
            WriteName(json, "thread_name", process, lane, $"{category} lane {lane}");
        foreach (var (trace, lane) in events.Zip(lanes))
        {
            json.WriteStartObject();
            json.WriteString("ph", "X");
            json.WriteString("cat", category);
            json.WriteString("name", trace.Name);
            json.WriteNumber("pid", process);
            json.WriteNumber("tid", lane);
            json.WriteNumber("ts", trace.Start);
            json.WriteNumber("dur", trace.End - trace.Start);
            json.WriteStartObject("args");
            foreach (var (name, value) in trace.Arguments.Where(argument => argument.Value is not null))
                json.WriteString(name, value);
            json.WriteEndObject();
            json.WriteEndObject();
        }
    }

    private static void WriteName(Utf8JsonWriter json, string kind, int process, int lane, string name)
    {
        json.WriteStartObject();
        json.WriteString("ph", "M");
        json.WriteString("name", kind);
        json.WriteNumber("pid", process);
        json.WriteNumber("tid", lane);
        json.WriteStartObject("args");
        json.WriteString("name", name);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private sealed record TraceEvent(string Name, long Start, long End, (string Name, string? Value)[] Arguments);
}
