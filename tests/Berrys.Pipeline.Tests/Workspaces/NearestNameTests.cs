using Berrys.Pipeline.Workspaces;
using CsCheck;

namespace Berrys.Pipeline.Tests.Workspaces;

public class NearestNameTests
{
    [TestCase("api-gatway", "api-gateway")]
    [TestCase("API_Gateway", "api-gateway")]
    [TestCase("biling", "billing")]
    [TestCase("blilling", "billing")]
    [TestCase("zebra", null)]
    [TestCase("", null)]
    public void Finds_what_was_meant(string name, string? expected) => NearestName.Of(name, ["billing", "api-gateway"]).ShouldBe(expected);

    [TestCase("", "", 0)]
    [TestCase("ab", "ba", 1)]
    [TestCase("kitten", "sitting", 3)]
    [TestCase("abc", "", 3)]
    public void Counts_edits(string from, string to, int distance) => NearestName.Distance(from, to).ShouldBe(distance);

    [Test]
    public void A_distance_is_symmetric_and_bounded() =>
        Gen.Select(Gen.String[Gen.Char["abc"], 0, 8], Gen.String[Gen.Char["abc"], 0, 8]).Sample((from, to) =>
        {
            var distance = NearestName.Distance(from, to);
            return distance == NearestName.Distance(to, from)
                && distance == 0 == (from == to)
                && distance >= Math.Abs(from.Length - to.Length)
                && distance <= Math.Max(from.Length, to.Length);
        });
}
