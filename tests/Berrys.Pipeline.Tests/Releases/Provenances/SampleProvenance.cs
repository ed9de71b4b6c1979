using System.Collections.Immutable;
using Berrys.Pipeline.Releases;
using Berrys.Pipeline.Releases.Provenances;

namespace Berrys.Pipeline.Tests.Releases.Provenances;

internal static class SampleProvenance
{
    public const string Commit = "c27d339ee6075c1f744c5d4b200f7901aad2c369";

    public static readonly ReleaseImage Billing = new("berrys/billing", "sha256:" + new string('1', 64), "sha256:" + new string('a', 64));

    public static readonly ReleaseImage Gateway = new("berrys/api-gateway", "sha256:" + new string('2', 64), "sha256:" + new string('b', 64));

    public static readonly ExpectedProvenance Expected = new([Billing, Gateway], Commit);

    public static readonly Provenance Whole = new()
    {
        Images = ImmutableSortedDictionary.Create<string, ReleaseImage>(StringComparer.Ordinal).Add("billing", Billing).Add("api-gateway", Gateway),
        Source = new SourceCommit(Commit) { Tree = new string('d', 40), Remote = "https://user:tok%65n@git.example/octo/repo.git", Ref = "refs/heads/main" },
        Workspace = "samples/berrys-agents",
        Target = "Publish",
        Options = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("cloud", "rehearsal").Add("mirror", "https://me:pw@d@mirror.example/x"),
        Internal = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("docker", "20.10.24"),
        Bases = [new("python:3.10-slim", "sha256:" + new string('e', 64), IsManifest: false)],
        Builder = new(Builder.Local, "0f2c"),
        StartedOn = new(2026, 11, 26, 8, 0, 0, TimeSpan.FromHours(2)),
        FinishedOn = new(2026, 11, 26, 6, 5, 0, TimeSpan.Zero),
    };
}
