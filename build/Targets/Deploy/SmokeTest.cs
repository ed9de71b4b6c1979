using Berrys.Build.Clouds;
using Berrys.Build.Deploying;
using Berrys.Build.Steps;
using Berrys.Pipeline.Checks;
using Cake.Frosting;

namespace Berrys.Build.Targets.Deploy;

/// <summary>Sees that every service of the environment is healthy and says which release it is.</summary>
/// <param name="connector">Connects to the cloud.</param>
[TaskName("SmokeTest")]
[TaskDescription("Asks every service of the environment for its health and version, the way users reach it.")]
[RunsAfter(typeof(Rollout))]
[UsesCloud(changes: false)]
public sealed class SmokeTest(CloudConnector connector) : AsyncFrostingTask<PipelineContext>
{
    /// <inheritdoc />
    public override async Task RunAsync(PipelineContext context)
    {
        var deployment = await Deployment.OpenAsync(connector, context);
        var addresses = await deployment.AddressesAsync(context.CancellationToken);
        using var client = ProbeClient.Make();
        var probe = new HttpServiceProbe(client, deployment.Plan, addresses);
        await context.Steps.RunAsync([.. deployment.Plan.Services.Select(service => Work(context, probe, service.Name))], context.CancellationToken);
        context.Print($"URL: http://{addresses.Public}");
    }

    private static StepWork Work(PipelineContext context, HttpServiceProbe probe, string service)
    {
        var step = new Step
        {
            Target = "SmokeTest",
            Service = service,
            Command = new Command { Executable = "GET", Arguments = ["/version"], WorkingDirectory = context.Workspace.Root },
            Tool = new ToolIdentity("http", "", ""),
        };
        return new StepWork(step, async (_, token) =>
        {
            var answer = await probe.AskAsync(service, null, token);
            if (!answer.Reached)
                return new StepRun(new Verdict(StepStatus.Skipped, "cannot be reached from here"));
            if (answer.Problem is { } problem)
                return new StepRun(new Verdict(StepStatus.Failed, problem));
            context.Print($"{service}: release {answer.Version}, {answer.Digest}");
            return new StepRun(Verdict.Passed);
        });
    }
}
