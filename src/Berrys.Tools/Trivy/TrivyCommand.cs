using System.Collections.Immutable;
using System.Globalization;
using Berrys.Pipeline.Checks;
using Berrys.Pipeline.Security;

namespace Berrys.Tools.Trivy;

/// <summary>Builds Trivy's command (https://trivy.dev/docs/latest/references/configuration/cli/trivy_image/).</summary>
public static class TrivyCommand
{
    /// <summary>Scans an image that the Docker Engine has.</summary>
    /// <param name="executable">Trivy's executable.</param>
    /// <param name="id">The image's id, <c>sha256:…</c>: a name could mean another image a moment later.</param>
    /// <param name="report">The report that it writes, absolute.</param>
    /// <param name="folder">The folder to run in, absolute.</param>
    /// <param name="deadline">How long it may take.</param>
    /// <param name="severities">What to report; nothing means everything.</param>
    /// <param name="ignoreUnfixed">Whether to leave out what no version mends.</param>
    /// <returns>The command; it ends with 0 whatever it finds.</returns>
    public static Command Scan(
        string executable, string id, string report, string folder, TimeSpan deadline, IReadOnlyCollection<Severity>? severities = null, bool ignoreUnfixed = false) => new()
        {
            Executable = executable,
            Arguments =
            [
                "image", "--quiet", "--no-progress", "--format", "json", "--output", report, "--exit-code", "0", "--scanners", "vuln,secret,misconfig",
                // Else it would ask a registry for what the engine does not have.
                "--image-src", "docker",
                "--timeout", string.Create(CultureInfo.InvariantCulture, $"{(long)deadline.TotalSeconds}s"),
                .. severities is { Count: > 0 } ? (string[])["--severity", Names(severities)] : [],
                .. ignoreUnfixed ? (string[])["--ignore-unfixed"] : [],
                id,
            ],
            WorkingDirectory = folder,
            Deadline = deadline,
            // As variables, because older versions refuse options that they do not know.
            Environment = ImmutableSortedDictionary.Create<string, string?>(StringComparer.Ordinal)
                .Add("TRIVY_SKIP_VERSION_CHECK", "true")
                .Add("TRIVY_DISABLE_TELEMETRY", "true"),
        };

    private static string Names(IEnumerable<Severity> severities) =>
        string.Join(',', severities.Distinct().OrderDescending().Select(severity => severity.ToString().ToUpperInvariant()));
}
