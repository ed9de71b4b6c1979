using Berrys.Build.Options;
using Berrys.Pipeline;
using Berrys.Pipeline.Reporting;
using Berrys.Pipeline.Stamps;
using Berrys.Pipeline.Workspaces;

namespace Berrys.Build.Stamps;

/// <summary>Ends a run that has nothing to do before anything is loaded for it.</summary>
public static class UpToDate
{
    /// <summary>Finds out whether a run has nothing to do; then writes what every run writes.</summary>
    /// <param name="line">The command line.</param>
    /// <param name="options">What it asks for.</param>
    /// <returns>What to say then; <see langword="null"/> when the run must be carried out.</returns>
    public static string? Check(CommandLine line, PipelineOptions options)
    {
        var current = Path.GetFullPath(line.Value("working") ?? ".");
        try
        {
            var root = WorkspaceFinder.Find(options.Workspace, current, WorkspaceSession.Checkout());
            return StampPlace.Of(line, options, current, Path.Combine(root, ".berrys")) is { } place
                && RunStampFile.Check(place.File, place.Identity, Surroundings.Hash) is { } spared
                && Write(spared)
                    ? spared.Summary
                    : null;
        }
        catch (BerrysException)
        {
            // Whatever is wrong is said by the run.
            return null;
        }
    }

    private static bool Write(SparedRun spared)
    {
        var (before, now) = (SummaryJson.Time(StampedDocument.Moment), SummaryJson.Time(DateTimeOffset.UtcNow));
        try
        {
            foreach (var (path, text) in spared.Documents)
            {
                if (!Directory.Exists(Path.GetDirectoryName(path)))
                    return false;
                AtomicFile.Write(path, text.Replace(before, now, StringComparison.Ordinal));
            }

            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
