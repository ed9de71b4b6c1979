using System.Text.Json;
using System.Text.RegularExpressions;
using Berrys.Build.EndToEnd.Verifying;
using CliWrap;
using CliWrap.Buffered;

namespace Berrys.Build.EndToEnd.Deploying;

/// <summary>The secrets that a rehearsed deployment made, found where they may be.</summary>
internal static partial class DeployedSecrets
{
    public static async Task<IReadOnlyDictionary<string, string>> OfAsync(SampleWorkspace workspace)
    {
        var keys = await File.ReadAllTextAsync(workspace.At(".berrys/rehearsal/credentials"));
        using var registry = JsonDocument.Parse(await File.ReadAllTextAsync(workspace.At(".berrys/rehearsal/registry/access.json")));
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["secret access key"] = SecretKey().Match(keys).Groups["value"].Value,
            ["registry password"] = registry.RootElement.EnumerateObject()
                .Single(member => member.Name.Equals("password", StringComparison.OrdinalIgnoreCase)).Value.GetString()!,
            ["database password"] = DatabaseUrl().Match(await VariablesAsync(workspace)).Groups["password"].Value,
        };
    }

    // Of the one container that is given the database. The ECS of the rehearsal may remove a
    // stopped task at any moment, also between these two commands.
    private static async Task<string> VariablesAsync(SampleWorkspace workspace)
    {
        var hash = new Berrys.Pipeline.Workspaces.WorkspaceIdentity(workspace.Root).Hash;
        var ids = await DockerAsync(CommandResultValidation.ZeroExitCode, "ps", "--quiet", "--filter", $"label=berrys.workspace={hash}");
        return await DockerAsync(
            CommandResultValidation.None,
            ["inspect", "--format", "{{json .Config.Env}}", .. ids.Split('\n', StringSplitOptions.RemoveEmptyEntries)]);
    }

    private static async Task<string> DockerAsync(CommandResultValidation validation, params string[] arguments) =>
        (await Cli.Wrap("docker").WithArguments(arguments).WithValidation(validation).ExecuteBufferedAsync()).StandardOutput;

    [GeneratedRegex(@"aws_secret_access_key\s*=\s*(?<value>\S+)")]
    private static partial Regex SecretKey();

    [GeneratedRegex(@"postgresql://\w+:(?<password>\w+)@")]
    private static partial Regex DatabaseUrl();
}
