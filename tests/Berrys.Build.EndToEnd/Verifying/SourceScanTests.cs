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
        await CommitAsync(workspace.Root);
        workspace.Write("settings.env", "# moved to the secrets\n");
        workspace.Write("services/api-gateway/settings.env", $"AWS_SECRET_ACCESS_KEY={New}\n");
        workspace.Write("services/api-gateway/api_gateway/planted.py", "def run(request):\n    return eval(request.args[\"q\"])\n");

        var run = await workspace.BuildAsync("--target=ScanCode", "--target=ScanSecrets", "--history");

        run.ShouldEndWith(4);
        run.All.ShouldContain("services/api-gateway/api_gateway/planted.py:2: bandit");
        run.All.ShouldContain("services/api-gateway/settings.env:1: secretlint");
        Found(workspace).ShouldBe(["ScanCode api-gateway: 1 finding", "ScanSecrets (history): 1 finding", "ScanSecrets api-gateway: 1 finding"], ignoreOrder: true);
        foreach (var secret in (string[])[Old, New])
        {
            run.All.ShouldNotContain(secret);
            foreach (var file in Written(workspace))
                (await File.ReadAllTextAsync(file)).ShouldNotContain(secret, Case.Sensitive, file);
        }
    }

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

    private static async Task CommitAsync(string folder)
    {
        foreach (var arguments in (string[][])[["add", "--all"], ["-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "--quiet", "--message=Plant"]])
            await Cli.Wrap("git").WithArguments(arguments).WithWorkingDirectory(folder).ExecuteAsync();
    }
}
