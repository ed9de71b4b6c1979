using System.Runtime.CompilerServices;
using CliWrap;
using CliWrap.Buffered;
using CliWrap.EventStream;

namespace Berrys.Rehearsal.Tests.Clients;

/// <summary>Runs the scenarios: scripts for boto3 and the AWS CLI that know of the rehearsal only what its env file says.</summary>
internal static class PythonScript
{
    private static readonly Lazy<Task<string>> Interpreter = new(FindAsync);

    /// <summary>Runs one until it ends.</summary>
    /// <param name="state">The state folder, whose env file is sourced.</param>
    /// <param name="script">The script's name.</param>
    /// <param name="whenAsked">Is given every line that begins with <c>=&gt;</c>, without that.</param>
    /// <param name="deadline">How long it may take.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>Whether it succeeded, and what it said.</returns>
    public static async Task<(bool Passed, string Output)> RunAsync(
        string state, string script, Func<string, Task> whenAsked, TimeSpan deadline, params string[] arguments)
    {
        using var stop = new CancellationTokenSource(deadline);
        var python = await Interpreter.Value;
        string[] words = ["-c", ". \"$0/env\" && exec \"$@\"", state, python, "-B", Path.Combine(Folder(), script), .. arguments];
        var said = new List<string>();
        var exitCode = -1;
        try
        {
            await foreach (var happened in Cli.Wrap("sh").WithArguments(words).WithValidation(CommandResultValidation.None).ListenAsync(stop.Token))
            {
                var line = happened switch
                {
                    StandardOutputCommandEvent output => output.Text,
                    StandardErrorCommandEvent error => error.Text,
                    _ => null,
                };
                if (happened is ExitedCommandEvent exited)
                    exitCode = exited.ExitCode;
                if (line is null)
                    continue;
                said.Add(line);
                await TestContext.Progress.WriteLineAsync(line);
                if (line.Split("=> ") is [_, var request])
                    await whenAsked(request);
            }
        }
        catch (OperationCanceledException)
        {
            said.Add($"It took longer than {deadline.TotalSeconds} s.");
        }
        return (exitCode == 0, string.Join('\n', said.TakeLast(60)));
    }

    // Several may be installed, and only one of them may have boto3.
    private static async Task<string> FindAsync()
    {
        var candidates = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Append("/usr/bin").Select(f => Path.Combine(f, "python3")).Where(File.Exists);
        foreach (var candidate in candidates)
        {
            var probe = await Cli.Wrap(candidate).WithArguments(["-c", "import boto3"]).WithValidation(CommandResultValidation.None).ExecuteBufferedAsync();
            if (probe.ExitCode == 0)
                return candidate;
        }
        throw new InvalidOperationException("No python3 on PATH can import boto3: apt-get install python3-boto3");
    }

    private static string Folder([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "scripts");
}
