using Berrys.Build.Images;
using Berrys.Build.Running;
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
/// <param name="session">The login to it.</param>
/// <param name="secrets">What must not be shown.</param>
/// <param name="pushed">Gets the images as the registry has them.</param>
public sealed class ImagePush(
    PipelineContext context, ContainerEngine engine, IImageStore store, RegistrySession session, SecretRegistry secrets, PushedImages pushed)
{
    /// <summary>The target's name.</summary>
    public const string Target = "PushImages";

    private static readonly TimeSpan PushDeadline = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan BeatInterval = TimeSpan.FromSeconds(15);

    // What a registry that has just been restarted needs, and one that limits its callers.
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(20)];

    /// <summary>Makes the work of pushing an image.</summary>
    /// <param name="service">The service.</param>
    /// <param name="reference">The image in the engine, with its key as tag.</param>
    /// <returns>The work.</returns>
    public StepWork Work(string service, string reference)
    {
        var step = new Step
        {
            Target = Target,
            Service = service,
            Command = DockerCommands.Push(session.Client.Path, context.Workspace.Root, session.Configuration, Remote(reference), PushDeadline),
            Tool = new ToolIdentity("docker", session.Client.Path, session.Client.Version),
        };
        return new StepWork(step, (declared, token) => RunAsync(declared, service, reference, token));
    }

    private async Task<StepRun> RunAsync(Step step, string service, string reference, CancellationToken cancellationToken)
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
            if (await PushAsync(step, service, reference, cancellationToken) is { } problem)
                return new StepRun(problem);
            stored = await store.FindAsync(repository, tag, cancellationToken);
        }

        // What is deployed must be what was built, tested and scanned.
        if (stored?.ConfigDigest != local.Id)
        {
            return new StepRun(new Verdict(
                StepStatus.Failed,
                $"the registry has another image under {repository}:{tag} ({stored?.ConfigDigest ?? "none"}) than the engine ({local.Id}); docker image rm {reference} lets the next run take the registry's"));
        }

        context.Print($"{repository}:{tag} is {stored.Digest}{(cache == CacheStatus.Hit ? ", pushed already" : "")}");
        pushed.Add(service, new ReleaseImage(repository, stored.Digest, stored.ConfigDigest));
        return new StepRun(Verdict.Passed, cache);
    }

    private async Task<Verdict?> PushAsync(Step step, string service, string reference, CancellationToken cancellationToken)
    {
        var tag = DockerCommands.Tag(session.Client.Path, context.Workspace.Root, reference, Remote(reference), PushDeadline);
        if (await TryAsync(tag, service, cancellationToken) is { } untagged)
            return Broken(untagged);
        for (var attempt = 0; ; attempt++)
        {
            var login = session.Login;
            if (await TryAsync(step.Command, service, cancellationToken) is not { } result)
                return null;
            var failure = PushFailures.Of(result.Output + result.Error);
            if (failure == PushFailure.Final || attempt == Pauses.Length || result.DeadlinePassed)
                return Broken(result);
            context.Print($"{Target} {service}: {LastWords(result)}; trying again, {Pauses.Length - attempt} more times at most");
            if (failure == PushFailure.LoginExpired)
                await session.RenewAsync(login, cancellationToken);
            await Task.Delay(Pauses[attempt], TimeProvider.System, cancellationToken);
        }
    }

    private async Task<CommandResult?> TryAsync(Command command, string service, CancellationToken cancellationToken)
    {
        var progress = new PushProgress();
        var output = new QuietOutput(context);
        var heartbeat = new Heartbeat(BeatInterval, context.Print, TimeProvider.System);
        var result = await heartbeat.WaitAsync(context.Commands.RunAsync(command, Take, cancellationToken), () => $"{Target} {service}: pushing, {progress.Text}");
        if (result is { ExitCode: 0, DeadlinePassed: false })
            return null;
        output.Print();
        context.Print(CommandFailure.Describe(result, secrets.Current));
        return result;

        void Take(string line)
        {
            output.Add(line);
            progress.Add(line);
        }
    }

    private string Remote(string reference) => $"{session.Login.Host}/{reference}";

    private static Verdict Broken(CommandResult result) => new(StepStatus.Broken, $"{CommandFailure.Ending(result)}: {LastWords(result)}");

    private static string LastWords(CommandResult result) => result.LastLines.LastOrDefault() ?? "it printed nothing";
}
