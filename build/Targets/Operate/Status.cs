using Berrys.Build.Clouds;
using Berrys.Build.Deploying;
using Berrys.Build.Running;
using Cake.Frosting;

namespace Berrys.Build.Targets.Operate;

/// <summary>Shows what runs in the environment.</summary>
/// <param name="connector">Connects to the cloud.</param>
/// <param name="outcome">Gets the closing line.</param>
[TaskName("Status")]
[TaskDescription("Shows the services of the environment, what they run and who gets the traffic, and its last deployments.")]
[UsesCloud(changes: false)]
public sealed class Status(CloudConnector connector, RunOutcome outcome) : AsyncFrostingTask<PipelineContext>
{
    private const int LastEntries = 10;

    /// <inheritdoc />
    public override async Task RunAsync(PipelineContext context)
    {
        var deployment = await Deployment.OpenAsync(connector, context);
        var addresses = await deployment.AddressesAsync(context.CancellationToken);
        var states = await Task.WhenAll(deployment.Plan.Services.Select(service =>
            deployment.Fleet.ObserveAsync(service.Name, context.CancellationToken)));
        foreach (var line in StatusTable.Services(states))
            context.Print(line);
        var entries = await deployment.Ledger.ReadAsync(deployment.Plan.Name, context.CancellationToken);
        foreach (var line in StatusTable.History([.. entries.TakeLast(LastEntries)]))
            context.Print(line);
        outcome.ClosingLine = $"URL: http://{addresses.Public}";
    }
}
