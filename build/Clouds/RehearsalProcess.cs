using System.Globalization;
using Berrys.Pipeline;
using Berrys.Pipeline.Checks;
using Berrys.Tools.Processes;

namespace Berrys.Build.Clouds;

/// <summary>The rehearsal's process: one per workspace, which outlives the run that starts it.</summary>
/// <param name="session">The workspace.</param>
/// <param name="commands">Runs commands.</param>
/// <param name="clock">The clock.</param>
public sealed class RehearsalProcess(WorkspaceSession session, ICommandRunner commands, TimeProvider clock)
{
    private const int LastLines = 15;
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan StartDeadline = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan RemoveDeadline = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(5);

    /// <summary>The folder of its state.</summary>
    public string State => session.State.At("rehearsal");

    private static string Program => Path.Combine(AppContext.BaseDirectory, "rehearsal", "Berrys.Rehearsal.dll");

    private string Log => Path.Combine(State, "logs", "gateway.log");

    private string PidFile => Path.Combine(State, "processes", "gateway.pid");

    /// <summary>Starts it unless it runs.</summary>
    /// <param name="print">Prints a line.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>What its clients need.</returns>
    /// <exception cref="BerrysException">It cannot be started (exit code 3).</exception>
    public async Task<RehearsalKeys> EnsureAsync(Action<string> print, CancellationToken cancellationToken)
    {
        if (await IsReadyAsync(cancellationToken))
            return Keys();
        var started = clock.GetTimestamp();
        var process = BackgroundProcess.Read(PidFile) is { IsLeaderAlive: true } running ? running : await StartAsync(cancellationToken);
        var next = Heartbeat;
        while (!await IsReadyAsync(cancellationToken))
        {
            var waited = clock.GetElapsedTime(started);
            if (!process.IsLeaderAlive || waited > StartDeadline)
            {
                throw new BerrysException(
                    ExitCode.MissingPrerequisite,
                    $"The rehearsal {(process.IsLeaderAlive ? $"was not ready after {Seconds(StartDeadline)}" : "ended while it started")}:\n{LastWords()}",
                    $"All of it is in {Log}. To begin anew: ./build.sh --target=RehearsalDown");
            }

            if (waited >= next)
            {
                print($"Waiting for the rehearsal to be ready: {Seconds(waited)} of {Seconds(StartDeadline)}");
                next += Heartbeat;
            }

            await Task.Delay(Poll, clock, cancellationToken);
        }

        var keys = Keys();
        print(string.Create(CultureInfo.InvariantCulture, $"The rehearsal is ready at {keys.Endpoint} after {clock.GetElapsedTime(started).TotalSeconds:0.0} s"));
        return keys;
    }

    /// <summary>Whether it runs and answers.</summary>
    /// <param name="cancellationToken">Cancels the question.</param>
    /// <returns><see langword="true"/> when it does.</returns>
    public async Task<bool> IsReadyAsync(CancellationToken cancellationToken)
    {
        var file = Path.Combine(State, "endpoint");
        if (!File.Exists(file))
            return false;
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        try
        {
            using var answer = await client.GetAsync(new Uri(new Uri((await File.ReadAllTextAsync(file, cancellationToken)).Trim()), "/_rehearsal/health"), cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception error) when (error is HttpRequestException || (error is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return false;
        }
    }

    /// <summary>Ends it and removes everything of it.</summary>
    /// <param name="print">Prints a line.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <exception cref="BerrysException">Something could not be removed (exit code 1).</exception>
    public async Task RemoveAsync(Action<string> print, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(State))
        {
            print("No rehearsal of this workspace is there");
            return;
        }

        var result = await commands.RunAsync(Command("remove") with { Deadline = RemoveDeadline }, print, cancellationToken);
        if (result.ExitCode != 0 || result.DeadlinePassed)
            throw new BerrysException(ExitCode.Failed, $"The rehearsal could not be removed whole:\n{string.Join('\n', result.LastLines)}", "Run it again.");
    }

    /// <summary>The address of its status page, with the token that opens it.</summary>
    /// <returns>The URL, or <see langword="null"/> while it has none.</returns>
    public string? StatusPage()
    {
        var token = Path.Combine(State, "status-token");
        return File.Exists(token) ? $"{Keys().Endpoint}_rehearsal/?token={File.ReadAllText(token).Trim()}" : null;
    }

    private RehearsalKeys Keys() => RehearsalKeys.Parse(File.ReadAllText(Path.Combine(State, "env")));

    private Task<BackgroundProcess> StartAsync(CancellationToken cancellationToken)
    {
        if (!OperatingSystem.IsLinux())
            throw new BerrysException(ExitCode.MissingPrerequisite, "A rehearsal needs Linux: this machine must reach its containers by their addresses.");
        session.MakeStateFolder();
        Directory.CreateDirectory(Path.GetDirectoryName(Log)!);
        Directory.CreateDirectory(Path.GetDirectoryName(PidFile)!);
        File.SetUnixFileMode(State, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return BackgroundProcess.StartAsync(commands, Command("serve"), PidFile, Log, cancellationToken);
    }

    // Nothing of the user's AWS settings may reach it or its children.
    private Command Command(string verb)
    {
        var variables = Environment.GetEnvironmentVariables().Keys.Cast<string>()
            .Where(name => name.StartsWith("AWS_", StringComparison.Ordinal))
            .ToDictionary(name => name, string? (_) => null, StringComparer.Ordinal);
        return new Command
        {
            Executable = Environment.ProcessPath!,
            Arguments = [Program, verb, "--state", State, "--hash", session.Identity.Hash],
            WorkingDirectory = session.Workspace.Root,
            Environment = new Command { Executable = "", WorkingDirectory = "" }.Environment.AddRange(variables).Add("AWS_EC2_METADATA_DISABLED", "true"),
        };
    }

    private string LastWords() => File.Exists(Log) ? string.Join('\n', File.ReadLines(Log).TakeLast(LastLines)) : "it wrote nothing";

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0} s");
}
