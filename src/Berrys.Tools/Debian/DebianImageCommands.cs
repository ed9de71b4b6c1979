using System.Collections.Immutable;
using Berrys.Pipeline.Checks;
using Berrys.Tools.Processes;

namespace Berrys.Tools.Debian;

/// <summary>Builds the commands that make a <see cref="DebianImage"/>.</summary>
public static class DebianImageCommands
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(10);

    /// <summary>Makes the root file system.</summary>
    /// <param name="image">The recipe.</param>
    /// <param name="files">Where the recipe's files lie on this machine, by their path in the image.</param>
    /// <param name="archive">The tar file to write.</param>
    /// <param name="folder">The folder to run in.</param>
    /// <returns>The command; it needs root.</returns>
    public static Command MakeArchive(
        DebianImage image, IReadOnlyDictionary<string, string> files, string archive, string folder)
    {
        var arguments = ImmutableArray.CreateBuilder<string>();
        // /run holds the folder of PostgreSQL's socket, which the clean-up would empty.
        arguments.AddRange("--quiet", "--variant=extract", "--mode=root", "--skip=cleanup/run");
        arguments.Add("--include=" + string.Join(',', image.Packages));
        arguments.AddRange(image.Hooks.Select(hook => "--extract-hook=" + hook.Trim()));
        foreach (var (path, source) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
            arguments.Add($"--extract-hook=install -D -m 755 {PosixShell.Quote(source)} \"$1\"{PosixShell.Quote(path)}");
        arguments.AddRange(image.Suite, archive);
        return new Command
        {
            Executable = "mmdebstrap",
            Arguments = arguments.DrainToImmutable(),
            WorkingDirectory = folder,
            Deadline = Deadline,
        };
    }

    /// <summary>Imports the file system as an image.</summary>
    /// <param name="docker">The Docker client.</param>
    /// <param name="image">The recipe.</param>
    /// <param name="archive">The tar file.</param>
    /// <param name="folder">The folder to run in.</param>
    /// <returns>The command; it prints the image's id.</returns>
    public static Command Import(string docker, DebianImage image, string archive, string folder) => new()
    {
        Executable = docker,
        Arguments = ["import", .. image.Changes.SelectMany(change => (string[])["--change", change]), archive, image.Reference],
        WorkingDirectory = folder,
        Deadline = Deadline,
    };
}
