using Berrys.Build.Clouds;
using Berrys.Build.Deploying;
using Berrys.Build.Steps;
using Berrys.Build.Targets.Verify;
using Berrys.Pipeline;
using Cake.Frosting;

namespace Berrys.Build.Targets.Deploy;

/// <summary>Runs the platform's own tests against the environment.</summary>
/// <param name="connector">Connects to the cloud.</param>
/// <param name="checks">Runs commands as steps.</param>
[TaskName("EndToEndTest")]
[TaskDescription("Runs the platform's own tests (tests/e2e or tests/integration) against the environment's URL.")]
[IsDependentOn(typeof(Restore))]
[RunsAfter(typeof(SmokeTest))]
[UsesCloud(changes: false)]
public sealed class EndToEndTest(CloudConnector connector, ComponentChecks checks) : AsyncFrostingTask<PipelineContext>
{
    /// <inheritdoc />
    public override async Task RunAsync(PipelineContext context)
    {
        if (PlatformTests.FolderOf(context.Workspace) is not { } folder)
        {
            context.Print("EndToEndTest: the workspace has neither tests/e2e nor tests/integration");
            return;
        }

        var environment = context.Session.Restored
            ?? throw new BerrysException(ExitCode.MissingPrerequisite, "EndToEndTest needs the Python environment.", "./build.sh --target=Restore makes it.");
        var deployment = await Deployment.OpenAsync(connector, context);
        var addresses = await deployment.AddressesAsync(context.CancellationToken);
        var tests = new PlatformTests(context, checks, environment);
        await context.Steps.RunAsync([tests.Work(folder, deployment.Plan.Entry.Name, $"http://{addresses.Public}")], context.CancellationToken);
    }
}
