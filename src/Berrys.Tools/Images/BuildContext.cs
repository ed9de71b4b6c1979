using Berrys.Tools.Dockerfiles;

namespace Berrys.Tools.Images;

/// <summary>Decides the build context of a Dockerfile that no compose file tells of.</summary>
internal static class BuildContext
{
    private static readonly Dictionary<string, string> NoArguments = [];

    /// <summary>
    /// The workspace when the Dockerfile copies by paths that begin there (its own folder's path, or files that only the
    /// workspace has), else the service's folder.
    /// </summary>
    /// <param name="folder">The service's folder.</param>
    /// <param name="dockerfile">The Dockerfile.</param>
    /// <param name="files">All files of the workspace.</param>
    /// <returns>The context, <c>.</c> for the workspace.</returns>
    public static string Of(string folder, Dockerfile dockerfile, IReadOnlySet<string> files)
    {
        var sources = dockerfile.ContextSources(NoArguments).Select(source => source.Path).Where(path => path is not null and not ".").ToList();
        if (sources.Exists(path => path == folder || path!.StartsWith(folder + "/", StringComparison.Ordinal)))
            return ".";
        var inFolder = files.Where(file => file.StartsWith(folder + "/", StringComparison.Ordinal)).Select(file => file[(folder.Length + 1)..]).ToList();
        var onlyInFolder = 0;
        var onlyInWorkspace = 0;
        foreach (var path in sources)
        {
            var pattern = PathPattern.Parse(path!);
            var here = inFolder.Exists(Reads);
            var there = files.Any(Reads);
            onlyInFolder += here && !there ? 1 : 0;
            onlyInWorkspace += there && !here ? 1 : 0;

            bool Reads(string file) => ContextPath.WithParents(file).Contains(path) || pattern?.MatchesOrParent(file) == true;
        }

        return onlyInWorkspace > onlyInFolder ? "." : folder;
    }
}
