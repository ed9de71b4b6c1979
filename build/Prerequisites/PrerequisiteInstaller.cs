using Berrys.Pipeline;
using Berrys.Pipeline.Checks;
using Berrys.Tools.Debian;
using Berrys.Tools.Prerequisites;
using Berrys.Tools.Python;

namespace Berrys.Build.Prerequisites;

/// <summary>Installs what is missing on Debian and Ubuntu, and starts the Docker Engine.</summary>
/// <param name="commands">Runs commands.</param>
/// <param name="probe">Looks again after installing.</param>
/// <param name="clock">The clock.</param>
public sealed class PrerequisiteInstaller(ICommandRunner commands, PrerequisiteProbe probe, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan StartDeadline = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan StartPoll = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(10);
    private readonly SemaphoreSlim _apt = new(1, 1);

    /// <summary>Installs packages with one retry: package mirrors hiccup.</summary>
    /// <param name="packages">Debian's package names.</param>
    /// <param name="sudoAllowed">Whether sudo may be used by a user who is not root.</param>
    /// <param name="print">Prints a line.</param>
    /// <param name="cancellationToken">Cancels the installation.</param>
    /// <exception cref="BerrysException">Not permitted, not Debian, or the packages cannot be installed (exit code 3).</exception>
    public async Task InstallPackagesAsync(
        IReadOnlyCollection<string> packages, bool sudoAllowed, Action<string> print, CancellationToken cancellationToken)
    {
        var sudo = RequireRoot(packages, sudoAllowed);
        print($"Installing {string.Join(", ", packages)}");
        // Targets that run at the same time may each lack something, but apt-get does not wait for another one.
        await _apt.WaitAsync(cancellationToken);
        CommandResult result;
        try
        {
            result = await InstallOnceAsync();
            if (result.ExitCode != 0)
                result = await InstallOnceAsync();
        }
        finally
        {
            _apt.Release();
        }

        if (result.ExitCode != 0)
        {
            throw new BerrysException(
                ExitCode.MissingPrerequisite,
                $"apt-get could not install {string.Join(", ", packages)}:\n{string.Join('\n', result.LastLines)}",
                $"Install by hand: apt-get install -y {string.Join(' ', packages)}");
        }

        async Task<CommandResult> InstallOnceAsync()
        {
            var update = await commands.RunAsync(AptCommands.Update(sudo), null, cancellationToken);
            return update.ExitCode != 0
                ? update
                : await commands.RunAsync(AptCommands.Install(packages, sudo), null, cancellationToken);
        }
    }

    /// <summary>Carries out a plan.</summary>
    /// <param name="plan">What to install and start.</param>
    /// <param name="sudoAllowed">Whether sudo may be used by a user who is not root.</param>
    /// <param name="print">Prints a line.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <exception cref="BerrysException">Something could not be installed or started (exit code 3).</exception>
    public async Task CarryOutAsync(InstallPlan plan, bool sudoAllowed, Action<string> print, CancellationToken cancellationToken)
    {
        if (!plan.Packages.IsEmpty)
            await InstallPackagesAsync(plan.Packages, sudoAllowed, print, cancellationToken);
        if (!plan.Distributions.IsEmpty)
            await InstallDistributionsAsync(plan.Distributions, print, cancellationToken);
        if (plan.StartEngine)
            await StartEngineAsync(RequireRoot(["docker.io"], sudoAllowed), print, cancellationToken);
    }

    /// <inheritdoc />
    public void Dispose() => _apt.Dispose();

    private async Task InstallDistributionsAsync(IReadOnlyCollection<string> distributions, Action<string> print, CancellationToken cancellationToken)
    {
        print($"Installing {string.Join(", ", distributions)} with pip");
        var result = await commands.RunAsync(PipCommands.Install(distributions), null, cancellationToken);
        if (result.ExitCode == 0)
            return;
        throw new BerrysException(
            ExitCode.MissingPrerequisite,
            $"pip could not install {string.Join(", ", distributions)}:\n{string.Join('\n', result.LastLines)}",
            $"Install by hand, in a virtual environment whose bin/ is on PATH: pip install {string.Join(' ', distributions.Select(name => $"'{name}'"))}");
    }

    private async Task StartEngineAsync(bool sudo, Action<string> print, CancellationToken cancellationToken)
    {
        var engine = PrerequisiteCatalog.Named(PrerequisiteCatalog.DockerEngine);
        var started = clock.GetTimestamp();
        if (!Directory.Exists("/run/systemd/system") && !sudo)
        {
            foreach (var removed in StalePidFile.Remove())
                print($"Removed {removed}, left over from an engine that was killed");
        }

        print("Starting the Docker Engine");
        var start = Directory.Exists("/run/systemd/system")
            ? DockerEngineCommands.StartService(sudo)
            : DockerEngineCommands.StartDaemon(sudo);
        await commands.RunAsync(start, null, cancellationToken);
        var nextHeartbeat = Heartbeat;
        while (true)
        {
            if ((await probe.FindAsync([engine], cancellationToken))[0].Satisfied)
                return;
            var waited = clock.GetElapsedTime(started);
            if (waited > StartDeadline)
            {
                throw new BerrysException(
                    ExitCode.MissingPrerequisite,
                    $"The Docker Engine did not answer within {StartDeadline.TotalSeconds:0} s of its start.",
                    $"Read {DockerEngineCommands.LogFile}, or start it by hand: dockerd");
            }

            if (waited > nextHeartbeat)
            {
                print($"Waiting for the Docker Engine to answer: {waited.TotalSeconds:0} of {StartDeadline.TotalSeconds:0} s");
                nextHeartbeat += Heartbeat;
            }

            await Task.Delay(StartPoll, clock, cancellationToken);
        }
    }

    private static bool RequireRoot(IReadOnlyCollection<string> packages, bool sudoAllowed)
    {
        if (Platforms.Current() != Platform.Debian)
        {
            throw new BerrysException(
                ExitCode.MissingPrerequisite,
                "--bootstrap installs on Debian and Ubuntu only.",
                "./build.sh --target=Doctor shows the command for each missing tool on this platform.");
        }

        if (Environment.IsPrivilegedProcess)
            return false;
        return sudoAllowed
            ? true
            : throw new BerrysException(
                ExitCode.MissingPrerequisite,
                $"Installing {string.Join(", ", packages)} needs root.",
                "Run again with --bootstrap --yes to allow sudo, or as root.");
    }
}
