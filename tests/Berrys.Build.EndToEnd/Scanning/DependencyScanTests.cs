using Berrys.Build.EndToEnd.Verifying;
using Berrys.Tools.Tests.Snyk;

namespace Berrys.Build.EndToEnd.Scanning;

/// <summary>Dependencies with known vulnerabilities are found with Snyk's own program; without a token nobody is told that they are fine.</summary>
[NonParallelizable]
public sealed class DependencyScanTests
{
    private const string Token = "5a9c2f10-7be4-4d1f-9a55-0ddba11c0ffe";
    private const string Requirements = "services/api-gateway/requirements.txt";

    private static readonly SnykStandIn.Vulnerability[] Known =
    [
        new("SNYK-PYTHON-PROMETHEUSCLIENT-1", "prometheus-client", "high", "Information Exposure", "0.99.0"),
        new("SNYK-PYTHON-PROMETHEUSCLIENT-2", "prometheus-client", "low", "Improper Input Validation", "0.99.0"),
    ];

    private SampleWorkspace _workspace = null!;

    [SetUp]
    public async Task Copy() => _workspace = await SampleWorkspace.CopyAsync();

    [TearDown]
    public async Task Remove() => await _workspace.DisposeAsync();

    [Test]
    public async Task A_vulnerable_pin_refuses_with_file_and_line_until_it_is_waived_and_the_token_is_nowhere()
    {
        await using var snyk = new SnykStandIn(Token, Known);
        _workspace.Variables["SNYK_TOKEN"] = Token;
        _workspace.Variables["SNYK_API"] = snyk.Api.AbsoluteUri;

        var refused = await ScanAsync("--services=api-gateway");
        _workspace.Write("pipeline.yaml", Waiver(DateTime.UtcNow));
        var waived = await ScanAsync("--verbosity=diagnostic");
        _workspace.Write("pipeline.yaml", Waiver(DateTime.UtcNow.AddDays(-1)));
        var expired = await ScanAsync("--services=api-gateway");

        refused.ShouldEndWith(4);
        refused.All.ShouldMatch($"high +refused +{Requirements}:1 +snyk SNYK-PYTHON-PROMETHEUSCLIENT-1 ");
        refused.All.ShouldNotContain("SNYK-PYTHON-PROMETHEUSCLIENT-2");
        waived.ShouldEndWith(0);
        expired.ShouldEndWith(4);
        // Once for each service in the run over all of them, and never from the cache.
        snyk.Asked.Count.ShouldBe(6);
        snyk.Asked.ShouldAllBe(asked => asked.Contains("severityThreshold=high") && asked.Contains("prometheus-client@0."));
        var sarif = File.ReadAllText(_workspace.At("artifacts/findings.sarif"));
        sarif.ShouldContain("SNYK-PYTHON-PROMETHEUSCLIENT-1");
        sarif.ShouldContain(Requirements);
        ShouldNotHaveToken([refused, waived, expired]);
    }

    [Test]
    public async Task Clean_dependencies_pass_with_the_token_of_the_env_file_and_the_settings_of_pipeline_yaml()
    {
        await using var snyk = new SnykStandIn(Token);
        _workspace.Write(".env", $"SNYK_TOKEN={Token}\n");
        _workspace.Write("pipeline.yaml", $"snyk: {{organization: berrys, api: '{snyk.Api}'}}\ngate: {{thresholds: {{snyk: medium}}}}\n");

        var run = await ScanAsync("--services=api-gateway", "--strict");

        run.ShouldEndWith(0);
        snyk.Asked.ShouldHaveSingleItem().ShouldContain("org=berrys&severityThreshold=medium");
        foreach (var file in Written(_workspace))
            (await File.ReadAllTextAsync(file)).ShouldNotContain(Token, Case.Sensitive, file);
        run.All.ShouldNotContain(Token);
    }

    [Test]
    public async Task Without_a_token_nothing_is_scanned_which_is_said_and_refused_where_it_counts()
    {
        _workspace.Variables["SNYK_TOKEN"] = null;

        var run = await ScanAsync("--services=api-gateway");
        var strict = await ScanAsync("--services=api-gateway", "--strict");

        run.ShouldEndWith(0);
        run.All.ShouldContain("there is no Snyk token: put SNYK_TOKEN into the environment, or into .env in the workspace");
        strict.ShouldEndWith(4);
    }

    [Test]
    public async Task A_token_that_is_refused_is_a_broken_scan_that_says_what_to_do()
    {
        await using var snyk = new SnykStandIn("another");
        _workspace.Variables["SNYK_TOKEN"] = Token;
        _workspace.Variables["SNYK_API"] = snyk.Api.AbsoluteUri;

        var run = await ScanAsync("--services=api-gateway");

        run.ShouldEndWith(1);
        run.All.ShouldContain("SNYK_TOKEN is wrong or has expired");
        ShouldNotHaveToken([run]);
    }

    private void ShouldNotHaveToken(IEnumerable<BuildRun> runs)
    {
        foreach (var run in runs)
            run.All.ShouldNotContain(Token);
        foreach (var file in Written(_workspace))
            File.ReadAllText(file).ShouldNotContain(Token, Case.Sensitive, file);
    }

    private Task<BuildRun> ScanAsync(params string[] arguments) => _workspace.BuildAsync(["--target=ScanDependencies", .. arguments]);

    private static IEnumerable<string> Written(SampleWorkspace workspace) =>
        ((string[])["artifacts", ".berrys"])
            .SelectMany(folder => Directory.EnumerateFiles(workspace.At(folder), "*", SearchOption.AllDirectories))
            .Where(file => !file.Contains("node_modules", StringComparison.Ordinal));

    private static string Waiver(DateTime expires) => $"""
        waivers:
        - id: SNYK-PYTHON-PROMETHEUSCLIENT-1
          reason: a test
          owner: Ada
          expires: {expires:yyyy-MM-dd}

        """;
}
