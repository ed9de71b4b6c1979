using System.Collections.Immutable;
using Berrys.Build.Versioning;
using Berrys.Pipeline.Releases;
using Berrys.Pipeline.Releases.Provenances;
using Berrys.Tools.Docker;

namespace Berrys.Build.Releasing;

/// <summary>Says how the images of a release came about.</summary>
/// <param name="context">The run.</param>
/// <param name="startedOn">When the run began.</param>
public sealed class ReleaseProvenance(PipelineContext context, DateTimeOffset startedOn)
{
    /// <summary>Who builds.</summary>
    public Builder Builder { get; } = Builder.Of(Environment.GetEnvironmentVariable, $"urn:uuid:{Guid.NewGuid()}");

    /// <summary>Gathers it.</summary>
    /// <param name="release">The release.</param>
    /// <param name="bases">The images that its images were built from, ids by name.</param>
    /// <param name="client">The client that built them.</param>
    /// <returns>The provenance.</returns>
    public async Task<Provenance> OfAsync(Release release, IReadOnlyDictionary<string, string> bases, DockerClient client)
    {
        var history = new WorkspaceHistory(context);
        var options = context.Options;
        return new Provenance
        {
            Images = release.Images,
            Source = release.Commit is { } commit
                ? new SourceCommit(commit) { Tree = release.Tree, Remote = await history.RemoteAsync(), Ref = release.Branch is { } branch ? $"refs/heads/{branch}" : null }
                : null,
            Workspace = release.Commit is null ? "." : await history.PrefixAsync() is { Length: > 0 } prefix ? prefix.TrimEnd('/') : ".",
            Target = string.Join(' ', options.Targets),
            Options = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal)
                .Add("cloud", options.Cloud.ToString().ToLowerInvariant())
                .Add("environment", options.Environment)
                .Add("strict", options.Strict ? "true" : "false"),
            Internal = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("docker", client.Version),
            Bases = [.. bases.OrderBy(image => image.Key, StringComparer.Ordinal).Select(image => new BaseMaterial(image.Key, image.Value, IsManifest: false))],
            Builder = Builder,
            StartedOn = startedOn,
            FinishedOn = TimeProvider.System.GetUtcNow(),
        };
    }
}
