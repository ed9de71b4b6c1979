using System.Net;
using Berrys.Pipeline;
using Berrys.Pipeline.Checks;
using Berrys.Pipeline.Workspaces;
using Berrys.Rehearsal.LoadBalancing.Model;
using Berrys.Tools.Processes;

namespace Berrys.Rehearsal.LoadBalancing.Haproxy;

/// <summary>The HAProxy of the workspace. It outlives the gateway and is taken over by the next one.</summary>
/// <param name="settings">Where its files are.</param>
/// <param name="commands">Starts it.</param>
/// <param name="time">Measures waits.</param>
public sealed class HaproxyProcess(RehearsalSettings settings, ICommandRunner commands, TimeProvider time)
{
    private static readonly TimeSpan ReadyDeadline = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    /// <summary>The file of its process id, which the workspace's removal ends it by.</summary>
    public string ProcessFile => settings.At("processes/haproxy.pid");

    private string Folder => settings.At("haproxy");

    private string Configuration => Path.Combine(Folder, "haproxy.cfg");

    /// <summary>Whether one runs that serves these ports and addresses.</summary>
    /// <param name="pool">The ports.</param>
    /// <param name="addresses">The addresses.</param>
    /// <returns>Its runtime socket, or <see langword="null"/>.</returns>
    public RuntimeSocket? Running(PortPool pool, IReadOnlyList<IPAddress> addresses) =>
        BackgroundProcess.Read(ProcessFile) is { IsLeaderAlive: true } process
        && File.Exists(Configuration) && File.ReadAllText(Configuration) == HaproxyConfiguration.Write(pool, addresses)
        && File.Exists(Path.Combine(Folder, HaproxyConfiguration.Script)) && File.ReadAllText(Path.Combine(Folder, HaproxyConfiguration.Script)) == AnswerScript.Text
            ? new(process.Id, time)
            : null;

    /// <summary>Starts one afresh; another one of the workspace ends first.</summary>
    /// <param name="pool">The ports, free ones.</param>
    /// <param name="addresses">The addresses to listen on.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>Its runtime socket, which answers.</returns>
    /// <exception cref="BerrysException">It is not installed, or does not start (exit code 3).</exception>
    public async Task<RuntimeSocket> StartAsync(PortPool pool, IReadOnlyList<IPAddress> addresses, CancellationToken cancellationToken)
    {
        await EndAsync();
        Directory.CreateDirectory(Path.Combine(Folder, "maps"));
        Directory.CreateDirectory(Path.GetDirectoryName(ProcessFile)!);
        for (var slot = 0; slot < SlotTable.ListenerSlots; slot++)
            await File.WriteAllTextAsync(Path.Combine(Folder, HaproxyConfiguration.Map(slot)), "", cancellationToken);
        AtomicFile.Write(Path.Combine(Folder, HaproxyConfiguration.Script), AnswerScript.Text);
        AtomicFile.Write(Configuration, HaproxyConfiguration.Write(pool, addresses));
        // -db: in the foreground, one process; its session is made by BackgroundProcess.
        var command = new Command { Executable = Executable(), Arguments = ["-db", "-f", Configuration], WorkingDirectory = Folder };
        var log = settings.At("haproxy/haproxy.log");
        var process = await BackgroundProcess.StartAsync(commands, command, ProcessFile, log, cancellationToken);
        var socket = new RuntimeSocket(process.Id, time);
        var started = time.GetTimestamp();
        while (!await AnswersAsync(socket, cancellationToken))
        {
            if (!process.IsLeaderAlive || time.GetElapsedTime(started) > ReadyDeadline)
            {
                await EndAsync();
                throw new BerrysException(ExitCode.MissingPrerequisite, $"HAProxy does not start: {LastLine(log)}", $"Read {log}.");
            }
            await Task.Delay(Poll, time, cancellationToken);
        }
        return socket;
    }

    /// <summary>Ends it, if it runs.</summary>
    public async Task EndAsync()
    {
        if (BackgroundProcess.Read(ProcessFile) is not { } process)
            return;
        await process.EndAsync(Grace, time);
        File.Delete(ProcessFile);
    }

    private static async Task<bool> AnswersAsync(RuntimeSocket socket, CancellationToken cancellationToken)
    {
        try
        {
            return (await socket.AskAsync("show info", cancellationToken)).Contains("Version", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>Debian puts it where only root's PATH leads.</summary>
    private static string Executable() => File.Exists("/usr/sbin/haproxy") ? "/usr/sbin/haproxy" : "haproxy";

    private static string LastLine(string log) =>
        File.Exists(log) ? File.ReadLines(log).LastOrDefault(line => line.Length > 0) ?? "it said nothing" : "it said nothing";
}
