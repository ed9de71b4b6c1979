using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Berrys.Build.Prerequisites;
using Berrys.Pipeline;
using Berrys.Pipeline.Caching;
using Berrys.Tools.Catalog;
using Berrys.Tools.Prerequisites;
using Berrys.Tools.Python;
using Berrys.Tools.Requirements;
using Berrys.Tools.Restoring;

namespace Berrys.Build.Python;

/// <summary>Makes the workspace's Python environment; see docs/python-environment.md.</summary>
/// <param name="context">The run.</param>
/// <param name="installer">Installs Debian's packages, with <c>--bootstrap</c>.</param>
public sealed class PythonRestorer(PipelineContext context, PrerequisiteInstaller installer)
{
    private static readonly TimeSpan ProbeDeadline = TimeSpan.FromSeconds(30);
    private readonly string _root = context.Workspace.Root;
    private readonly string _folder = context.Session.VirtualEnvironment;

    private string EnvironmentInterpreter => OperatingSystem.IsWindows()
        ? Path.Combine(_folder, "Scripts", "python.exe")
        : Path.Combine(_folder, "bin", "python");

    /// <summary>Makes the environment unless it is there already.</summary>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>Whether it was there.</returns>
    /// <exception cref="BerrysException">A requirement cannot be had from any source (exit code 3).</exception>
    public async Task<bool> RestoreAsync(CancellationToken cancellationToken)
    {
        var requirements = PythonRequirements.Of(context.Workspace);
        if (IsUpToDate(requirements))
            return true;
        // Another run in this workspace may be making it.
        using var held = await new StepLocks(Path.Combine(context.Session.MakeStateFolder(), "locks"), context.Print, TimeProvider.System).TakeAsync("Restore", cancellationToken);
        if (IsUpToDate(requirements))
            return true;
        var interpreters = await InterpretersAsync(requirements, cancellationToken);
        if (!await FromIndexAsync(interpreters, requirements, cancellationToken))
            await FromElsewhereAsync(interpreters, requirements, cancellationToken);
        var version = await VersionAsync(cancellationToken);
        var distributions = await DistributionsAsync(EnvironmentInterpreter, cancellationToken);
        // An installation changes what the key is made of, so it is taken again.
        new RestoredEnvironment(KeyOf(requirements), EnvironmentInterpreter, version, distributions).Write(_folder);
        return false;
    }

    private bool IsUpToDate(PythonRequirements requirements)
    {
        if (RestoredEnvironment.Read(_folder) is not { } restored || restored.Key != KeyOf(requirements))
            return false;
        context.Print($"Up to date: {_folder}, Python {restored.Version}");
        return true;
    }

    private async Task<IReadOnlyList<PythonInterpreter>> InterpretersAsync(
        PythonRequirements requirements, CancellationToken cancellationToken)
    {
        // Distribution and module mostly share their name; it is enough to tell the interpreters apart.
        string[] modules = ["venv", "pip", .. requirements.All.Select(requirement => requirement.NormalizedName.Replace('-', '_')).Distinct()];
        var found = new List<PythonInterpreter>();
        foreach (var path in PythonCandidates.Find(ExecutableSearch.OfThisMachine()))
        {
            var result = await context.Commands.RunAsync(PythonProbe.Command(path, modules, _root, ProbeDeadline), null, cancellationToken);
            if (PythonProbe.Parse(path, result) is { } interpreter && found.All(other => other.Executable != interpreter.Executable))
                found.Add(interpreter);
        }

        PythonInterpreter[] usable = [.. found.Where(interpreter => interpreter.Modules.Contains("venv"))];
        return usable.Length > 0
            ? usable
            : throw new BerrysException(
                ExitCode.MissingPrerequisite,
                "No working Python interpreter with the venv module was found.",
                "./build.sh --target=Doctor shows how to install one.");
    }

