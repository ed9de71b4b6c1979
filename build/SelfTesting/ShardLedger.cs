using System.Text.Json;
using System.Text.Json.Serialization;
using Berrys.Pipeline.Workspaces;
using Berrys.Tools.DotNet;

namespace Berrys.Build.SelfTesting;

/// <summary>Remembers which shards of the full suite have passed for the present sources, so that a stopped run goes on.</summary>
/// <param name="folder">The folder to keep it in; one for each state of the sources.</param>
public sealed class ShardLedger(string folder)
{
    /// <summary>What an earlier run of the shard counted.</summary>
    /// <param name="shard">The shard.</param>
    /// <returns>The counts, or <see langword="null"/> when it has not passed yet.</returns>
    public TestCounts? Find(TestShard shard)
    {
        var path = PathOf(shard);
        if (!File.Exists(path))
            return null;
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllText(path), ShardLedgerJson.Default.TestCounts);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Keeps the counts of a shard that passed.</summary>
    /// <param name="shard">The shard.</param>
    /// <param name="counts">What it counted.</param>
    public void Keep(TestShard shard, TestCounts counts) =>
        AtomicFile.Write(PathOf(shard), JsonSerializer.Serialize(counts, ShardLedgerJson.Default.TestCounts));

    private string PathOf(TestShard shard) => Path.Combine(folder, shard.Name + ".json");
}

[JsonSerializable(typeof(TestCounts))]
internal sealed partial class ShardLedgerJson : JsonSerializerContext;
