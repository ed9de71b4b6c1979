using System.Text.Json.Nodes;
using Berrys.Rehearsal.Gateway;
using CsCheck;

namespace Berrys.Rehearsal.Tests.Gateway;

public sealed class QueryTreeTests
{
    private static readonly Gen<string> Name = Gen.String[Gen.Char['A', 'Z'], 1, 6];
    private static readonly Gen<string> Text = Gen.String[Gen.Char[' ', '~'], 0, 12];

    private static readonly Gen<JsonObject> Tree = Gen.Select(
        Gen.Dictionary(Name, Text)[1, 4],
        Text.Array[1, 12],
        Gen.Dictionary(Name, Text)[2, 4].Array[1, 3],
        (members, items, structures) => new JsonObject
        {
            ["m"] = Object(members),
            ["l"] = new JsonArray([.. items.Select(item => (JsonNode?)item)]),
            ["s"] = new JsonArray([.. structures.Select(Object)]),
        }).Where(tree => tree["m"]!.AsObject().Count > 0);

    [TestCase("Names.member.2=b&Names.member.1=a", """{"Names":["a","b"]}""")]
    [TestCase("Filter.1.Name=vpc-id&Filter.1.Value.1=x", """{"Filter":[{"Name":"vpc-id","Value":["x"]}]}""")]
    [TestCase("Filters.Filter.1.Name=a&Filters.Filter.1.Values.Value.1=b", """{"Filters":[{"Name":"a","Values":["b"]}]}""")]
    [TestCase("SubnetIds.SubnetIdentifier.1=a", """{"SubnetIds":["a"]}""")]
    [TestCase("DBSecurityGroups.DBSecurityGroupName.1=a", """{"DBSecurityGroups":["a"]}""")]
    [TestCase("EventCategories.EventCategory.1=a", """{"EventCategories":["a"]}""")]
    [TestCase("Attributes.entry.1.key=k&Attributes.entry.1.value=v", """{"Attributes":[{"key":"k","value":"v"}]}""")]
    [TestCase("ForwardConfig.TargetGroups.member.1.Weight=90", """{"ForwardConfig":{"TargetGroups":[{"Weight":"90"}]}}""")]
    [TestCase("Empty=&Text=a+b%26%2B", """{"Empty":"","Text":"a b&+"}""")]
    public void A_form_is_a_tree(string form, string expected) =>
        JsonNode.DeepEquals(QueryTree.Read(form), JsonNode.Parse(expected)).ShouldBeTrue(QueryTree.Read(form).ToJsonString());

    [TestCase("A=1&A.b=2")]
    [TestCase("A.b=2&A=1")]
    public void Contradicting_names_are_refused(string form) => Should.Throw<AwsException>(() => QueryTree.Read(form)).Code.ShouldBe("MalformedQueryString");

    [Test]
    public void Any_tree_survives_being_written_as_a_form() => Gen.Select(Tree, Gen.Bool).Sample((tree, wrapped) =>
    {
        var form = string.Join('&', Fields("", tree, wrapped).Select(field => $"{Uri.EscapeDataString(field.Name)}={Uri.EscapeDataString(field.Value)}"));
        return JsonNode.DeepEquals(QueryTree.Read(form), tree);
    });

    [Test]
    public void Any_text_is_a_tree_or_refused() => Gen.String[Gen.Char["AB.=&%1 +"], 0, 40].Sample(form =>
    {
        try
        {
            QueryTree.Read(form).ShouldNotBeNull();
        }
        catch (AwsException)
        {
            // Refused, as it must be.
        }
    });

    private static JsonObject Object(IReadOnlyDictionary<string, string> members) =>
        new(members.Select(member => KeyValuePair.Create(member.Key, (JsonNode?)member.Value)));

    private static IEnumerable<(string Name, string Value)> Fields(string prefix, JsonNode node, bool wrapped) => node switch
    {
        JsonObject map => map.SelectMany(member => Fields($"{prefix}{(prefix.Length == 0 ? "" : ".")}{member.Key}", member.Value!, wrapped)),
        JsonArray list => list.SelectMany((item, at) => Fields($"{prefix}{(wrapped ? ".member" : "")}.{at + 1}", item!, wrapped)),
        _ => [(prefix, node.GetValue<string>())],
    };
}
