using System.Collections.Concurrent;
using System.Collections.Immutable;
using Berrys.Build.Images;
using Berrys.Pipeline.Checks;
using Berrys.Pipeline.Releases;
using Berrys.Pipeline.Releases.Sboms;
using Berrys.Tools.Docker;
using Berrys.Tools.Requirements;
using Berrys.Tools.Sbom;

namespace Berrys.Build.Releasing;

/// <summary>Makes the bills of materials of a release's images.</summary>
/// <param name="context">The run.</param>
/// <param name="client">The Docker client.</param>
public sealed class ReleaseSboms(PipelineContext context, DockerClient client)
{
    private const string Target = "Publish";
    private const string Trivy = "trivy";

    /// <summary>Makes them, at the same time.</summary>
    /// <param name="images">The images as the registry has them, by service; the engine must have them too.</param>
    /// <param name="planned">The images of the workspace.</param>
    /// <returns>CycloneDX documents by service.</returns>
    /// <exception cref="StepsFailedException">One could not be made.</exception>
    public async Task<ImmutableSortedDictionary<string, string>> MakeAsync(
        ImmutableSortedDictionary<string, ReleaseImage> images, IReadOnlyCollection<PlannedImage> planned)
    {
        var root = context.Workspace.Root;
        var trivy = await context.Tooling.FindAsync(Trivy, context.CancellationToken);
        var maker = new ImageSbom(context.Commands, client.Path, trivy?.Path, root);
        var made = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        await context.Steps.RunAsync(
            [
                .. planned.Where(image => images.ContainsKey(image.Build.Service)).Select(image => new StepWork(
                    StepOf(image.Build.Service, images[image.Build.Service], trivy),
                    async (step, token) =>
                    {
                        var pushed = images[image.Build.Service];
                        made[image.Build.Service] = await maker.WriteAsync(
                            new SbomSubject(pushed.Repository, pushed.ConfigDigest, pushed.Digest), RequirementsOf(image), token);
                        return new StepRun(Verdict.Passed);
                    })),
            ],
            context.CancellationToken);
        return made.ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    private Step StepOf(string service, ReleaseImage image, ToolIdentity? trivy) => new()
    {
        Target = Target,
        Service = service,
        Command = new() { Executable = client.Path, Arguments = ["save", image.ConfigDigest], WorkingDirectory = context.Workspace.Root },
        Tool = trivy ?? new ToolIdentity("docker", client.Path, client.Version),
    };

    private IEnumerable<Requirement> RequirementsOf(PlannedImage image)
    {
        var folder = Path.Combine(context.Workspace.Root, image.Build.Context);
        return image.Dockerfile.RequirementFiles(image.Arguments)
            .SelectMany(file => RequirementsParser.Parse(Path.Combine(folder, file), path => File.Exists(path) ? File.ReadAllText(path) : null).Requirements);
    }
}
