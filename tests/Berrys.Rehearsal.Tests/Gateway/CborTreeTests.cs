using System.Formats.Cbor;
using System.Text.Json.Nodes;
using Berrys.Rehearsal.Gateway;
using CsCheck;

namespace Berrys.Rehearsal.Tests.Gateway;

public sealed class CborTreeTests
{
    private static readonly Gen<JsonNode?> Leaf = Gen.OneOf(
        Gen.String[Gen.Char.AlphaNumeric, 0, 20].Select(text => (JsonNode?)text),
        Gen.Long.Select(number => (JsonNode?)number),
        Gen.Double.Where(double.IsFinite).Select(number => (JsonNode?)number),
        Gen.Bool.Select(flag => (JsonNode?)flag),
        Gen.Const((JsonNode?)null));

    private static readonly Gen<JsonObject> Tree = Gen.Select(
        Gen.Dictionary(Gen.String[Gen.Char.AlphaNumeric, 1, 8], Leaf)[0, 6],
        Leaf.Array[0, 5],
        (members, items) =>
        {
            var tree = new JsonObject(members);
            tree["list"] = new JsonArray(items);
            tree["map"] = tree.DeepClone();
            return tree;
        });

    [Test]
    public void What_was_written_is_read_again() =>
        Tree.Sample(tree => JsonNode.DeepEquals(CborTree.Read(CborTree.Write(tree, [])), JsonNode.Parse(tree.ToJsonString())));

    [Test]
    public void Indefinite_lengths_and_tags_are_read()
    {
        var writer = new CborWriter(CborConformanceMode.Lax, convertIndefiniteLengthEncodings: false);
        writer.WriteStartMap(null);
        writer.WriteTextString("StartTime");
        writer.WriteTag(CborTag.UnixTimeSeconds);
        writer.WriteDouble(1700000000.5);
        writer.WriteStartIndefiniteLengthTextString();
        writer.WriteTextString("Na");
        writer.WriteTextString("me");
        writer.WriteEndIndefiniteLengthTextString();
        writer.WriteStartArray(null);
        writer.WriteInt32(60);
        writer.WriteInt32(-1);
        writer.WriteEndArray();
        writer.WriteEndMap();

        var tree = CborTree.Read(writer.Encode());

        tree["StartTime"]!.GetValue<double>().ShouldBe(1700000000.5);
        tree["Name"]![0]!.GetValue<int>().ShouldBe(60);
        tree["Name"]![1]!.GetValue<long>().ShouldBe(-1);
    }

    [Test]
    public void Timestamps_are_tagged()
    {
        var bytes = CborTree.Write(new JsonObject { ["Timestamps"] = new JsonArray(1, 2) }, ["Timestamps"]);
        var reader = new CborReader(bytes);
        reader.ReadStartMap();
        reader.ReadTextString();
        reader.ReadStartArray();
        reader.ReadTag().ShouldBe(CborTag.UnixTimeSeconds);
    }

    [Test]
    public void Any_bytes_are_a_tree_or_refused() => Gen.Byte.Array[0, 60].Sample(bytes =>
    {
        try
        {
            CborTree.Read(bytes).ShouldNotBeNull();
        }
        catch (CborContentException)
        {
            // Refused, as it must be.
        }
    });
}