    private async Task<bool> FromIndexAsync(
        IReadOnlyList<PythonInterpreter> interpreters, PythonRequirements requirements, CancellationToken cancellationToken)
    {
        var wanted = context.Workspace.Definition.Python.Version;
        PythonInterpreter[] withPip = [.. interpreters.Where(interpreter => interpreter.Modules.Contains("pip"))];
        if (withPip.Length == 0)
        {
            context.Print("No interpreter has pip: the package index is left out");
            return false;
        }

        var interpreter = withPip.FirstOrDefault(candidate => candidate.Series == wanted) ?? withPip[0];
        await CreateAsync(interpreter, cancellationToken);
        var install = VirtualEnvironmentCommands.InstallFromIndex(
            interpreter.Executable, EnvironmentInterpreter, requirements.Files, requirements.Tools.Select(tool => tool.Name), _root);
        var result = await context.Commands.RunAsync(install, null, cancellationToken);
        if (result.ExitCode == 0 && !result.DeadlinePassed)
        {
            Say(interpreter, "from the configured package index");
            return true;
        }

        var error = result.LastLines.LastOrDefault(line => line.Contains("ERROR", StringComparison.Ordinal)) ?? result.LastLines.LastOrDefault();
        context.Print($"The package index does not serve the requirements: {error}");
        return false;
    }

    private async Task FromElsewhereAsync(
        IReadOnlyList<PythonInterpreter> interpreters, PythonRequirements requirements, CancellationToken cancellationToken)
    {
        var interpreter = Debians(interpreters) ?? interpreters.MaxBy(candidate => candidate.Modules.Count)!;
        var sources = await SourcesAsync(interpreter, requirements, cancellationToken);
        string[] packages = [.. sources.Where(source => source.Kind == SourceKind.Debian).Select(source => source.DebianPackage).Distinct()];
        if (packages.Length > 0)
        {
            Refuse(sources, mayInstall: context.Options.Bootstrap && interpreter == Debians(interpreters));
            await installer.InstallPackagesAsync(packages, context.Options.Yes, context.Print, cancellationToken);
            sources = await SourcesAsync(interpreter, requirements, cancellationToken);
            Refuse(sources, mayInstall: false);
        }

        await CreateAsync(interpreter, cancellationToken);
        foreach (var source in sources.Where(source => source.Kind == SourceKind.Wheelhouse))
            await InstallWheelAsync(interpreter, source.Requirement, cancellationToken);
        LinkLocalFolders(requirements);
        Say(interpreter, "which serves the requirements without a package index");
        foreach (var substitution in sources.Select(source => source.Substitution).OfType<string>())
            context.Print($"  {substitution}");
    }

    private async Task<ImmutableArray<RequirementSource>> SourcesAsync(
        PythonInterpreter interpreter, PythonRequirements requirements, CancellationToken cancellationToken)
    {
        var wheelhouse = Path.Combine(_root, "wheelhouse");
        string[] wheels = Directory.Exists(wheelhouse) ? [.. Directory.EnumerateFiles(wheelhouse).Select(path => Path.GetFileName(path)!)] : [];
        var installed = await DistributionsAsync(interpreter.Executable, cancellationToken);
        return RestorePlan.Of(requirements.All.Where(requirement => requirement.Source is null), wheels, installed, context.Workspace.Definition.Python.Packages);
    }

    // What an editable installation does: the folder itself is on the interpreter's path.
    private void LinkLocalFolders(PythonRequirements requirements)
    {
        string[] folders = [.. requirements.All.Select(LocalFolder).OfType<string>()];
        if (folders.Length == 0)
            return;
        var sites = Directory.EnumerateDirectories(_folder, "site-packages", SearchOption.AllDirectories);
        File.WriteAllLines(Path.Combine(sites.First(), "workspace.pth"), folders);
        context.Print($"From their folders: {string.Join(", ", folders.Select(folder => Path.GetRelativePath(_root, folder)))}");
    }

    private static string? LocalFolder(Requirement requirement)
    {
        if (requirement.Source is null || requirement.Source.Contains("://", StringComparison.Ordinal))
            return null;
        var folder = Path.GetFullPath(requirement.Source, Path.GetDirectoryName(requirement.File)!);
        var source = Path.Combine(folder, "src");
        return Directory.Exists(source) ? source : Directory.Exists(folder) ? folder : null;
    }

    private static void Refuse(ImmutableArray<RequirementSource> sources, bool mayInstall)
    {
        RequirementSource[] missing = [.. sources.Where(source => source.Kind == SourceKind.Debian)];
        if (missing.Length == 0 || mayInstall)
            return;
        var names = missing.Select(source => source.Requirement.Line > 0
            ? $"  {source.Requirement.Name} ({source.Requirement.File}:{source.Requirement.Line})"
            : $"  {source.Requirement.Name}");
        throw new BerrysException(
            ExitCode.MissingPrerequisite,
            $"No source has these Python requirements (package index, wheelhouse/, installed packages):\n{string.Join('\n', names)}",
            $"Run again with --bootstrap, or: apt-get install -y {string.Join(' ', missing.Select(source => source.DebianPackage).Distinct())}");
    }

