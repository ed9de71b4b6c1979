using Berrys.Build.Options;
using Berrys.Pipeline;
using Berrys.Pipeline.Stamps;
using Berrys.Pipeline.Workspaces;

namespace Berrys.Build.Stamps;

/// <summary>Ends a run that has nothing to do before anything is loaded for it.</summary>
public static class UpToDate
{
    /// <summary>Finds out whether a run has nothing to do.</summary>
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
                ? RunStampFile.Check(place.File, place.Identity, Surroundings.Hash)
                : null;
        }
        catch (BerrysException)
        {
            // Whatever is wrong is said by the run.
            return null;
        }
    }
}
