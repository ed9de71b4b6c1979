using System.Text.Json;
using Berrys.Build.EndToEnd.Verifying;

namespace Berrys.Build.EndToEnd.Caching;

/// <summary>What did not change is not done again, and comes to the same.</summary>
[NonParallelizable]
public sealed class CacheTests
{
    private const string Check = """
        checks:
          count-lines:
            run: sh -c 'mkdir -p reports && cat *.txt | wc -l > reports/lines && echo counted && echo x >> ../../runs'
            inputs: ['*.txt']
            outputs: [reports]
        services: {one: {path: services/one}, two: {path: services/two}}

        """;

    private SampleWorkspace _workspace = null!;

    [SetUp]
    public async Task MakeWorkspace()
    {
        _workspace = await SampleWorkspace.EmptyAsync();
        _workspace.Write("pipeline.yaml", Check);
        foreach (var service in (string[])["one", "two"])
            _workspace.Write($"services/{service}/text.txt", "a\nb\n");
    }

    [TearDown]
    public ValueTask RemoveWorkspace() => _workspace.DisposeAsync();

    [Test]
    public async Task An_edit_runs_what_it_affects_and_nothing_else()
    {
        (await RunAsync()).ShouldBe(["one miss", "two miss"]);
        Directory.Delete(_workspace.At("services/one/reports"), recursive: true);
        (await RunAsync()).ShouldBe(["one hit", "two hit"]);
        File.ReadAllText(_workspace.At("services/one/reports/lines")).Trim().ShouldBe("2");

        _workspace.Write("services/two/more.txt", "c\n");
        var edited = await _workspace.BuildAsync("--target=CountLines", "--explain");
        edited.All.ShouldContain("CountLines two runs: services/two/more.txt is new");
        edited.All.ShouldContain("CountLines one is remembered: it depends on 1 input file");
        File.ReadAllText(_workspace.At("services/two/reports/lines")).Trim().ShouldBe("3");
        Runs.ShouldBe(3);
    }

    [Test]
    public async Task Without_the_cache_all_runs_and_verifying_tells_what_differs()
    {
        await RunAsync();
        (await RunAsync("--no-cache")).ShouldBe(["one off", "two off"]);
        (await RunAsync("--verify-cache")).ShouldBe(["one hit", "two hit"]);
        Runs.ShouldBe(6);

        // What the check depends on and does not say.
        _workspace.Replace("pipeline.yaml", "cat *.txt |", "cat *.txt ../../undeclared |");
        _workspace.Write("undeclared", "");
        await RunAsync();
        _workspace.Write("undeclared", "x\n");
        (await RunAsync()).ShouldBe(["one hit", "two hit"]);
        var verified = await _workspace.BuildAsync("--target=CountLines", "--verify-cache");

        verified.ShouldEndWith(1);
        verified.All.ShouldContain("its outputs are not those that the cache has: {workspace}/services/one/reports/lines");
    }

    [Test]
    public async Task A_remembered_scan_refuses_as_the_scan_did()
    {
        _workspace.Write("pipeline.yaml", "services: {one: {path: services/one}}\n");
        _workspace.Write("services/one/app.py", "def run(text):\n    return eval(text)\n");

        for (var run = 0; run < 2; run++)
        {
            var refused = await _workspace.BuildAsync("--target=ScanCode");
            refused.ShouldEndWith(4);
            refused.All.ShouldMatch("medium +refused +services/one/app.py:2 +bandit B307 ");
            Steps().ShouldBe([run == 0 ? "one miss" : "one hit"]);
        }
    }

    private int Runs => File.ReadAllLines(_workspace.At("runs")).Length;

    private async Task<string[]> RunAsync(params string[] arguments)
    {
        (await _workspace.BuildAsync(["--target=CountLines", .. arguments])).ShouldEndWith(0);
        return Steps();
    }

    private string[] Steps()
    {
        using var summary = JsonDocument.Parse(File.ReadAllText(_workspace.At("artifacts/summary.json")));
        return [.. summary.RootElement.GetProperty("steps").EnumerateArray().Select(step => $"{step.GetProperty("service")} {step.GetProperty("cache")}").Order(StringComparer.Ordinal)];
    }
}
