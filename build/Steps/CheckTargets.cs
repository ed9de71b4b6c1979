using Cake.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Berrys.Build.Steps;

/// <summary>Makes the checks of pipeline.yaml targets of the engine, part of <c>Verify</c>.</summary>
public static class CheckTargets
{
    /// <summary>Registers them before the graph is built.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="session">The workspace.</param>
    /// <param name="provider">Gives what runs them.</param>
    /// <returns>The engine.</returns>
    public static ICakeEngine AddTo(ICakeEngine engine, WorkspaceSession session, IServiceProvider provider)
    {
        if (!session.HasWorkspace)
            return engine;
        foreach (var check in session.Workspace.Definition.Checks.Where(check => !check.ReplacesBuiltIn))
        {
            engine.RegisterTask(check.Target)
                .Description($"The check '{check.Name}' of pipeline.yaml.")
                .IsDependentOn("Restore")
                .IsDependeeOf("Verify")
                .Does(context => provider.GetRequiredService<CustomChecks>().RunAsync((PipelineContext)context, check));
        }

        return engine;
    }
}
