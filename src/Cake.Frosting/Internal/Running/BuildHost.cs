using Cake.Core;
using Cake.Core.Configuration;
using Cake.Core.Scripting;

namespace Cake.Frosting.Internal.Running;

/// <summary>Runs targets and prints the report, whether they succeed or not. Cake.Cli has the same; this one spares loading it.</summary>
/// <param name="engine">The engine.</param>
/// <param name="strategy">How a task is executed.</param>
/// <param name="context">The build's context.</param>
/// <param name="printer">Prints the report.</param>
/// <param name="configuration">Says whether to print, and whether several targets share one graph.</param>
internal sealed class BuildHost(
    ICakeEngine engine, IExecutionStrategy strategy, IFrostingContext context, ICakeReportPrinter printer, ICakeConfiguration configuration)
    : ScriptHost(engine, context)
{
    private const string NoReport = "Settings_NoReport";
    private const string UnifiedGraph = "Settings_UnifiedDependencyGraphForMultipleTargets";

    /// <inheritdoc/>
    public override Task<CakeReport> RunTargetAsync(string target)
    {
        Settings.SetTarget(target);
        return RunAsync();
    }

    /// <inheritdoc/>
    public override Task<CakeReport> RunTargetsAsync(IEnumerable<string> targets)
    {
        Settings.SetTargets(targets);
        return RunAsync();
    }

    private async Task<CakeReport> RunAsync()
    {
        if (configuration.GetValue(UnifiedGraph) is not null)
            Settings.UseUnifiedDependencyGraphForMultipleTargets(configuration.GetBoolValue(UnifiedGraph, defaultValue: true));
        try
        {
            var report = await Engine.RunTargetAsync(Context, strategy, Settings);
            if (!configuration.GetBoolValue(NoReport))
                Print(report);
            return report;
        }
        catch (CakeReportException exception)
        {
            Print(exception.Report);
            throw;
        }
    }

    private void Print(CakeReport? report)
    {
        if (report is { IsEmpty: false })
            printer.Write(report);
    }
}
