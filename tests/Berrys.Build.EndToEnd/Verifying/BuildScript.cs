using CliWrap;
using CliWrap.Buffered;

namespace Berrys.Build.EndToEnd.Verifying;

/// <summary>Runs <c>./build.sh</c> of this checkout as a person would.</summary>
internal static class BuildScript
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(15);

    // A build inside of a test must not write GitHub's groups, nor take over what the outer run was told.
    private static readonly Dictionary<string, string?> Plain = new(StringComparer.Ordinal) { ["GITHUB_ACTIONS"] = null, ["BERRYS_BUILD_ROOT"] = null };

    /// <summary>Runs it to its end.</summary>
    public static Task<BuildRun> RunAsync(string folder, params string[] arguments) => RunAsync(Command(folder, arguments));

    /// <summary>Runs it to its end with environment variables.</summary>
    public static Task<BuildRun> RunAsync(string folder, IReadOnlyDictionary<string, string?> variables, params string[] arguments) =>
        RunAsync(Command(folder, arguments).WithEnvironmentVariables(Plain.Concat(variables).ToDictionary(StringComparer.Ordinal)));

    /// <summary>The command, for a test that cancels it.</summary>
    public static Command Command(string folder, params string[] arguments) => Cli.Wrap(Path.Combine(Repository.Root, "build.sh"))
        .WithArguments(arguments)
        .WithWorkingDirectory(folder)
        .WithEnvironmentVariables(Plain)
        .WithValidation(CommandResultValidation.None);

    private static async Task<BuildRun> RunAsync(Command command)
    {
        using var deadline = new CancellationTokenSource(Deadline);
        var result = await command.ExecuteBufferedAsync(deadline.Token);
        return new BuildRun(result.ExitCode, result.StandardOutput, result.StandardError);
    }
}

/// <summary>How a run of <c>./build.sh</c> ended.</summary>
internal sealed record BuildRun(int ExitCode, string Output, string Error)
{
    /// <summary>Everything it printed, for messages of tests.</summary>
    public string All => $"exit code {ExitCode}\n{Output}\n{Error}";

    public void ShouldEndWith(int exitCode) => ExitCode.ShouldBe(exitCode, All);
}
