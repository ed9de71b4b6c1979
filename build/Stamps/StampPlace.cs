using System.IO.Hashing;
using System.Text;
using Berrys.Build.Options;
using Berrys.Pipeline.Caching;

namespace Berrys.Build.Stamps;

/// <summary>Which runs leave a stamp, and where: one for each command line.</summary>
/// <param name="Identity">The program and the command line.</param>
/// <param name="File">The stamp's file, absolute.</param>
public sealed record StampPlace(string Identity, string File)
{
    /// <summary>The folder of a workspace's stamps.</summary>
    public const string Folder = "cache/stamps";

    /// <summary>Finds it.</summary>
    /// <param name="line">The command line.</param>
    /// <param name="options">What it asks for.</param>
    /// <param name="current">The folder that it was given in, absolute.</param>
    /// <param name="state">The workspace's folder for state, absolute.</param>
    /// <returns>The place, or <see langword="null"/> for a run that must show or do something each time.</returns>
    public static StampPlace? Of(CommandLine line, PipelineOptions options, string current, string state)
    {
        if (options.Cache != CacheMode.On || options.Explain || options.Json || options.DryRun || options.Affected is not null || options.Sequential
            || line.Has("verbosity") || line.Has("tree") || line.Has("description") || line.Has("version") || line.Has("info") || line.Has("help"))
        {
            return null;
        }

        var program = typeof(StampPlace).Module.ModuleVersionId.ToString("N") + typeof(FileState).Module.ModuleVersionId.ToString("N");
        // A relative folder for artifacts is another one elsewhere.
        var identity = string.Join('\0', (string[])[program, options.Artifacts is null ? "" : current, .. line.Canonical]);
        var name = Convert.ToHexStringLower(XxHash128.Hash(Encoding.UTF8.GetBytes(identity)));
        return new(identity, Path.Combine(state, Folder, name));
    }
}
