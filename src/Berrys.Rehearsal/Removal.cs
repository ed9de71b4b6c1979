using Berrys.Pipeline;
using Berrys.Rehearsal.Containers;
using Berrys.Rehearsal.Databases;
using Berrys.Tools.Processes;

namespace Berrys.Rehearsal;

/// <summary>Ends and removes everything of a rehearsal, however it ended. What is not there is not an error.</summary>
/// <param name="settings">The rehearsal.</param>
/// <param name="time">Measures graces.</param>
internal sealed class Removal(RehearsalSettings settings, TimeProvider time)
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    /// <summary>Removes it.</summary>
    /// <param name="output">Receives one line per kind of thing.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <exception cref="BerrysException">The folder is another's, or is in use.</exception>
    public async Task RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        var folder = new StateFolder(settings);
        var exists = Directory.Exists(settings.State);
        if (exists)
            folder.ThrowIfForeign();
        await output.WriteLineAsync($"processes: {await EndProcessesAsync()} ended");
        using var locked = exists ? folder.TryLock() ?? throw InUse() : null;
        using var docker = await DockerEngine.ConnectAsync(cancellationToken);
        var removal = new DockerRemoval(docker, settings);
        await output.WriteLineAsync($"containers: {await removal.RemoveContainersAsync(cancellationToken)} removed");
        await output.WriteLineAsync($"networks: {await removal.RemoveNetworksAsync(cancellationToken)} removed");
        DatabaseFolders.RemoveAll(settings);
        if (exists)
            folder.Remove();
        await output.WriteLineAsync($"state: {(exists ? $"{settings.State} removed" : "none")}");
    }

    // The server first, or it would start others again.
    private async Task<int> EndProcessesAsync()
    {
        var processes = settings.At("processes");
        var files = Directory.Exists(processes) ? Directory.GetFiles(processes, "*.pid") : [];
        var ended = 0;
        foreach (var file in files.OrderBy(file => Path.GetFileName(file) != "gateway.pid"))
        {
            if (BackgroundProcess.Read(file) is { IsAlive: true } process)
            {
                await process.EndAsync(Grace, time);
                ended++;
            }
            File.Delete(file);
        }
        return ended;
    }

    private BerrysException InUse() => new(
        ExitCode.Locked, $"A process that was not started in the background serves the rehearsal in {settings.State}.", "End it first: it answers to Ctrl-C.");
}
