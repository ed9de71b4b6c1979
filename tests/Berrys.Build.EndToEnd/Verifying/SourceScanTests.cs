using System.Text.Json;
using CliWrap;

namespace Berrys.Build.EndToEnd.Verifying;

/// <summary>What is planted in the sources is found, with the scanners that this machine really has.</summary>
[NonParallelizable]
public sealed class SourceScanTests
{
    // Put together from pieces, so that this file does not hold what a scanner would find.
    private const string Old = "abcdEFGH1234ijklMNOP" + "5678qrstUVWX90abCDEF";
    private const string New = "ZYXWvuts9876RQPOnmlk" + "5432JIHGfedc10ZYxwVU";

    [Test]
    public async Task A_planted_eval_and_planted_keys_are_found_and_the_rest_is_clean()
    {
        await using var workspace = await SampleWorkspace.CopyAsync();
        workspace.Write("settings.env", $"AWS_SECRET_ACCESS_KEY={Old}\n");
        await workspace.CommitAsync();
        workspace.Write("settings.env", "# moved to the secrets\n");
        workspace.Write("services/api-gateway/settings.env", $"AWS_SECRET_ACCESS_KEY={New}\n");
        workspace.Write("services/api-gateway/api_gateway/planted.py", "def run(request):\n    return eval(request.args[\"q\"])\n");

        var run = await workspace.BuildAsync("--target=ScanCode", "--target=ScanSecrets", "--history");

        run.ShouldEndWith(4);
        run.All.ShouldMatch("medium +refused +services/api-gateway/api_gateway/planted.py:2 +bandit B307 ");
        run.All.ShouldMatch("refused +services/api-gateway/settings.env:1 +secretlint ");
        File.ReadAllText(workspace.At("artifacts/findings.sarif")).ShouldContain("services/api-gateway/api_gateway/planted.py");
        Found(workspace).ShouldBe(["ScanCode api-gateway: 1 finding", "ScanSecrets (history): 1 finding", "ScanSecrets api-gateway: 1 finding"], ignoreOrder: true);
        foreach (var secret in (string[])[Old, New])
        {
            run.All.ShouldNotContain(secret);
            foreach (var file in Written(workspace))
                (await File.ReadAllTextAsync(file)).ShouldNotContain(secret, Case.Sensitive, file);
        }
    }

    [Test]
    public async Task What_the_base_branch_has_is_known_and_what_is_new_needs_a_waiver()
    {
        const string planted = "def run(request):\n    return eval(request.args[\"q\"])\n";
        await using var workspace = await SampleWorkspace.CopyAsync();
        workspace.Write("services/api-gateway/api_gateway/known.py", planted);
        await workspace.CommitAsync();
        await Cli.Wrap("git").WithArguments(["switch", "--quiet", "--create", "feature/new"]).WithWorkingDirectory(workspace.Root).ExecuteAsync();
        const string gate = "gate: {only-new: true}\n";
        workspace.Write("pipeline.yaml", gate);

        (await workspace.BuildAsync("--target=ScanCode")).All.ShouldMatch("medium +known +services/api-gateway/api_gateway/known.py:2 ");
        workspace.Write("services/api-gateway/api_gateway/planted.py", planted);
        var refused = await workspace.BuildAsync("--target=ScanCode");
        workspace.Write("pipeline.yaml", gate + Waiver(DateTime.UtcNow));
        var waived = await workspace.BuildAsync("--target=ScanCode");
        workspace.Write("pipeline.yaml", gate + Waiver(DateTime.UtcNow.AddDays(-1)));
        var expired = await workspace.BuildAsync("--target=ScanCode");

        refused.ShouldEndWith(4);
        refused.All.ShouldMatch("medium +refused +services/api-gateway/api_gateway/planted.py:2 ");
        waived.ShouldEndWith(0);
        waived.All.ShouldMatch("medium +waived +services/api-gateway/api_gateway/planted.py:2 ");
        expired.ShouldEndWith(4);
        expired.All.ShouldContain("pipeline.yaml:3: the waiver of B307 (Ada, until ");
    }

    private static string Waiver(DateTime expires) =>
        $"waivers:\n- id: B307\n  path: services/api-gateway/api_gateway/planted.py\n  reason: a test\n  owner: Ada\n  expires: {expires:yyyy-MM-dd}\n";

    private static IEnumerable<string> Found(SampleWorkspace workspace)
    {
        using var summary = JsonDocument.Parse(File.ReadAllText(workspace.At("artifacts/summary.json")));
        return
        [
            .. from step in summary.RootElement.GetProperty("steps").EnumerateArray()
               where step.GetProperty("reason").ValueKind == JsonValueKind.String
               select $"{step.GetProperty("target")} {step.GetProperty("service")}: {step.GetProperty("reason")}",
        ];
    }

    private static IEnumerable<string> Written(SampleWorkspace workspace) =>
        ((string[])["artifacts", ".berrys"])
            .SelectMany(folder => Directory.EnumerateFiles(workspace.At(folder), "*", SearchOption.AllDirectories))
            .Where(file => !file.Contains("node_modules", StringComparison.Ordinal));
}
