using System.Collections.Immutable;
using System.Text.Json;
using Berrys.Pipeline.Checks;
using Berrys.Pipeline.Workspaces;

namespace Berrys.Pipeline.Sharding;

/// <summary>How long the steps of each service took when they ran last, by service and target, in a JSON file.</summary>
/// <param name="file">The file, absolute.</param>
public sealed class ServiceDurations(string file)
{
    /// <summary>How long each service takes with all its steps.</summary>
    /// <returns>The time by service; a file that cannot be read knows none.</returns>
    public ImmutableDictionary<string, TimeSpan> PerService() => Read()
        .GroupBy(entry => entry.Key.Service, StringComparer.Ordinal)
        .ToImmutableDictionary(group => group.Key, group => TimeSpan.FromSeconds(group.Sum(entry => entry.Value)), StringComparer.Ordinal);

    /// <summary>Keeps what a run took.</summary>
    /// <param name="steps">Its steps; one that did not run, or not to its end, says nothing.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Keep(IEnumerable<StepResult> steps)
    {
        var ran = steps.Where(step => step.Cache != CacheStatus.Hit && step.Status is StepStatus.Passed or StepStatus.Failed).ToArray();
        if (ran.Length == 0)
            return;
        var all = Read();
        foreach (var step in ran)
            all[(step.Service, step.Target)] = Math.Round(step.Duration.TotalSeconds, 3);
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartArray();
            foreach (var ((service, target), seconds) in all.OrderBy(entry => entry.Key.Service, StringComparer.Ordinal).ThenBy(entry => entry.Key.Target, StringComparer.Ordinal))
            {
                json.WriteStartArray();
                json.WriteStringValue(service);
                json.WriteStringValue(target);
                json.WriteNumberValue(seconds);
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        AtomicFile.Write(file, System.Text.Encoding.UTF8.GetString(text.ToArray()));
    }

    private Dictionary<(string Service, string Target), double> Read()
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file));
            return document.RootElement.EnumerateArray().ToDictionary(entry => (entry[0].GetString()!, entry[1].GetString()!), entry => entry[2].GetDouble());
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException or IndexOutOfRangeException or ArgumentException or FormatException)
        {
            // It only decides how evenly work is split.
            return [];
        }
    }
}
