using System.Text.Json;
using Berrys.Aws.Core;
using CsCheck;

namespace Berrys.Aws.Tests.Core;

/// <summary>Members become form fields.</summary>
[TestFixture]
public sealed class QueryFormTests
{
    [Test]
    public void Lists_have_item_names()
    {
        var fields = Flatten("""{"Name":"x","Filters":[{"Name":"a","Values":["1","2"]}],"Port":80,"On":true,"None":[]}""", list => list == "Filters" ? "Filter" : "member");
        fields.ShouldBe(["Name=x", "Filters.Filter.1.Name=a", "Filters.Filter.1.Values.member.1=1", "Filters.Filter.1.Values.member.2=2", "Port=80", "On=true", "None="]);
    }

    [Test]
    public void Ec2_lists_have_none() =>
        Flatten("""{"Filter":[{"Name":"vpc-id","Value":["v"]}],"SubnetId":["a","b"]}""", _ => null).ShouldBe(["Filter.1.Name=vpc-id", "Filter.1.Value.1=v", "SubnetId.1=a", "SubnetId.2=b"]);

    [Test]
    public void Every_value_has_one_field() =>
        Gen.String.Array[1, 5].Array[1, 5].Sample(values =>
        {
            var fields = QueryForm.Flatten(JsonSerializer.SerializeToElement(new { Lists = values }), _ => "member").ToList();
            return fields.Count == values.Sum(list => list.Length) && fields.Select(field => field.Key).Distinct().Count() == fields.Count;
        });

    private static List<string> Flatten(string json, Func<string, string?> itemName) =>
        [.. QueryForm.Flatten(JsonDocument.Parse(json).RootElement, itemName).Select(field => $"{field.Key}={field.Value}")];
}
