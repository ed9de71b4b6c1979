using System.Collections.Concurrent;
using Berrys.Build.Prerequisites;
using Berrys.Pipeline;
using Berrys.Pipeline.Checks;
using Berrys.Tools.Debian;
using Berrys.Tools.Prerequisites;
using Berrys.Tools.Processes;
using Berrys.Tools.Secrets;

namespace Berrys.Build.Images;

/// <summary>Makes images from Debian's archive in place of those that cannot be pulled, each once.</summary>
/// <param name="engine">The engine that keeps them.</param>
/// <param name="commands">Runs mmdebstrap and the client.</param>
/// <param name="tools">Finds mmdebstrap.</param>
/// <param name="prerequisites">Installs it, with <c>--bootstrap</c>.</param>
/// <param name="session">The folder for temporary files.</param>
/// <param name="secrets">What must not be shown.</param>
public sealed class StandInImages(
    ContainerEngine engine, ICommandRunner commands, ToolFinder tools, PrerequisiteGate prerequisites, WorkspaceSession session, SecretRegistry secrets)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _made = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<Task<ToolIdentity>>> _tools = new(StringComparer.Ordinal);

    /// <summary>Whether one can be made for an image.</summary>
    /// <param name="reference">The image that cannot be pulled.</param>
    /// <param name="name">The repository that a recipe stands in for, such as <c>python</c>.</param>
    /// <returns><see langword="true"/> when the image is one of that repository of the hub.</returns>
    public static bool StandsInFor(string reference, string name)
    {
        var repository = reference.Split('@')[0].Split(':')[0];
        return repository == name || repository == $"library/{name}" || repository == $"docker.io/library/{name}";
    }

    /// <summary>Makes the image unless the engine has it.</summary>
    /// <param name="image">The recipe.</param>
    /// <param name="print">Prints a line.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The image's id.</returns>
    /// <exception cref="BerrysException">It cannot be made here (exit code 3).</exception>
    public Task<string> MakeAsync(DebianImage image, Action<string> print, CancellationToken cancellationToken) =>
        _made.GetOrAdd(image.Reference, _ => new(() => MakeOnceAsync(image, print, cancellationToken))).Value;

    private async Task<string> MakeOnceAsync(DebianImage image, Action<string> print, CancellationToken cancellationToken)
    {
        if (await engine.FindAsync(image.Reference, cancellationToken) is { } present)
            return present.Id;
        if (Platforms.Current() != Platform.Debian || !Environment.IsPrivilegedProcess)
        {
            throw new BerrysException(
                ExitCode.MissingPrerequisite,
                $"No registry can be reached, and a stand-in for {image.Name} can only be made as root on Debian or Ubuntu.",
                $"Load the image into the engine, or connect to a registry: docker pull {image.Name}");
        }

        // Several images are made at a time, but apt-get runs once.
        var mmdebstrap = await _tools.GetOrAdd(PrerequisiteCatalog.Mmdebstrap, name => new(() => FindToolAsync(name, print, cancellationToken))).Value;
        print($"Making {image.Reference} from Debian's archive ({image.Suite}), once");
        var folder = Directory.CreateDirectory(Path.Combine(session.MakeStateFolder(), "images", Path.GetRandomFileName())).FullName;
        try
        {
            var archive = Path.Combine(folder, "root.tar");
            var make = DebianImageCommands.MakeArchive(image, WriteFiles(image, folder), archive, folder) with { Executable = mmdebstrap.Path };
            await RunAsync(make, cancellationToken);
            var client = await engine.ClientAsync(cancellationToken);
            await RunAsync(DebianImageCommands.Import(client.Path, image, archive, folder), cancellationToken);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        var made = await engine.FindAsync(image.Reference, cancellationToken);
        return made?.Id ?? throw new BerrysException(ExitCode.Failed, $"The engine did not keep {image.Reference}.");
    }

    private async Task<ToolIdentity> FindToolAsync(string name, Action<string> print, CancellationToken cancellationToken)
    {
        await prerequisites.RequireAsync([name], print, cancellationToken);
        return await tools.RequireAsync(name, cancellationToken);
    }

    private static Dictionary<string, string> WriteFiles(DebianImage image, string folder)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, text) in image.Files)
        {
            files[path] = Path.Combine(folder, Path.GetFileName(path));
            File.WriteAllText(files[path], text);
        }

        return files;
    }

    private async Task RunAsync(Command command, CancellationToken cancellationToken)
    {
        var result = await commands.RunAsync(command, null, cancellationToken);
        if (result.ExitCode != 0 || result.DeadlinePassed)
            throw new BerrysException(ExitCode.Failed, CommandFailure.Describe(result, secrets.Current));
    }
}
