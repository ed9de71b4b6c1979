using System.Text.Json.Nodes;
using Berrys.Rehearsal.Gateway;
using Berrys.Rehearsal.Registry;
using CsCheck;

namespace Berrys.Rehearsal.Tests.Registry;

public sealed class ImageIdTests
{
    private static readonly string One = $"sha256:{new string('1', 64)}";
    private static readonly string Two = $"sha256:{new string('2', 64)}";
    private static readonly StoredImage[] Images = [new(One, default, ["a", "b"]), new(Two, default, ["c"])];

    [Test]
    public void An_image_is_found_by_digest_by_tag_and_by_both()
    {
        new ImageId(One, null).FindIn(Images).Image.ShouldBe(Images[0]);
        new ImageId(null, "c").FindIn(Images).Image.ShouldBe(Images[1]);
        new ImageId(One, "b").FindIn(Images).Image.ShouldBe(Images[0]);
    }

    [Test]
    public void What_is_not_found_has_a_reason()
    {
        new ImageId(null, "x").FindIn(Images).Failure.ShouldBe(ImageFailure.NotFound);
        new ImageId(One, "c").FindIn(Images).Failure.ShouldBe(ImageFailure.Mismatch);
        new ImageId("sha256:../../x", null).FindIn(Images).Failure.ShouldBe(ImageFailure.BadDigest);
        new ImageId(null, null).FindIn(Images).Failure.ShouldBe(ImageFailure.Unnamed);
    }

    [TestCase("berrys/api", true)]
    [TestCase("a", true)]
    [TestCase("a__b/c-d.e", true)]
    [TestCase("../x", false)]
    [TestCase("/x", false)]
    [TestCase("x/", false)]
    [TestCase("X", false)]
    [TestCase("", false)]
    public void Repository_names_are_safe_as_paths(string name, bool expected) => ImageNames.IsRepository(name).ShouldBe(expected);

    [Test]
    public void Pages_together_are_the_list() => Gen.Select(Gen.Int.Array[0, 40], Gen.Int[1, 7]).Sample((items, size) =>
    {
        var (all, token) = (new List<int>(), (string?)null);
        do
        {
            var page = EcrPage<int>.Of(items, new JsonObject { ["maxResults"] = size, ["nextToken"] = token });
            all.AddRange(page.Items);
            token = page.NextToken;
        }
        while (token is not null);
        return all.SequenceEqual(items);
    });

    [Test]
    public void A_foreign_token_is_refused() =>
        Should.Throw<AwsException>(() => EcrPage<int>.Of([1], new JsonObject { ["nextToken"] = "-1" })).Code.ShouldBe("InvalidParameterException");
}
