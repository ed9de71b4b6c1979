using CliWrap;
using CliWrap.Buffered;

namespace Berrys.Build.EndToEnd.Verifying;

/// <summary>Runs <c>./build.sh</c> of this checkout as a person would.</summary>
internal static class BuildScript
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(15);

    /// <summary>Runs it to its end.</summary>
    public static async Task<BuildRun> RunAsync(string folder, params string[] arguments)
    {
        using var deadline = new CancellationTokenSource(Deadline);
        var result = await Command(folder, arguments).ExecuteBufferedAsync(deadline.Token);
        return new BuildRun(result.ExitCode, result.StandardOutput, result.StandardError);
    }

    /// <summary>The command, for a test that cancels it.</summary>
    public static Command Command(string folder, params string[] arguments) => Cli.Wrap(Path.Combine(Repository.Root, "build.sh"))
        .WithArguments(arguments)
        .WithWorkingDirectory(folder)
        // A build inside of a test must not write GitHub's groups, nor take over what the outer run was told.
        .WithEnvironmentVariables(variables => variables.Set("GITHUB_ACTIONS", null).Set("BERRYS_BUILD_ROOT", null))
        .WithValidation(CommandResultValidation.None);
}

/// <summary>How a run of <c>./build.sh</c> ended.</summary>
internal sealed record BuildRun(int ExitCode, string Output, string Error)
{
    /// <summary>Everything it printed, for messages of tests.</summary>
    public string All => $"exit code {ExitCode}\n{Output}\n{Error}";

    public void ShouldEndWith(int exitCode) => ExitCode.ShouldBe(exitCode, All);
}
