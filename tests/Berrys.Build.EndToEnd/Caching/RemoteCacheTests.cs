using System.Diagnostics;
using Berrys.Build.EndToEnd.Verifying;
using Berrys.Tools.Tests.Caches;

namespace Berrys.Build.EndToEnd.Caching;

/// <summary>Two machines, each with its own checkout, share what steps came to through a real nginx.</summary>
[NonParallelizable]
public sealed class RemoteCacheTests
{
    private const string Password = "canary-3f9b1c77";
    private SampleWorkspace _one = null!;
    private SampleWorkspace _other = null!;

    [SetUp]
    public async Task MakeWorkspaces()
    {
        _one = await SampleWorkspace.EmptyAsync();
        _other = await SampleWorkspace.EmptyAsync();
    }

    [TearDown]
    public async Task RemoveWorkspaces()
    {
        await _one.DisposeAsync();
        await _other.DisposeAsync();
    }

    [Test]
    public async Task What_one_has_done_the_other_need_not_do()
    {
        await using var nginx = await new NginxServer($"ada:{{SHA}}{Sha1(Password)}").StartedAsync();
        Write(nginx.Address, push: true);
        foreach (var workspace in (SampleWorkspace[])[_one, _other])
        {
            workspace.Variables["BERRYS_CACHE_USER"] = "ada";
            workspace.Variables["BERRYS_CACHE_KEY"] = Password;
        }

        _one.Variables["BERRYS_CACHE_PASSWORD"] = Password;
        _other.Write(".env", $"BERRYS_CACHE_PASSWORD={Password}\n");

        var first = await RunAsync(_one);
        var second = await RunAsync(_other);

        first.ShouldEndWith(0);
        second.ShouldEndWith(0);
        Cache(first).ShouldBe("miss miss");
        Cache(second).ShouldBe("hit hit", second.All);
        File.ReadAllText(_other.At("services/one/reports/lines")).Trim().ShouldBe("2");
        File.Exists(_other.At("runs")).ShouldBeFalse();
        nginx.Files.Count(file => file.StartsWith("ac/", StringComparison.Ordinal)).ShouldBe(2);
        foreach (var text in (string[])[first.All, second.All, .. nginx.Files.Select(file => File.ReadAllText(Path.Combine(nginx.FilesFolder, file)))])
            text.ShouldNotContain(Password);
    }

    [Test]
    public async Task A_pull_request_from_a_fork_reads_and_uploads_nothing()
    {
        await using var nginx = await new NginxServer().StartedAsync();
        Write(nginx.Address, push: true);
        _one.Write("event.json", """{"repository": {"full_name": "berrys/platform"}, "pull_request": {"head": {"repo": {"full_name": "stranger/platform"}}}}""");
        _one.Variables["GITHUB_EVENT_NAME"] = "pull_request";
        _one.Variables["GITHUB_EVENT_PATH"] = _one.At("event.json");

        var run = await RunAsync(_one);

        run.ShouldEndWith(0);
        run.All.ShouldContain("Nothing is uploaded to the remote cache: it builds a pull request from stranger/platform");
        nginx.Files.ShouldBeEmpty();
    }

    [Test]
    public async Task A_server_that_stalls_lies_or_is_gone_costs_little_and_spoils_nothing()
    {
        await using var stalling = new OddServer("", TimeSpan.FromMinutes(1));
        await using var lying = new OddServer("HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\ngarbage", TimeSpan.Zero);
        foreach (var address in (Uri[])[stalling.Address, lying.Address, new("http://127.0.0.1:1/")])
        {
            Write(address, push: true);
            var started = Stopwatch.StartNew();

            var run = await RunAsync(_one);

            run.ShouldEndWith(0);
            Cache(run).ShouldBe("miss miss");
            File.ReadAllText(_one.At("services/one/reports/lines")).Trim().ShouldBe("2");
            // The deadline of a hung run, not a measurement.
            started.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
            (await _one.BuildAsync("--target=Clean")).ShouldEndWith(0);
        }
    }

    [Test]
    public async Task Credentials_are_not_sent_in_clear()
    {
        Write(new("http://cache.example.org/berrys"), push: false);
        _one.Variables["BERRYS_CACHE_TOKEN"] = Password;

        var run = await RunAsync(_one);

        run.ShouldEndWith(2);
        run.All.ShouldContain("credentials would go over the network in clear");
        run.All.ShouldNotContain(Password);
    }

    private void Write(Uri address, bool push)
    {
        foreach (var workspace in (SampleWorkspace[])[_one, _other])
        {
            workspace.Write("pipeline.yaml", $$"""
                cache:
                  remote:
                    url: '{{address}}'
                    push: {{(push ? "true" : "false")}}
                checks:
                  count-lines:
                    run: sh -c 'mkdir -p reports && cat *.txt | wc -l > reports/lines && echo x >> ../../runs'
                    inputs: ['*.txt']
                    outputs: [reports]
                services:
                  one: {path: services/one}
                  two: {path: services/two}

                """);
            foreach (var service in (string[])["one", "two"])
                workspace.Write($"services/{service}/text.txt", "a\nb\n");
        }
    }

    private static Task<BuildRun> RunAsync(SampleWorkspace workspace) => workspace.BuildAsync("--target=CountLines");

    private static string Cache(BuildRun run) => string.Join(
        ' ', run.Output.Split('\n').Where(line => line.StartsWith("  one ", StringComparison.Ordinal) || line.StartsWith("  two ", StringComparison.Ordinal)).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[2]));

#pragma warning disable CA5350 // What nginx knows without a system library.
    private static string Sha1(string text) => Convert.ToBase64String(System.Security.Cryptography.SHA1.HashData(System.Text.Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5350
}