    private async Task InstallWheelAsync(PythonInterpreter interpreter, Requirement requirement, CancellationToken cancellationToken)
    {
        var text = requirement.Name + string.Join(",", requirement.Specifiers);
        var command = VirtualEnvironmentCommands.InstallFromWheelhouse(
            interpreter.Executable, EnvironmentInterpreter, Path.Combine(_root, "wheelhouse"), text, _root);
        var result = await context.Commands.RunAsync(command, null, cancellationToken);
        if (result.ExitCode != 0)
        {
            throw new BerrysException(
                ExitCode.MissingPrerequisite,
                $"{text} cannot be installed from wheelhouse/: {result.LastLines.LastOrDefault()}");
        }
    }

    private async Task CreateAsync(PythonInterpreter interpreter, CancellationToken cancellationToken)
    {
        context.Session.MakeStateFolder();
        var result = await context.Commands.RunAsync(
            VirtualEnvironmentCommands.Create(interpreter.Executable, _folder, _root), null, cancellationToken);
        if (result.ExitCode != 0)
        {
            throw new BerrysException(
                ExitCode.MissingPrerequisite,
                $"{interpreter.Executable} cannot make a virtual environment:\n{string.Join('\n', result.LastLines)}");
        }
    }

    private async Task<ImmutableSortedDictionary<string, string>> DistributionsAsync(string interpreter, CancellationToken cancellationToken) =>
        PythonDistributions.Parse(await context.Commands.RunAsync(
            PythonDistributions.Command(interpreter, _root, ProbeDeadline), null, cancellationToken));

    private async Task<string> VersionAsync(CancellationToken cancellationToken)
    {
        var result = await context.Commands.RunAsync(
            PythonProbe.Command(EnvironmentInterpreter, [], _root, ProbeDeadline), null, cancellationToken);
        return PythonProbe.Parse(EnvironmentInterpreter, result)?.Version
            ?? throw new BerrysException(ExitCode.MissingPrerequisite, $"{EnvironmentInterpreter} does not work.", "./build.sh --target=Clean, then again.");
    }

    private void Say(PythonInterpreter interpreter, string reason)
    {
        context.Print($"Python {interpreter.Version} at {interpreter.Executable}, {reason}");
        var wanted = context.Workspace.Definition.Python.Version;
        if (interpreter.Series != wanted)
            context.Print($"Warning: {wanted} is the declared version");
    }

    // Only Debian's interpreter sees Debian's packages.
    private static PythonInterpreter? Debians(IReadOnlyList<PythonInterpreter> interpreters) =>
        Platforms.Current() == Platform.Debian
            ? interpreters.FirstOrDefault(interpreter => interpreter.Executable.StartsWith("/usr/bin/", StringComparison.Ordinal))
            : null;

    /// <summary>The files and folders, absolute, that a restored environment is up to date by, besides PATH.</summary>
    /// <param name="session">The workspace.</param>
    /// <returns>Their paths; not all need to be there.</returns>
    public static IEnumerable<string> DependsOn(WorkspaceSession session) =>
    [
        .. PythonRequirements.Of(session.Workspace).Files, .. Sources(session.Workspace.Root), RestoredEnvironment.FileOf(session.VirtualEnvironment),
        .. session.Restored is { } restored ? (string[])[restored.Interpreter] : [],
    ];

    private static string[] Sources(string root) => ["/usr/lib/python3/dist-packages", Path.Combine(root, "wheelhouse")];

    private string KeyOf(PythonRequirements requirements)
    {
        var text = new StringBuilder(context.Workspace.Definition.Python.Version);
        foreach (var requirement in requirements.All)
            text.Append('\n').Append(requirement.Name).AppendJoin(',', requirement.Specifiers).Append(requirement.Marker);
        foreach (var folder in Sources(_root))
            text.Append('\n').Append(Directory.Exists(folder) ? Directory.GetLastWriteTimeUtc(folder).Ticks : 0);
        foreach (var file in requirements.Files)
            text.Append('\n').Append(File.ReadAllText(file));
        text.Append('\n').Append(Environment.GetEnvironmentVariable("PATH"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
