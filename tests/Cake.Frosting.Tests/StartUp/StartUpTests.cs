using System.Diagnostics;

namespace Cake.Frosting.Tests.StartUp;

public sealed class StartUpTests
{
    private static readonly string[] Heavy =
        ["NuGet", "Newtonsoft", "Spectre.Console", "Cake.NuGet", "Cake.DotNetTool", "Cake.Cli", "Cake.Common", "System.Reflection.Emit"];

    [Test]
    public async Task A_run_loads_only_what_it_uses()
    {
        var (exitCode, output) = await RunAsync("--target=Trivial", "--name=a", "--name", "b");

        exitCode.ShouldBe(0, output);
        output.ShouldContain("hello a+b");
        Loaded(output).ShouldContain("Cake.Core");
        Loaded(output).ShouldNotContain("Microsoft.Extensions.DependencyInjection");
        foreach (var heavy in Heavy)
            Loaded(output).ShouldAllBe(name => !name.StartsWith(heavy));
    }

    [TestCase("--tree")]
    [TestCase("--dryrun", "--target=Trivial")]
    [TestCase("--version")]
    [TestCase("--help")]
    public async Task A_question_loads_no_terminal_library(params string[] arguments)
    {
        var (exitCode, output) = await RunAsync(arguments);

        exitCode.ShouldBe(0, output);
        Loaded(output).ShouldNotBeEmpty();
        Loaded(output).ShouldAllBe(name => !name.StartsWith("Spectre") && !name.StartsWith("NuGet"));
    }

    [Test]
    public async Task The_tasks_of_the_program_are_found()
    {
        var (exitCode, output) = await RunAsync("--description");

        exitCode.ShouldBe(0, output);
        output.ShouldContain("Says hello");
    }

    private static string[] Loaded(string output) =>
        [.. output.Split('\n').Where(line => line.StartsWith("loaded: ")).Select(line => line[8..].Trim())];

    private static async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        // Under the test runner the process is dotnet; an app host would not take the path of a library.
        if (!Path.GetFileNameWithoutExtension(start.FileName).Equals("dotnet", StringComparison.OrdinalIgnoreCase))
            start.FileName = "dotnet";
        start.Environment["NO_COLOR"] = "1";
        start.ArgumentList.Add(typeof(StartUpTests).Assembly.Location);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);

        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(deadline.Token);
            var errors = process.StandardError.ReadToEndAsync(deadline.Token);
            await process.WaitForExitAsync(deadline.Token);
            return (process.ExitCode, await output + await errors);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }
}
