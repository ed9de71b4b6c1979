using System.Collections.Immutable;
using Berrys.Pipeline.Releases;
using Berrys.Pipeline.Versioning;
using CsCheck;

namespace Berrys.Pipeline.Tests.Releases;

public sealed class ReleaseTests
{
    private static readonly Release Sample = new()
    {
        Version = "1.2.0-alpha.3",
        Kind = ReleaseKind.Minor,
        Branch = "develop",
        Commit = "1a2b3c4d5e6f",
        Tree = "aaaa",
        Images = ImmutableSortedDictionary.Create<string, ReleaseImage>(StringComparer.Ordinal)
            .Add("worker", new("berrys/worker", "sha256:2", "sha256:b"))
            .Add("api", new("berrys/api", "sha256:1", "sha256:a")),
    };

    [Test]
    public void The_manifest_is_canonical() => ReleaseJson.Write(Sample).ShouldBe("""
        {
          "branch": "develop",
          "commit": "1a2b3c4d5e6f",
          "images": {
            "api": {
              "configDigest": "sha256:a",
              "digest": "sha256:1",
              "repository": "berrys/api"
            },
            "worker": {
              "configDigest": "sha256:b",
              "digest": "sha256:2",
              "repository": "berrys/worker"
            }
          },
          "kind": "minor",
          "tree": "aaaa",
          "version": "1.2.0-alpha.3"
        }

        """);

    [Test]
    public void Reading_gives_back_what_was_written() => Gen.Select(
        Gen.String, Gen.Enum<ReleaseKind>().Nullable(), Gen.String.Null(), Gen.String.Null(), Gen.String.Null()).Sample((version, kind, branch, commit, tree) =>
    {
        var release = Sample with { Version = version, Kind = kind, Branch = branch, Commit = commit, Tree = tree };
        ReleaseJson.Parse(ReleaseJson.Write(release), "x").Id.ShouldBe(release.Id);
    });

    [Test]
    public void Every_member_is_written_and_read()
    {
        var full = Sample with
        {
            Images = Sample.Images.SetItem("api", new("berrys/api", "sha256:1", "sha256:a", "sha256:s")),
            Migrations = Sample.Migrations.Add("services/api/migrations/1.sql", "sha256:m"),
            Terraform = "sha256:t",
            Gate = new() { Counts = new ReleaseGate().Counts.Add("low", 3), NotScanned = ["snyk"], Waivers = ["W1, ann, until 2026-12-01"] },
            Provenance = "sha256:p",
            Builder = "urn:berrys-build:builder:local",
        };

        var read = ReleaseJson.Parse(ReleaseJson.Write(full), "x");

        read.Id.ShouldBe(full.Id);
        read.Gate.ShouldBe(full.Gate);
        read.Migrations.ShouldBe(full.Migrations);
        read.Images.ShouldBe(full.Images);
        (read.Terraform, read.Provenance, read.Builder).ShouldBe((full.Terraform, full.Provenance, full.Builder));
        Release[] parts =
        [
            full, full with { Migrations = Sample.Migrations }, full with { Terraform = null }, full with { Gate = null }, full with { Provenance = null },
            full with { Builder = null }, full with { Images = Sample.Images }, full with { Tree = null },
        ];
        parts.Select(release => release.Id).ShouldBeUnique();
    }

    [Test]
    public void Another_digest_is_another_release() =>
        (Sample with { Images = Sample.Images.SetItem("api", new("berrys/api", "sha256:9", "sha256:a")) }).Id.ShouldNotBe(Sample.Id);

    [TestCase("")]
    [TestCase("[]")]
    [TestCase("{}")]
    [TestCase("""{"version": "1", "images": {"a": {}}}""")]
    [TestCase("""{"version": 1, "images": {}}""")]
    [TestCase("""{"version": "1", "kind": "big", "images": {}}""")]
    [TestCase("null")]
    [TestCase("""{"version": "1", "version": "2", "images": {}}""")]
    [TestCase("""{"version": "1", "images": null}""")]
    [TestCase("""{"version": "1", "images": {"a": null}}""")]
    [TestCase("""{"version": "1", "images": {"a": 1}}""")]
    [TestCase("""{"version": "1", "images": {"a": {"repository": "r", "digest": "d", "configDigest": "c"}, "a": {"repository": "r", "digest": "d", "configDigest": "c"}}}""")]
    [TestCase("""{"version": "1", "images": {}, "migrations": {"a": null}}""")]
    [TestCase("""{"version": "1", "images": {}, "gate": {}}""")]
    [TestCase("""{"version": "1", "images": {}, "gate": {"counts": {"low": "3"}, "notScanned": [], "waivers": []}}""")]
    [TestCase("""{"version": "1", "images": {}, "gate": {"counts": {}, "notScanned": [null], "waivers": []}}""")]
    [TestCase("""{"version": "\ud800", "images": {}}""")]
    public void What_is_no_manifest_is_refused(string text)
    {
        var error = Should.Throw<BerrysException>(() => ReleaseJson.Parse(text, "release.json"));

        error.ExitCode.ShouldBe(ExitCode.Usage);
        error.Message.ShouldStartWith("release.json is no release manifest");
    }

    [Test]
    public void What_was_written_before_there_were_kinds_can_be_read() =>
        ReleaseJson.Parse("""{"version": "1.0.0", "images": {}}""", "x").ShouldSatisfyAllConditions(
            release => release.Kind.ShouldBeNull(),
            release => release.Branch.ShouldBeNull());

    [Test]
    public void A_changed_workspace_is_told_apart_by_its_images()
    {
        var checkout = new Checkout { Head = "c1" };
        var version = new ProjectVersion(new(1, 2, 0, "alpha.3"), ReleaseKind.Minor, checkout, []);
        ReleaseVersion.Of(version, Sample.Images).ShouldBe("1.2.0-alpha.3");
        var changed = version with { Version = new(1, 2, 0, "alpha.3.changed"), Checkout = checkout with { IsChanged = true } };
        var name = ReleaseVersion.Of(changed, Sample.Images);
        name.ShouldStartWith("1.2.0-alpha.3.changed.h");
        SemanticVersion.TryParse(name).ShouldNotBeNull();
        ReleaseVersion.Of(changed, Sample.Images.Remove("api")).ShouldNotBe(name);
    }

    [Test]
    public void Without_a_history_it_is_named_after_commit_and_content()
    {
        ReleaseVersion.Unversioned("1a2b3c4d5e6f", true, Sample.Images).ShouldBe("0.0.0-g1a2b3c4d");
        ReleaseVersion.Unversioned("1a2b3c4d5e6f", false, Sample.Images).ShouldStartWith("0.0.0-g1a2b3c4d.changed.h");
        ReleaseVersion.Unversioned(null, false, Sample.Images).ShouldStartWith("0.0.0-local.h");
    }
}
