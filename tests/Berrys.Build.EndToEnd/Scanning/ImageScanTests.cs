using Berrys.Build.EndToEnd.Verifying;

namespace Berrys.Build.EndToEnd.Scanning;

/// <summary>What is planted in an image is found, and holds it back until somebody answers for it.</summary>
[NonParallelizable]
public sealed class ImageScanTests
{
    private const string Dockerfile = "services/api-gateway/Dockerfile";

    [Test]
    public async Task A_root_user_and_a_HIGH_of_Trivy_are_found_and_refuse_until_they_are_waived()
    {
        await using var workspace = await SampleWorkspace.CopyAsync();
        using var trivy = new TrivyStandIn(workspace, "repo-pip.json");
        workspace.Replace(Dockerfile, "USER 10001:10001", "USER root");
        var line = File.ReadAllLines(workspace.At(Dockerfile)).TakeWhile(text => text != "USER root").Count() + 1;

        var refused = await ScanAsync(workspace);
        workspace.Write("pipeline.yaml", Waivers(DateTime.UtcNow));
        var waived = await ScanAsync(workspace);
        workspace.Write("pipeline.yaml", Waivers(DateTime.UtcNow.AddDays(-1)));
        var expired = await ScanAsync(workspace);

        refused.ShouldEndWith(4);
        refused.All.ShouldMatch($"high +refused +{Dockerfile}:{line} +image-policy root-user ");
        refused.All.ShouldMatch("high +refused +berrys_agents_v2/api-gateway +trivy CVE-2019-14806 +Werkzeug 0.11 ");
        trivy.CommandLines.Length.ShouldBe(3);
        trivy.CommandLines.ShouldAllBe(asked => System.Text.RegularExpressions.Regex.IsMatch(asked, " sha256:[0-9a-f]{64}$"));
        waived.ShouldEndWith(0);
        waived.All.ShouldMatch($"high +waived +{Dockerfile}:{line} +image-policy root-user ");
        waived.All.ShouldMatch("high +waived +berrys_agents_v2/api-gateway +trivy CVE-2019-14806 ");
        expired.ShouldEndWith(4);
        expired.All.ShouldContain("pipeline.yaml:2: the waiver of root-user (Ada, until ");
        var sarif = File.ReadAllText(workspace.At("artifacts/findings.sarif"));
        sarif.ShouldContain(Dockerfile);
        sarif.ShouldContain("CVE-2019-14806");
    }

    private static Task<BuildRun> ScanAsync(SampleWorkspace workspace) => workspace.BuildAsync("--target=ScanImages", "--services=api-gateway");

    private static string Waivers(DateTime expires) => $"""
        waivers:
        - id: root-user
          path: {Dockerfile}
          reason: a test
          owner: Ada
          expires: {expires:yyyy-MM-dd}
        - id: CVE-2019-14806
          service: api-gateway
          reason: a test
          owner: Ada
          expires: {expires:yyyy-MM-dd}

        """;
}
