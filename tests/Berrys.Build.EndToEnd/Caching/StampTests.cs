using System.Text.Json;
using Berrys.Build.EndToEnd.Verifying;

namespace Berrys.Build.EndToEnd.Caching;

/// <summary>A run with nothing to do ends at once; whatever may matter makes it look again.</summary>
[NonParallelizable]
public sealed class StampTests
{
    private const string Pipeline = """
        checks:
          count-lines:
            run: sh -c 'mkdir -p reports && cat *.txt | wc -l > reports/lines'
            inputs: ['*.txt']
            outputs: [reports]
            env: [COUNTED]

        """;

    private SampleWorkspace _workspace = null!;

    [SetUp]
    public async Task Settle()
    {
        _workspace = await SampleWorkspace.EmptyAsync();
        _workspace.Write("pipeline.yaml", Pipeline);
        _workspace.Write(".gitignore", "*.log\nreports/\n");
        foreach (var service in (string[])["one", "two"])
        {
            _workspace.Write($"services/{service}/requirements.txt", "");
            _workspace.Write($"services/{service}/text.txt", "a\nb\n");
        }

        await _workspace.CommitAsync();
        await RunAsync();
        await SettleAsync();
    }

    [TearDown]
    public ValueTask RemoveWorkspace() => _workspace.DisposeAsync();

    [Test]
    public async Task The_second_run_says_that_nothing_changed_and_sums_up_as_ever()
    {
        _workspace.Write("artifacts/summary.json", "{}");

        var run = await RunAsync();

        run.Output.ShouldMatch(@"\ARestore, CountLines: nothing changed since [0-9: -]{19}, when all 2 steps passed; --no-cache runs them again\n\z");
        using var summary = JsonDocument.Parse(await File.ReadAllTextAsync(_workspace.At("artifacts/summary.json")));
        summary.RootElement.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("cache").GetString()).ShouldBe(["hit", "hit"]);
        summary.RootElement.GetProperty("startedAt").GetDateTime().ShouldBe(DateTime.UtcNow, TimeSpan.FromMinutes(5));
        Directory.Delete(_workspace.At("artifacts"), recursive: true);
        (await RunAsync()).Output.ShouldContain("Targets: 2 passed");
    }

    [TestCase("edit")]
    [TestCase("same size and time")]
    [TestCase("new input")]
    [TestCase("new file elsewhere")]
    [TestCase("deleted input")]
    [TestCase("renamed")]
    [TestCase("mode")]
    [TestCase("output deleted")]
    [TestCase("output changed")]
    [TestCase("more in an output folder")]
    [TestCase("pipeline.yaml")]
    [TestCase("new service")]
    [TestCase("ignore file")]
    [TestCase("variable")]
    [TestCase("other PATH")]
    [TestCase("tracked though ignored")]
    public async Task Whatever_may_matter_makes_it_look_again(string change)
    {
        (await RunAsync()).Output.ShouldContain("nothing changed since", Case.Sensitive);
        await ChangeAsync(change);

        var run = await RunAsync();

        run.ShouldEndWith(0);
        run.Output.ShouldContain("Targets: 2 passed");
        // And comes to what a run without the cache comes to.
        var lines = Lines();
        (await _workspace.BuildAsync("--target=CountLines", "--no-cache")).ShouldEndWith(0);
        Lines().ShouldBe(lines);
    }

    private async Task ChangeAsync(string change)
    {
        const string input = "services/one/text.txt";
        switch (change)
        {
            case "edit":
                _workspace.Write(input, "a\nb\nc\n");
                break;
            case "same size and time":
                var time = File.GetLastWriteTimeUtc(_workspace.At(input));
                _workspace.Write(input, "\n\n\n\n");
                File.SetLastWriteTimeUtc(_workspace.At(input), time);
                break;
            case "new input":
                _workspace.Write("services/one/more.txt", "c\n");
                break;
            case "new file elsewhere":
                _workspace.Write("services/two/readme.md", "c\n");
                break;
            case "deleted input":
                _workspace.Write("services/two/more.txt", "c\n");
                await RunAsync();
                File.Delete(_workspace.At("services/two/more.txt"));
                break;
            case "renamed":
                File.Move(_workspace.At(input), _workspace.At("services/one/other.txt"));
                break;
            case "mode":
                if (!OperatingSystem.IsWindows())
                    File.SetUnixFileMode(_workspace.At(input), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
                break;
            case "output deleted":
                Directory.Delete(_workspace.At("services/one/reports"), recursive: true);
                break;
            case "output changed":
                _workspace.Write("services/one/reports/lines", "99\n");
                break;
            case "more in an output folder":
                _workspace.Write("services/one/reports/more", "");
                break;
            case "pipeline.yaml":
                _workspace.Replace("pipeline.yaml", "wc -l", "wc -c");
                break;
            case "new service":
                _workspace.Write("services/three/requirements.txt", "");
                _workspace.Write("services/three/text.txt", "a\n");
                break;
            case "ignore file":
                _workspace.Write(".gitignore", "*.txt\nreports/\n");
                break;
            case "variable":
                _workspace.Variables["COUNTED"] = "yes";
                break;
            case "other PATH":
                _workspace.Variables["PATH"] = $"{_workspace.At("bin")}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}";
                break;
            case "tracked though ignored":
                _workspace.Write("services/one/x.log", "x\n");
                await RunAsync();
                await CliWrap.Cli.Wrap("git").WithArguments(["add", "--force", "services/one/x.log"]).WithWorkingDirectory(_workspace.Root).ExecuteAsync();
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(change));
        }
    }

    private string Lines() => string.Join(
        ' ', Directory.EnumerateFiles(_workspace.At("services"), "lines", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText));

    // Right after files were made there is nothing to tell a later change by.
    private async Task SettleAsync()
    {
        for (var attempt = 0; attempt < 10 && !(await RunAsync()).Output.Contains("nothing changed since", StringComparison.Ordinal); attempt++)
            await Task.Delay(TimeSpan.FromMilliseconds(300));
    }

    private Task<BuildRun> RunAsync() => _workspace.BuildAsync("--target=CountLines");
}
