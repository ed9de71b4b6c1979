using System.Collections.Immutable;
using Berrys.Pipeline.Releases;
using CsCheck;

namespace Berrys.Pipeline.Tests.Releases;

public sealed class ReleaseTests
{
    private static readonly Release Sample = new()
    {
        Version = "0.0.0-g1a2b3c4d",
        Commit = "1a2b3c4d5e6f",
        Tree = "aaaa",
        Images = ImmutableSortedDictionary.Create<string, ReleaseImage>(StringComparer.Ordinal)
            .Add("worker", new("berrys/worker", "sha256:2", "sha256:b"))
            .Add("api", new("berrys/api", "sha256:1", "sha256:a")),
    };

    [Test]
    public void The_manifest_is_canonical() => ReleaseJson.Write(Sample).ShouldBe("""
        {
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
          "tree": "aaaa",
          "version": "0.0.0-g1a2b3c4d"
        }

        """);

    [Test]
    public void Reading_gives_back_what_was_written() => Gen.Select(Gen.String, Gen.String.Null(), Gen.String.Null()).Sample((version, commit, tree) =>
    {
        var release = Sample with { Version = version, Commit = commit, Tree = tree };
        ReleaseJson.Parse(ReleaseJson.Write(release), "x").Id.ShouldBe(release.Id);
    });

    [Test]
    public void Another_digest_is_another_release() =>
        (Sample with { Images = Sample.Images.SetItem("api", new("berrys/api", "sha256:9", "sha256:a")) }).Id.ShouldNotBe(Sample.Id);

    [TestCase("")]
    [TestCase("[]")]
    [TestCase("{}")]
    [TestCase("""{"version": "1", "images": {"a": {}}}""")]
    [TestCase("""{"version": 1, "images": {}}""")]
    public void What_is_no_manifest_is_refused(string text)
    {
        var error = Should.Throw<BerrysException>(() => ReleaseJson.Parse(text, "release.json"));

        error.ExitCode.ShouldBe(ExitCode.Usage);
        error.Message.ShouldStartWith("release.json is no release manifest");
    }

    [Test]
    public void The_version_names_the_commit_and_tells_changed_workspaces_apart()
    {
        ReleaseVersion.Of("1a2b3c4d5e6f", true, Sample.Images).ShouldBe("0.0.0-g1a2b3c4d");
        var changed = ReleaseVersion.Of("1a2b3c4d5e6f", false, Sample.Images);
        changed.ShouldStartWith("0.0.0-g1a2b3c4d.changed.h");
        ReleaseVersion.Of("1a2b3c4d5e6f", false, Sample.Images.Remove("api")).ShouldNotBe(changed);
        ReleaseVersion.Of(null, false, Sample.Images).ShouldStartWith("0.0.0-local.h");
    }
}
