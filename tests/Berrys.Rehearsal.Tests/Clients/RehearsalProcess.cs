using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Runtime.Versioning;
using System.Security.Cryptography;
using Berrys.Tools.Processes;
using Berrys.Tools.Secrets;
using CliWrap;
using CliWrap.Buffered;
using Command = Berrys.Pipeline.Checks.Command;

namespace Berrys.Rehearsal.Tests.Clients;

/// <summary>A real rehearsal of its own: a process in the background, its state in a temporary folder.</summary>
[SupportedOSPlatform("linux")]
internal sealed class RehearsalProcess
{
    private static readonly string Assembly = typeof(RehearsalSettings).Assembly.Location;
    private static readonly TimeSpan StartDeadline = TimeSpan.FromSeconds(90);
    private readonly ProcessRunner _commands = new(TimeProvider.System, new SecretRegistry());

    private RehearsalProcess()
    {
        Hash = RandomNumberGenerator.GetHexString(10, lowercase: true);
        State = Path.Combine(Path.GetTempPath(), $"berrys-clients-{Hash}");
    }

    /// <summary>The folder of its state.</summary>
    public string State { get; }

    /// <summary>The hash in its Docker names and labels.</summary>
    public string Hash { get; }

    private string PidFile => Path.Combine(State, "processes", "gateway.pid");

    private string Log => Path.Combine(State, "logs", "gateway.log");

    /// <summary>Starts a new one.</summary>
    public static async Task<RehearsalProcess> StartNewAsync()
    {
        var process = new RehearsalProcess();
        Directory.CreateDirectory(Path.Combine(process.State, "processes"));
        Directory.CreateDirectory(Path.Combine(process.State, "logs"));
        await process.StartAsync();
        return process;
    }

    /// <summary>Starts it, for the first time or again, and waits until it is ready.</summary>
    public async Task StartAsync()
    {
        using var deadline = new CancellationTokenSource(StartDeadline);
        var command = new Command { Executable = "dotnet", Arguments = [Assembly, "serve", "--state", State, "--hash", Hash], WorkingDirectory = Path.GetTempPath() };
        var process = await BackgroundProcess.StartAsync(_commands, command, PidFile, Log, deadline.Token);
        // The endpoint is written last, and taken away first when it starts.
        while (!File.Exists(Path.Combine(State, "endpoint")))
        {
            if (!process.IsLeaderAlive || deadline.IsCancellationRequested)
                Assert.Fail($"The rehearsal does not start: {LogTail()}");
            await Task.Delay(50);
        }
    }

    /// <summary>Kills the process of the gateway alone, as a crash would.</summary>
    public void Kill()
    {
        File.Delete(Path.Combine(State, "endpoint"));
        using var leader = Process.GetProcessById(BackgroundProcess.Read(PidFile)!.Id);
        leader.Kill();
        leader.WaitForExit();
    }

    /// <summary>The last lines of its log.</summary>
    public string LogTail() => File.Exists(Log) ? string.Join('\n', File.ReadLines(Log).TakeLast(40)) : "no log";

    /// <summary>Removes it with everything it made.</summary>
    /// <returns>What is left of it all the same; empty when it cleans up.</returns>
    public async Task<IReadOnlyList<string>> RemoveAsync()
    {
        var ports = ListeningPorts();
        var removal = await Cli.Wrap("dotnet").WithArguments([Assembly, "remove", "--state", State, "--hash", Hash])
            .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync();
        await TestContext.Progress.WriteLineAsync(removal.StandardOutput + removal.StandardError);
        List<string> left = removal.ExitCode == 0 ? [] : [$"remove exits with {removal.ExitCode}: {removal.StandardError}"];
        left.AddRange(await DockerAsync("container", "ps", "--all", "--format", "{{.Names}}"));
        left.AddRange(await DockerAsync("network", "network", "ls", "--format", "{{.Name}}"));
        left.AddRange(Processes().Select(p => $"process {p}"));
        left.AddRange(ports.Where(IsOpen).Select(p => $"port {p}"));
        if (Directory.Exists(State))
            left.Add($"folder {State}");
        return left;
    }

    private async Task<IEnumerable<string>> DockerAsync(string kind, params string[] arguments)
    {
        var listed = await Cli.Wrap("docker").WithArguments([.. arguments, "--filter", $"label=berrys.workspace={Hash}"]).ExecuteBufferedAsync();
        return listed.StandardOutput.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(name => $"{kind} {name}");
    }

    private IEnumerable<string> Processes() => Directory.GetDirectories("/proc")
        .Where(folder => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id != Environment.ProcessId)
        .Select(folder => (folder, Line: Read(Path.Combine(folder, "cmdline")) + Read(Path.Combine(folder, "environ"))))
        .Where(p => p.Line.Contains(State, StringComparison.Ordinal) || p.Line.Contains($"berrys-{Hash}", StringComparison.Ordinal))
        .Select(p => $"{Path.GetFileName(p.folder)} {Read(Path.Combine(p.folder, "cmdline")).Replace('\0', ' ')}");

    private static string Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // It has ended meanwhile, or is another user's.
            return string.Empty;
        }
    }

    // The ports that its processes listen on, by the inodes of their sockets.
    private List<int> ListeningPorts()
    {
        var inodes = Processes().Select(p => p.Split(' ')[0]).SelectMany(SocketsOf).ToHashSet();
        return [.. File.ReadLines("/proc/net/tcp").Skip(1)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(fields => fields[3] == "0A" && inodes.Contains(fields[9]))
            .Select(fields => int.Parse(fields[1].Split(':')[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).Distinct()];
    }

    private static IEnumerable<string> SocketsOf(string process)
    {
        var folder = $"/proc/{process}/fd";
        if (!Directory.Exists(folder))
            return [];
        return Directory.GetFiles(folder).Select(f => new FileInfo(f).LinkTarget ?? "").Where(t => t.StartsWith("socket:[", StringComparison.Ordinal)).Select(t => t[8..^1]);
    }

    private static bool IsOpen(int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Connect("127.0.0.1", port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
