using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Berrys.Pipeline.Workspaces;
using Berrys.Tools.Python;

namespace Berrys.Build.Python;

/// <summary>The Python environment of a workspace, as <c>Restore</c> left it.</summary>
/// <param name="Key">A hash of everything that it was made from.</param>
/// <param name="Interpreter">Its interpreter, absolute.</param>
/// <param name="Version">The interpreter's version.</param>
/// <param name="Distributions">What is installed: version by normalised name.</param>
public sealed record RestoredEnvironment(
    string Key, string Interpreter, string Version, ImmutableSortedDictionary<string, string> Distributions)
{
    private const string FileName = "restored.json";

    /// <summary>What outcomes of checks depend on besides files: the distributions that are installed.</summary>
    [JsonIgnore]
    public ImmutableSortedDictionary<string, string> Facts => ImmutableSortedDictionary<string, string>.Empty
        .Add("python", Version)
        .Add("distributions", PythonDistributions.Render(Distributions));

    /// <summary>The version of an installed distribution.</summary>
    /// <param name="distribution">Its normalised name.</param>
    /// <returns>The version, or <c>unknown</c>.</returns>
    public string VersionOf(string distribution) => Distributions.GetValueOrDefault(distribution, "unknown");

    /// <summary>Where it is written down.</summary>
    /// <param name="folder">The environment's folder.</param>
    /// <returns>The file.</returns>
    public static string FileOf(string folder) => Path.Combine(folder, FileName);

    /// <summary>Reads what the last <c>Restore</c> left.</summary>
    /// <param name="folder">The environment's folder.</param>
    /// <returns>The environment, or <see langword="null"/> when there is none, or none that works.</returns>
    public static RestoredEnvironment? Read(string folder)
    {
        var path = FileOf(folder);
        if (!File.Exists(path))
            return null;
        try
        {
            // By hand: Doctor reads it, and a serializer takes longer to start than all the rest of it.
            using var document = JsonDocument.Parse(File.ReadAllText(path));
            var root = document.RootElement;
            var distributions = root.GetProperty("distributions").EnumerateObject()
                .ToImmutableSortedDictionary(entry => entry.Name, entry => entry.Value.GetString()!, StringComparer.Ordinal);
            var interpreter = root.GetProperty("interpreter").GetString()!;
            return File.Exists(interpreter)
                ? new(root.GetProperty("key").GetString()!, interpreter, root.GetProperty("version").GetString()!, distributions)
                : null;
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // Cut off by a crash: it is made again.
            return null;
        }
    }

    /// <summary>Writes it into its folder.</summary>
    /// <param name="folder">The environment's folder.</param>
    public void Write(string folder) =>
        AtomicFile.Write(FileOf(folder), JsonSerializer.Serialize(this, RestoredEnvironmentJson.Default.RestoredEnvironment));
}

[JsonSerializable(typeof(RestoredEnvironment))]
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class RestoredEnvironmentJson : JsonSerializerContext;
