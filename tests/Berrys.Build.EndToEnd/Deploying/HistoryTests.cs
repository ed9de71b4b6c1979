using System.Text.Json;
using Berrys.Build.EndToEnd.Verifying;
using Berrys.Pipeline.Ledgers;
using Berrys.Pipeline.Releases;

namespace Berrys.Build.EndToEnd.Deploying;

/// <summary>Looking back starts nothing and needs nothing.</summary>
[NonParallelizable]
public sealed class HistoryTests
{
    [Test]
    public async Task The_ledger_is_shown_to_people_and_to_programs()
    {
        await using var workspace = await SampleWorkspace.EmptyAsync();
        workspace.Write("services/api/requirements.txt", "");
        (await workspace.BuildAsync("--target=History", "--cloud=rehearsal")).Output.ShouldContain("Nothing was released or deployed yet");
        workspace.Write("pipeline.yaml", "ledger: {folder: ../ledger}\n");
        (await workspace.BuildAsync("--target=History")).Output.ShouldContain("Nothing was released or deployed yet");

        var ledger = new Ledger(new FolderLedgerStore(workspace.At("../ledger")), new("arn:one", "ada", "laptop"), at => Ulid.NewUlid(at).ToString(), TimeProvider.System);
        var release = new Release { Version = "1.4.0-rc.1" };
        await ledger.PublishAsync(release, default);
        await ledger.AppendAsync(LedgerEvent.Deployed, "staging", release, default);
        await ledger.AppendAsync(LedgerEvent.Deployed, "production", release, default);
        var text = await workspace.BuildAsync("--target=History");
        var staging = await workspace.BuildAsync("--target=History", "--environment=staging", "--output=json");

        text.ShouldEndWith(0);
        text.Output.ShouldMatch($@"released +- +1\.4\.0-rc\.1 +{release.Id[..12]} +ada as arn:one +laptop");
        text.Output.ShouldMatch(@"deployed +production +1\.4\.0-rc\.1 ");
        using var json = JsonDocument.Parse(staging.Output);
        json.RootElement.EnumerateArray().Select(entry => entry.GetProperty("event").GetString()).ShouldBe(["Released", "Deployed"]);
        Directory.Exists(workspace.At(".berrys/rehearsal")).ShouldBeFalse();
    }
}
