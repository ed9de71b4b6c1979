using CliWrap;
using CliWrap.Buffered;

namespace Berrys.Aws.Tests.Processes;

/// <summary>This test program in a process of its own, for a call in a given environment.</summary>
internal static class Probe
{
    private static readonly string[] Ours = ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_PROFILE", "AWS_REGION", "AWS_DEFAULT_REGION", "AWS_ENDPOINT_URL", "AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE", "http_proxy", "HTTP_PROXY"];

    /// <summary>Calls once.</summary>
    /// <param name="arguments">See Program.cs.</param>
    /// <param name="environment">Variables besides an empty home and no instance metadata.</param>
    public static async Task<(int ExitCode, string Output)> RunAsync(IReadOnlyList<string> arguments, params (string Name, string Value)[] environment)
    {
        using var home = new TemporaryFolder();
        var variables = Ours.ToDictionary(name => name, _ => (string?)null);
        variables["HOME"] = home.Path;
        variables["AWS_EC2_METADATA_DISABLED"] = "true";
        foreach (var (name, value) in environment)
            variables[name] = value;
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        var result = await Cli.Wrap("dotnet").WithArguments([typeof(Probe).Assembly.Location, .. arguments]).WithEnvironmentVariables(variables)
            .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(deadline.Token);
        await TestContext.Out.WriteLineAsync(result.StandardError);
        return (result.ExitCode, result.StandardOutput.Trim());
    }
}
