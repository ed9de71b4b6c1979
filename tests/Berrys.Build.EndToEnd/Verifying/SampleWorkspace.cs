using CliWrap;
using CliWrap.Buffered;

namespace Berrys.Build.EndToEnd.Verifying;

/// <summary>A copy of the sample platform in a folder of its own, with whatever a test changes in it.</summary>
internal sealed class SampleWorkspace : IAsyncDisposable
{
    private readonly string _parent;

    private SampleWorkspace(string parent, string name)
    {
        _parent = parent;
        Root = Path.Combine(parent, name);
    }

    public string Root { get; }

    /// <summary>Environment variables of every build.</summary>
    public Dictionary<string, string?> Variables { get; } = new(StringComparer.Ordinal);

    /// <summary>Copies the sample.</summary>
    public static async Task<SampleWorkspace> CopyAsync(string name = "platform", bool repository = true)
    {
        var workspace = new SampleWorkspace(Directory.CreateTempSubdirectory("berrys-e2e-").FullName, name);
        var tracked = await GitAsync(
            Repository.Root, "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", "samples/berrys-agents");
        foreach (var path in tracked.Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            var source = Path.Combine(Repository.Root, path);
            var target = Path.Combine(workspace.Root, Path.GetRelativePath("samples/berrys-agents", path));
            if (!File.Exists(source))
                continue;
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(source, target);
        }

        if (repository)
        {
            await GitAsync(workspace.Root, "init", "--quiet", "--initial-branch=develop");
            await workspace.CommitAsync();
        }

        return workspace;
    }

    /// <summary>Makes a repository with nothing in it.</summary>
    public static async Task<SampleWorkspace> EmptyAsync()
    {
        var workspace = new SampleWorkspace(Directory.CreateTempSubdirectory("berrys-e2e-").FullName, "platform");
        Directory.CreateDirectory(workspace.Root);
        await GitAsync(workspace.Root, "init", "--quiet", "--initial-branch=develop");
        return workspace;
    }

    public string At(string path) => Path.Combine(Root, path);

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
    }

    public void Replace(string path, string old, string with)
    {
        var text = File.ReadAllText(At(path));
        text.ShouldContain(old);
        File.WriteAllText(At(path), text.Replace(old, with, StringComparison.Ordinal));
    }

    /// <summary>Runs the build, which installs what this machine lacks.</summary>
    public Task<BuildRun> BuildAsync(params string[] arguments) => BuildScript.RunAsync(Root, Variables, ["--bootstrap", .. arguments]);

    /// <summary>What of this workspace is still in the Docker Engine: containers and networks, one line each.</summary>
    public async Task<string> DockerLeftoversAsync()
    {
        var hash = new Berrys.Pipeline.Workspaces.WorkspaceIdentity(Root).Hash;
        var containers = await DockerAsync("ps", "--all", "--format", "container {{.Names}} {{.Labels}}");
        var networks = await DockerAsync("network", "ls", "--format", "network {{.Name}} {{.Labels}}");
        return string.Join('\n', (containers + networks).Split('\n').Where(line => line.Contains(hash, StringComparison.Ordinal)));
    }

    public async ValueTask DisposeAsync()
    {
        await BuildScript.RunAsync(Root, "--target=Clean");
        Directory.Delete(_parent, recursive: true);
    }

    /// <summary>Commits everything.</summary>
    public async Task CommitAsync()
    {
        await GitAsync(Root, "add", "--all");
        await GitAsync(Root, "-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "--quiet", "--message=Change");
    }

    private static async Task<string> GitAsync(string folder, params string[] arguments) =>
        (await Cli.Wrap("git").WithArguments(arguments).WithWorkingDirectory(folder).ExecuteBufferedAsync()).StandardOutput;

    private static async Task<string> DockerAsync(params string[] arguments) =>
        (await Cli.Wrap("docker").WithArguments(arguments).ExecuteBufferedAsync()).StandardOutput;
}
