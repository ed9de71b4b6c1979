using System.Diagnostics;
using Berrys.Build.EndToEnd.Verifying;
using CliWrap;
using CliWrap.Buffered;

namespace Berrys.Build.EndToEnd.Caching;

/// <summary>Whatever happens to a run or to its disk: the next run comes to what a run without the cache comes to.</summary>
[NonParallelizable]
public sealed class CacheFaultTests
{
    private const int Services = 12;

    // Fifty of them with --suite=full.
    private static readonly int Kills = Environment.GetEnvironmentVariable("CsCheck_Iter") is { Length: > 0 } ? 50 : 8;

    private SampleWorkspace _workspace = null!;

    [SetUp]
    public async Task MakeWorkspace()
    {
        _workspace = await SampleWorkspace.EmptyAsync();
        _workspace.Write("pipeline.yaml", """
            checks:
              digest:
                run: sh -c 'mkdir -p out/deep && sleep 0.02 && cat *.txt | cksum > out/deep/sum && seq 1 2000 > out/numbers'
                inputs: ['*.txt']
                outputs: [out]

            """);
        for (var number = 0; number < Services; number++)
        {
            _workspace.Write($"services/s{number}/requirements.txt", "");
            _workspace.Write($"services/s{number}/text.txt", "0");
        }
    }

    [TearDown]
    public ValueTask RemoveWorkspace() => _workspace.DisposeAsync();

    [Test]
    public async Task Killed_at_any_moment()
    {
        var random = new Random(20261127);
        (await RunAsync()).ShouldEndWith(0);
        for (var kill = 0; kill < Kills; kill++)
        {
            for (var number = 0; number < Services; number++)
            {
                if (random.Next(2) == 0)
                    _workspace.Write($"services/s{number}/text.txt", $"{random.Next(3)}");
            }

            await KillAsync(TimeSpan.FromMilliseconds(random.Next(50, 900)));
        }

        var run = await RunAsync();

        run.ShouldEndWith(0);
        run.All.ShouldNotContain("   at ");
        await ShouldBeRightAsync();
        (await RunAsync()).Output.ShouldContain("nothing changed");
    }

    [Test]
    public async Task On_a_full_disk()
    {
        var cache = _workspace.At(".berrys/cache");
        Directory.CreateDirectory(cache);
        await Cli.Wrap("mount").WithArguments(["-t", "tmpfs", "-o", "size=48k", "none", cache]).ExecuteAsync();
        try
        {
            var run = await RunAsync();

            run.ShouldEndWith(0);
            run.All.ShouldContain("The cache cannot be used in full: ");
            run.All.ShouldNotContain("   at ");
            await ShouldBeRightAsync();
            (await RunAsync()).ShouldEndWith(0);
            await ShouldBeRightAsync();
        }
        finally
        {
            await Cli.Wrap("umount").WithArguments([cache]).ExecuteAsync();
        }
    }

    [Test]
    public async Task Two_at_once()
    {
        var runs = await Task.WhenAll(RunAsync(), RunAsync(), RunAsync());

        foreach (var run in runs)
        {
            run.ShouldEndWith(0);
            run.All.ShouldNotContain("   at ");
        }

        await ShouldBeRightAsync();
    }

    private async Task KillAsync(TimeSpan after)
    {
        using var killing = new CancellationTokenSource();
        var run = BuildScript.Command(_workspace.Root, "--target=Digest").ExecuteBufferedAsync(killing.Token);
        await Task.Delay(after);
        foreach (var process in Processes())
            process.Kill();
        try
        {
            await run;
        }
        catch (OperationCanceledException)
        {
            // Not asked for: the processes were killed from outside.
        }
    }

    // The program, not the launcher, which is the same process by then.
    private IEnumerable<Process> Processes() => Process.GetProcesses().Where(process =>
    {
        try
        {
            return File.ReadAllText($"/proc/{process.Id}/cmdline").Contains("Berrys.Build.dll\0--target=Digest", StringComparison.Ordinal)
                && new FileInfo($"/proc/{process.Id}/cwd").LinkTarget == _workspace.Root;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    });

    private async Task ShouldBeRightAsync()
    {
        var outputs = Outputs();
        (await _workspace.BuildAsync("--target=Digest", "--no-cache")).ShouldEndWith(0);
        outputs.ShouldBe(Outputs());
    }

    private string Outputs() => string.Join('\n', Enumerable.Range(0, Services).SelectMany(number => Directory.EnumerateFiles(_workspace.At($"services/s{number}/out"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => $"{file}: {File.ReadAllText(file)}")));

    private Task<BuildRun> RunAsync() => _workspace.BuildAsync("--target=Digest");
}
