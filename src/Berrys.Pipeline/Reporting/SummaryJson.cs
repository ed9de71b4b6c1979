using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Berrys.Pipeline.Reporting;

/// <summary>Writes <c>summary.json</c> (docs/command-line.md): times in ISO 8601 UTC, durations in seconds.</summary>
public static class SummaryJson
{
    /// <summary>The version of the format; it grows when a field changes its meaning or goes away.</summary>
    public const int SchemaVersion = 1;

    /// <summary>Writes a summary.</summary>
    /// <param name="run">The run.</param>
    /// <returns>The JSON text with a line end.</returns>
    public static string Write(RunSummary run)
    {
        var path = run.CriticalPath;
        var document = new SummaryDocument(
            SchemaVersion,
            run.Workspace,
            (int)run.ExitCode,
            Time(run.StartedAt),
            Seconds(run.Duration),
            new([.. path.Targets.Select(target => target.Name)], Seconds(path.Duration)),
            Math.Round(run.SpeedUp, 2),
            [.. run.Targets.Select(target => new TargetDocument(target.Name, ReportWords.Of(target.Status), target.StartedAt is { } at ? Time(at) : null, Seconds(target.Duration)))],
            [.. run.OrderedSteps.Select(step => new StepDocument(step.Target, step.Service, ReportWords.Of(step.Status), ReportWords.Of(step.Cache), Seconds(step.Duration), step.Reason))]);

        // Names in any language stay readable; the file is never put into a web page as it is.
        var options = new JsonSerializerOptions(SummaryJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        return JsonSerializer.Serialize(document, new SummaryJsonContext(options).SummaryDocument) + "\n";
    }

    /// <summary>Writes a time.</summary>
    /// <param name="time">The time.</param>
    /// <returns>ISO 8601 in UTC, to the millisecond.</returns>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static double Seconds(TimeSpan duration) => Math.Round(duration.TotalSeconds, 3);
}

internal sealed record SummaryDocument(
    int SchemaVersion,
    string Workspace,
    int ExitCode,
    string StartedAt,
    double Seconds,
    CriticalPathDocument CriticalPath,
    double SpeedUp,
    ImmutableArray<TargetDocument> Targets,
    ImmutableArray<StepDocument> Steps);

internal sealed record CriticalPathDocument(ImmutableArray<string> Targets, double Seconds);

internal sealed record TargetDocument(string Name, string Status, string? StartedAt, double Seconds);

internal sealed record StepDocument(string Target, string Service, string Status, string Cache, double Seconds, string? Reason);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(SummaryDocument))]
internal sealed partial class SummaryJsonContext : JsonSerializerContext;
