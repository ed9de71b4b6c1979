using Berrys.Pipeline.Caching;
using Berrys.Pipeline.Checks;

namespace Berrys.Pipeline.Tests.Caching;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class StepCacheTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _said = [];
    private int _runs;

    public StepCacheTests()
    {
        Write("in.txt", "one");
        Write("other.txt", "x");
    }

    public void Dispose() => _folder.Dispose();

    [Test]
    public async Task A_step_that_passed_is_not_run_again_and_its_outputs_and_words_come_back()
    {
        (await RunAsync()).ShouldBe(new StepRun(new(StepStatus.Passed, "3 tests"), CacheStatus.Miss) { IsRemembered = true, Log = "printed", Result = "found" });
        File.Delete(At("out.txt"));

        (await RunAsync()).ShouldBe(new StepRun(new(StepStatus.Passed, "3 tests"), CacheStatus.Hit) { IsRemembered = true, Log = "printed", Result = "found" });

        File.ReadAllText(At("out.txt")).ShouldBe("from one");
        _runs.ShouldBe(1);
    }

    [Test]
    public async Task A_changed_input_runs_it_and_going_back_does_not()
    {
        await RunAsync();
        Write("in.txt", "two");
        (await RunAsync()).Cache.ShouldBe(CacheStatus.Miss);
        Write("in.txt", "one");
        (await RunAsync()).Cache.ShouldBe(CacheStatus.Hit);

        File.ReadAllText(At("out.txt")).ShouldBe("from one");
        Write("other.txt", "y");
        (await RunAsync()).Cache.ShouldBe(CacheStatus.Hit);
        _runs.ShouldBe(2);
    }

    [TestCase(StepStatus.Failed)]
    [TestCase(StepStatus.Broken)]
    [TestCase(StepStatus.Skipped)]
    [TestCase(StepStatus.Cancelled)]
    public async Task Nothing_else_is_remembered(StepStatus status)
    {
        await RunAsync(verdict: new(status, "no"));
        (await RunAsync(verdict: new(status, "no"))).Verdict.Status.ShouldBe(status);

        _runs.ShouldBe(2);
    }

    [Test]
    public async Task A_step_without_inputs_runs_always_and_is_not_touched()
    {
        Write("out.txt", "precious");
        var step = Step with { Inputs = [] };

        for (var run = 0; run < 2; run++)
        {
            (await Open().RunAsync(new(step, (_, _) => Task.FromResult(new StepRun(Verdict.Passed))), default)).Cache.ShouldBe(CacheStatus.Off);
            File.ReadAllText(At("out.txt")).ShouldBe("precious");
        }
    }

    [Test]
    public async Task What_changed_while_it_ran_is_not_remembered()
    {
        await RunAsync(during: () => Write("in.txt", "two"));
        _said.ShouldHaveSingleItem().ShouldBe("Lint api: in.txt changed while it ran, so that its outcome is not remembered");
        Write("in.txt", "one");

        (await RunAsync()).Cache.ShouldBe(CacheStatus.Miss);
    }

    [Test]
    public async Task What_changed_and_changed_back_while_it_ran_is_not_remembered()
    {
        await RunAsync(during: () =>
        {
            Write("in.txt", "two");
            Write("in.txt", "one");
        });

        (await RunAsync()).Cache.ShouldBe(CacheStatus.Miss);
    }

    [Test]
    public async Task An_old_output_does_not_pass_for_a_new_one()
    {
        await RunAsync();
        Write("in.txt", "two");

        await RunAsync(writes: false);

        File.Exists(At("out.txt")).ShouldBeFalse();
        await RunAsync();
        File.Exists(At("out.txt")).ShouldBeFalse();
        _runs.ShouldBe(2);
    }

    [Test]
    public async Task Without_the_cache_everything_runs_and_nothing_is_remembered()
    {
        await RunAsync(CacheMode.Off);
        (await RunAsync(CacheMode.Off)).Cache.ShouldBe(CacheStatus.Off);
        (await RunAsync()).Cache.ShouldBe(CacheStatus.Miss);

        _runs.ShouldBe(3);
    }

    [Test]
    public async Task Verifying_runs_and_tells_a_difference()
    {
        await RunAsync();

        (await RunAsync(CacheMode.Verify)).Verdict.Status.ShouldBe(StepStatus.Passed);
        var changed = await RunAsync(CacheMode.Verify, text: "something else");
        var failed = await RunAsync(CacheMode.Verify, verdict: new(StepStatus.Failed, "2 tests failed"));

        _runs.ShouldBe(4);
        changed.Verdict.ShouldBe(new(StepStatus.Failed, "its outputs are not those that the cache has: {workspace}/out.txt"));
        failed.Verdict.ShouldBe(new(StepStatus.Failed, "the cache says that it passed: 2 tests failed"));
    }

    [Test]
    public async Task Verifying_allows_for_outputs_with_times_in_them()
    {
        await RunAsync();

        (await RunAsync(CacheMode.Verify, text: "at another time", unstable: true)).Verdict.Status.ShouldBe(StepStatus.Passed);
    }

    [Test]
    public async Task An_outcome_that_its_step_cannot_use_is_no_outcome()
    {
        await RunAsync();

        (await RunAsync(resume: _ => false)).Cache.ShouldBe(CacheStatus.Miss);
        (await RunAsync(resume: run => run.Result == "found")).Cache.ShouldBe(CacheStatus.Hit);
    }

    [Test]
    public async Task A_run_says_why_and_a_hit_what_it_does_not_depend_on()
    {
        await RunAsync(explain: true);
        Write("in.txt", "two");
        await RunAsync(explain: true);
        await RunAsync(explain: true);
        Directory.Delete(At(".berrys/cache/ac"), recursive: true);
        await RunAsync(explain: true);

        _said.ShouldBe(
        [
            "Lint api runs: nothing is remembered of it here",
            "Lint api runs: in.txt changed",
            "Lint api is remembered: it depends on 1 input file, flake8 and no environment variable; not on other.txt",
            "Lint api runs: nothing changed, but its outcome was evicted or damaged",
        ]);
    }

    [Test]
    public async Task Secrets_are_not_kept()
    {
        await RunAsync(log: "password canary-1");

        (await RunAsync()).Log.ShouldBe("password ***");
        foreach (var file in Directory.EnumerateFiles(At(".berrys"), "*", SearchOption.AllDirectories))
            (await File.ReadAllTextAsync(file)).ShouldNotContain("canary-1");
    }

    [Test]
    public async Task Whatever_is_damaged_the_outcome_is_right()
    {
        await RunAsync();
        foreach (var file in Directory.GetFiles(At(".berrys/cache"), "*", SearchOption.AllDirectories))
        {
            var whole = await File.ReadAllBytesAsync(file);
            byte[][] damaged = [[], whole[..(whole.Length / 2)], [.. whole.Select((octet, at) => at == whole.Length / 2 ? (byte)(octet ^ 1) : octet)], [.. "garbage"u8]];
            foreach (var bytes in damaged)
            {
                await File.WriteAllBytesAsync(file, bytes);
                File.Delete(At("out.txt"));
                var run = await RunAsync();
                run.Verdict.ShouldBe(new(StepStatus.Passed, "3 tests"));
                (run.Log, run.Result).ShouldBe(("printed", "found"));
                File.ReadAllText(At("out.txt")).ShouldBe("from one");
            }
        }
    }

    [Test]
    public async Task A_cache_that_cannot_be_written_is_said_once()
    {
        Write(".berrys/cache", "a file");
        var cache = Open();
        foreach (var service in (string[])["one", "two"])
            (await RunAsync(cache: cache, service: service)).Verdict.Status.ShouldBe(StepStatus.Passed);

        _said.ShouldHaveSingleItem().ShouldStartWith("The cache cannot be used in full: ");
        _runs.ShouldBe(2);
    }

    [Test]
    public async Task Two_runs_at_once_carry_a_step_out_once()
    {
        var runs = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => RunAsync(cache: Open(), pause: TimeSpan.FromMilliseconds(30)))));

        _runs.ShouldBe(1);
        runs.Count(run => run.Cache == CacheStatus.Hit).ShouldBe(7);
        runs.ShouldAllBe(run => run.Log == "printed");
    }

    private static readonly Step Step = new()
    {
        Target = "Lint",
        Service = "api",
        Command = new() { Executable = "/usr/bin/flake8", WorkingDirectory = "/" },
        Tool = new("flake8", "/usr/bin/flake8", "6.0"),
        Inputs = ["in.txt"],
        Outputs = ["out.txt"],
    };

    private Task<StepRun> RunAsync(
        CacheMode mode = CacheMode.On, Verdict? verdict = null, Action? during = null, bool writes = true, string? text = null, string log = "printed",
        Func<StepRun, bool>? resume = null, bool explain = false, StepCache? cache = null, string service = "api", TimeSpan pause = default, bool unstable = false)
    {
        var step = Step with { Service = service, Unstable = unstable ? ["out.txt"] : [] };
        var work = new StepWork(step, async (_, token) =>
        {
            Interlocked.Increment(ref _runs);
            await Task.Delay(pause, token);
            if (writes)
                Write("out.txt", text ?? $"from {await File.ReadAllTextAsync(At("in.txt"), token)}");
            during?.Invoke();
            return new StepRun(verdict ?? new(StepStatus.Passed, "3 tests")) { Log = log, Result = "found" };
        })
        {
            Resume = resume,
        };
        return (cache ?? Open(mode, explain)).RunAsync(work, default);
    }

    private StepCache Open(CacheMode mode = CacheMode.On, bool explain = false)
    {
        var paths = new PortablePaths(_folder.Path, At("artifacts"));
        var folder = At(".berrys/cache");
        FileIndex Index(string name, Func<string, string> hash) => new(_folder.Path, At($".berrys/{name}"), hash, TimeProvider.System);
        return new(
            new CachePlaces(folder, _folder.Path, paths, Index("outputs", OutputDigest.OfFile), Say, TimeProvider.System),
            new StepKeys(Index("files", ContentHash.OfFile), paths, _ => null, "1"),
            new CacheOptions
            {
                Mode = mode,
                Explain = explain,
                Say = Say,
                Redact = kept => kept.Replace("canary-1", "***", StringComparison.Ordinal),
                FilesBeside = _ => ["other.txt"],
            },
            TimeProvider.System);
    }

    private void Say(string line)
    {
        lock (_said)
            _said.Add(line);
    }

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
    }

    private string At(string path) => Path.Combine(_folder.Path, path);
}
