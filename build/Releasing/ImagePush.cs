using Berrys.Build.Images;
using Berrys.Build.Steps;
using Berrys.Pipeline;
using Berrys.Pipeline.Checks;
using Berrys.Pipeline.Releases;
using Berrys.Tools.Docker;
using Berrys.Tools.Processes;
using Berrys.Tools.Secrets;

namespace Berrys.Build.Releasing;

/// <summary>Pushes images under the tag that names their inputs; one that the registry has is not pushed again.</summary>
/// <param name="context">The run.</param>
/// <param name="engine">The engine that has the images.</param>
/// <param name="store">The registry.</param>
/// <param name="login">What it takes to push.</param>
/// <param name="secrets">What must not be shown.</param>
public sealed class ImagePush(PipelineContext context, ContainerEngine engine, IImageStore store, RegistryLogin login, SecretRegistry secrets)
{
    /// <summary>The target's name.</summary>
    public const string Target = "PushImages";

    private static readonly TimeSpan PushDeadline = TimeSpan.FromMinutes(30);

    /// <summary>Makes the work of pushing an image.</summary>
    /// <param name="service">The service.</param>
    /// <param name="reference">The image in the engine, with its key as tag.</param>
    /// <param name="client">The Docker client.</param>
    /// <param name="configuration">The folder that the client's login is in.</param>
    /// <param name="pushed">Gets the image as the registry has it.</param>
    /// <returns>The work.</returns>
    public StepWork Work(string service, string reference, DockerClient client, string configuration, Action<ReleaseImage> pushed)
    {
        var remote = $"{login.Host}/{reference}";
        var step = new Step
        {
            Target = Target,
            Service = service,
            Command = DockerCommands.Push(client.Path, context.Workspace.Root, configuration, remote, PushDeadline),
            Tool = new ToolIdentity("docker", client.Path, client.Version),
        };
        return new StepWork(step, (declared, token) => RunAsync(declared, reference, remote, client, pushed, token));
    }

    private async Task<StepRun> RunAsync(
        Step step, string reference, string remote, DockerClient client, Action<ReleaseImage> pushed, CancellationToken cancellationToken)
    {
        var separator = reference.LastIndexOf(':');
        var (repository, tag) = (reference[..separator], reference[(separator + 1)..]);
        var local = await engine.FindAsync(reference, cancellationToken)
            ?? throw new BerrysException(ExitCode.Failed, $"{reference} is not in the engine.", "./build.sh --target=BuildImages builds it.");
        var stored = await store.FindAsync(repository, tag, cancellationToken);
        var cache = CacheStatus.Hit;
        if (stored is null)
        {
            cache = CacheStatus.Miss;
            if (await PushAsync(step, reference, remote, client, cancellationToken) is { } problem)
                return new StepRun(problem);
            stored = await store.FindAsync(repository, tag, cancellationToken);
        }

        // What is deployed must be what was built and tested.
        if (stored?.ConfigDigest != local.Id)
        {
            return new StepRun(new Verdict(
                StepStatus.Failed,
                $"the registry has another image under {repository}:{tag} ({stored?.ConfigDigest ?? "none"}) than the engine ({local.Id})"));
        }

        context.Print($"{repository}:{tag} is {stored.Digest}{(cache == CacheStatus.Hit ? ", pushed already" : "")}");
        pushed(new ReleaseImage(repository, stored.Digest, stored.ConfigDigest));
        return new StepRun(Verdict.Passed, cache);
    }

    private async Task<Verdict?> PushAsync(Step step, string reference, string remote, DockerClient client, CancellationToken cancellationToken)
    {
        var output = new QuietOutput(context);
        foreach (var command in (Command[])[DockerCommands.Tag(client.Path, context.Workspace.Root, reference, remote, PushDeadline), step.Command])
        {
            var result = await context.Commands.RunAsync(command, output.Add, cancellationToken);
            if (result is { ExitCode: 0, DeadlinePassed: false })
                continue;
            output.Print();
            context.Print(CommandFailure.Describe(result, secrets.Current));
            return new Verdict(StepStatus.Broken, $"{CommandFailure.Ending(result)}: {result.LastLines.LastOrDefault() ?? "it printed nothing"}");
        }

        return null;
    }
}
