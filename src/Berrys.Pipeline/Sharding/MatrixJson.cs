using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Berrys.Pipeline.Sharding;

/// <summary>
/// Writes shards as a matrix of GitHub Actions (https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax,
/// <c>strategy.matrix.include</c>).
/// </summary>
public static class MatrixJson
{
    // Names in any language stay readable.
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the matrix.</summary>
    /// <param name="shards">The shards.</param>
    /// <returns>One line: <c>{"include":[{"shard":"1/2","services":"a,shared/b","seconds":12}]}</c>.</returns>
    public static string Write(ImmutableArray<Shard> shards) => new JsonObject
    {
        ["include"] = new JsonArray(
        [
            .. shards.Select(shard => new JsonObject
            {
                ["shard"] = string.Create(CultureInfo.InvariantCulture, $"{shard.Number}/{shards.Length}"),
                ["services"] = string.Join(',', shard.Services),
                ["seconds"] = (int)Math.Ceiling(shard.Expected.TotalSeconds),
            }),
        ]),
    }.ToJsonString(Options);

    /// <summary>Writes the outputs of a step of GitHub Actions.</summary>
    /// <param name="shards">The shards.</param>
    /// <returns>Lines of <c>name=value</c>: <c>matrix</c>, <c>count</c>, and <c>empty</c>, as a job with an empty matrix fails.</returns>
    public static string Outputs(ImmutableArray<Shard> shards) => string.Create(
        CultureInfo.InvariantCulture, $"matrix={Write(shards)}\ncount={shards.Length}\nempty={(shards.IsEmpty ? "true" : "false")}\n");
}
