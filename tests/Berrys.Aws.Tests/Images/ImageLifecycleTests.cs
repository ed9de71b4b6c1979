using System.Text.Json.Nodes;
using Berrys.Aws.Images;
using Berrys.Pipeline.Releases;

namespace Berrys.Aws.Tests.Images;

public sealed class ImageLifecycleTests
{
    private static readonly JsonNode[] Rules = [.. JsonNode.Parse(ImageLifecycle.Policy)!["rules"]!.AsArray()!];

    [Test]
    public void Releases_come_first_and_are_counted_not_aged()
    {
        var first = Rules.MinBy(rule => (int)rule["rulePriority"]!)!;

        ((string?)first["selection"]!["countType"]).ShouldBe("imageCountMoreThan");
        ((int)first["selection"]!["countNumber"]!).ShouldBe(10_000);
        Matches(first, ImageTags.OfRelease("1.4.0-rc.2")).ShouldBeTrue();
    }

    [Test]
    public void Builds_that_no_release_took_are_forgotten_after_a_month()
    {
        var rule = Rules.Single(rule => Matches(rule, $"{ImageTags.BuildPrefix}0123456789ab"));

        ((string?)rule["selection"]!["countType"]).ShouldBe("sinceImagePushed");
        ((string?)rule["selection"]!["countUnit"]).ShouldBe("days");
        ((int)rule["selection"]!["countNumber"]!).ShouldBe(30);
    }

    [Test]
    public void What_has_no_tag_is_forgotten_after_a_week()
    {
        var rule = Rules.Single(rule => (string?)rule["selection"]!["tagStatus"] == "untagged");

        ((int)rule["selection"]!["countNumber"]!).ShouldBe(7);
        rule["selection"]!["tagPrefixList"].ShouldBeNull();
    }

    // What no rule matches is kept.
    [Test]
    public void An_image_of_a_commit_is_not_forgotten() => Rules.ShouldAllBe(rule => !Matches(rule, $"{ImageTags.CommitPrefix}0123456"));

    [Test]
    public void Every_rule_has_a_place_of_its_own_and_expires()
    {
        Rules.Select(rule => (int)rule["rulePriority"]!).ShouldBe([1, 2, 3]);
        Rules.ShouldAllBe(rule => (string?)rule["action"]!["type"] == "expire");
    }

    private static bool Matches(JsonNode rule, string tag) =>
        rule["selection"]!["tagPrefixList"] is JsonArray prefixes && prefixes.Any(prefix => tag.StartsWith((string)prefix!, StringComparison.Ordinal));
}
