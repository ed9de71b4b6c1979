using System.Diagnostics;
using CliWrap;
using CliWrap.Buffered;

namespace Berrys.Build.EndToEnd.Launching;

/// <summary>A folder with the launchers and a stand-in for the build program, which tells what it was given.</summary>
internal sealed class Checkout : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(5);
    private static readonly Lazy<Task<Checkout>> Template = new(CompileTemplateAsync);

    private readonly string _parent = Directory.CreateTempSubdirectory("berrys-launch-").FullName;

    /// <param name="name">The folder's name.</param>
    public Checkout(string name = "checkout")
    {
        Root = Path.Combine(_parent, name);
        Directory.CreateDirectory(Path.Combine(Root, "src"));
        Directory.CreateDirectory(Path.Combine(Root, "build"));
        File.Copy(Path.Combine(Repository.Root, "build.sh"), Path.Combine(Root, "build.sh"));
        File.Copy(Path.Combine(Repository.Root, "build.ps1"), Path.Combine(Root, "build.ps1"));
        File.Copy(Path.Combine(Repository.Root, "global.json"), Path.Combine(Root, "global.json"));
        Write("build/Build.csproj", StandIn.Project);
        Write("build/Program.cs", StandIn.Program);
    }

    public string Root { get; }

    public string Programs => Path.Combine(Root, "build", "bin", "programs");

    /// <summary>The compiled programs' names.</summary>
    public IReadOnlyList<string> ProgramNames =>
        [.. Directory.GetDirectories(Programs).Select(folder => Path.GetFileName(folder)).Where(name => name[0] != '.').Order(StringComparer.Ordinal)];

    /// <summary>Everything in the programs' folder that is neither a program nor the stamp.</summary>
    public IReadOnlyList<string> Leftovers =>
        [.. Directory.GetFileSystemEntries(Programs).Select(entry => Path.GetFileName(entry)).Where(name => name[0] == '.' || name.StartsWith("stamp.", StringComparison.Ordinal))];

    /// <summary>A checkout whose program was compiled already; the compile itself is done once for all tests.</summary>
    public static async Task<Checkout> CompiledAsync(string name = "checkout")
    {
        var template = await Template.Value;
        var checkout = new Checkout(name);
        await Cli.Wrap("cp").WithArguments(["-a", Path.Combine(template.Root, "build", "bin"), Path.Combine(checkout.Root, "build")]).ExecuteAsync();
        return checkout;
    }

    /// <summary>Removes what <see cref="CompiledAsync"/> shares between the tests.</summary>
    public static async Task RemoveTemplateAsync()
    {
        if (Template.IsValueCreated)
            (await Template.Value).Dispose();
    }

    public void Write(string path, string text) => File.WriteAllText(Path.Combine(Root, path), text);

    public Command Launch(params string[] arguments) => Cli.Wrap(Path.Combine(Root, "build.sh"))
        .WithArguments(arguments)
        .WithWorkingDirectory(Root)
        .WithEnvironmentVariables(variables => variables.Set("CI", null).Set("Configuration", null).Set("BERRYS_BUILD_ROOT", null))
        .WithValidation(CommandResultValidation.None);

    public Task<BufferedCommandResult> RunAsync(params string[] arguments) => RunAsync(Launch(arguments));

    public static async Task<BufferedCommandResult> RunAsync(Command command)
    {
        using var deadline = new CancellationTokenSource(Deadline);
        return await command.ExecuteBufferedAsync(deadline.Token);
    }

    /// <summary>The processes whose command line names this checkout.</summary>
    public IReadOnlyList<string> Processes() =>
        [.. Process.GetProcesses().Select(CommandLine).Where(line => line.Contains(_parent, StringComparison.Ordinal))];

    public void Dispose() => Directory.Delete(_parent, recursive: true);

    private static async Task<Checkout> CompileTemplateAsync()
    {
        var checkout = new Checkout();
        var result = await checkout.RunAsync();
        result.ExitCode.ShouldBe(0, result.StandardError);
        return checkout;
    }

    private static string CommandLine(Process process)
    {
        using (process)
        {
            try
            {
                return File.ReadAllText($"/proc/{process.Id}/cmdline").Replace('\0', ' ');
            }
            catch (IOException)
            {
                return string.Empty; // It ended meanwhile.
            }
        }
    }
}
