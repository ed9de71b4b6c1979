using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Berrys.Rehearsal.Gateway;

namespace Berrys.Rehearsal.Metrics;

/// <summary>Writes CloudWatch's answers in the protocol of the call: Query, JSON 1.0 or CBOR.</summary>
internal static class MetricAnswers
{
    private const string Namespace = "http://monitoring.amazonaws.com/doc/2010-08-01/";

    // In trees they are seconds since 1970.
    private static readonly string[] Timestamps =
        ["Timestamp", "Timestamps", "AlarmConfigurationUpdatedTimestamp", "StateUpdatedTimestamp", "StateTransitionedTimestamp", "LastModified"];
    private static readonly string[] Maps = ["ExtendedStatistics"];

    /// <summary>Writes an answer.</summary>
    /// <param name="call">The call.</param>
    /// <param name="output">The output's members; timestamps are numbers of seconds since 1970.</param>
    /// <returns>The answer.</returns>
    public static AwsAnswer Write(AwsCall call, JsonObject output) => call.Protocol switch
    {
        WireProtocol.Query => AwsAnswers.Query(call, Namespace, [.. output.Select(m => Element(m.Key, m.Key, m.Value))]),
        WireProtocol.Cbor => AwsAnswers.Cbor(output, Timestamps),
        _ => AwsAnswers.Of("application/x-amz-json-1.0", JsonSerializer.SerializeToUtf8Bytes(output)),
    };

    private static XElement Element(string name, string member, JsonNode? value) => value switch
    {
        JsonObject map when Maps.Contains(member) =>
            new(name, map.Select(e => new XElement("entry", new XElement("key", e.Key), Element("value", "value", e.Value)))),
        JsonObject structure => new(name, structure.Select(m => Element(m.Key, m.Key, m.Value))),
        JsonArray list => new(name, list.Select(i => Element("member", member, i))),
        _ => new(name, Text(member, value!.AsValue())),
    };

    private static string Text(string member, JsonValue value) => Timestamps.Contains(member)
        ? DateTimeOffset.FromUnixTimeSeconds(value.GetValue<long>()).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)
        : value.ToString();
}
