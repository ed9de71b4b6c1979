using System.Globalization;
using System.Reflection;
using Berrys.Build.Caching;
using Berrys.Build.Changes;
using Berrys.Build.Clouds;
using Berrys.Build.Deploying;
using Berrys.Build.Options;
using Berrys.Build.Prerequisites;
using Berrys.Build.Releasing;
using Berrys.Build.Scanning;
using Berrys.Build.Stamps;
using Berrys.Build.Steps;
using Berrys.Build.Versioning;
using Berrys.Pipeline;
using Berrys.Pipeline.Workspaces.Definitions;
using Berrys.Tools.Prerequisites;
using Cake.Core;
using Cake.Frosting;

namespace Berrys.Build.Running;

/// <summary>What happens before the first target and after the last.</summary>
/// <param name="gate">Makes sure that the machine has what the targets need.</param>
/// <param name="report">Writes results.</param>
/// <param name="outcome">What the run came to.</param>
/// <param name="connector">Chooses the cloud.</param>
/// <param name="scans">Judges what scans found.</param>
/// <param name="key">The key that releases are signed with.</param>
/// <param name="secrets">Secrets that people give.</param>
/// <param name="cache">What earlier runs came to.</param>
/// <param name="affected">Restricts the run to what changes affect.</param>
/// <param name="dependencies">Which components use which.</param>
/// <param name="verified">The commits that were verified.</param>
/// <param name="stamps">Leaves a stamp where nothing is left to do.</param>
/// <param name="line">The command line.</param>
/// <param name="files">The workspace's files.</param>
public sealed class PipelineLifetime(PrerequisiteGate gate, RunReport report, RunOutcome outcome, CloudConnector connector, ScanGate scans, ReleaseKey key, SecretVariables secrets, WorkspaceCache cache, AffectedSelection affected, WorkspaceDependencies dependencies, VerifiedCommits verified, StampWriter stamps, CommandLine line, WorkspaceListing files)
    : FrostingLifetime<PipelineContext>
{
    /// <inheritdoc />
    public override void Setup(PipelineContext context, ISetupContext info)
    {
        if (context.Options.DryRun)
            return;
        key.Take();
        secrets.Take();
        cache.Check();
        var targets = info.TasksToExecute.Select(task => task.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        outcome.Planned = [.. info.TasksToExecute.Select(task => task.Name)];
        if (context.Session.HasWorkspace || !targets.All(TargetCatalog.WorksWithoutWorkspace))
            Introduce(context);
        Type[] planned = [.. TargetCatalog.All.Where(target => targets.Contains(target.Name)).Select(target => target.Type)];
        var cloud = CloudOf(context, planned);
        var names = planned
            .SelectMany(target => target.GetCustomAttributes<RequiresAttribute>(inherit: false))
            .SelectMany(attribute => attribute.Prerequisites)
            .Concat(cloud == CloudPreference.Rehearsal && planned.Any(Starts) ? PrerequisiteCatalog.OfRehearsal : [])
            .Distinct(StringComparer.Ordinal);
        gate.RequireAsync(names, context.Print, context.CancellationToken).GetAwaiter().GetResult();
        // Git lists the files while the first targets run.
        if (context.Session.HasWorkspace && outcome.Planned.Any(ReadsFiles))
            _ = files.ListAsync(context.CancellationToken);
        if (context.Options.Affected is not null)
            Restrict(context);
        if (cloud is not null)
            new BranchGate(context, cloud == CloudPreference.Rehearsal).CheckAsync(planned).GetAwaiter().GetResult();
    }

    /// <inheritdoc />
    public override void Teardown(PipelineContext context, ITeardownContext info)
    {
        if (context.Options.DryRun)
            return;
        if (info.ThrownException is { } error && outcome.Errors.Count == 0)
            outcome.AddError(error);
        scans.Close(context, outcome.Planned, outcome.Targets.Select(target => target.Name));
        cache.CloseAsync().GetAwaiter().GetResult();
        try
        {
            Keep(context);
            if (context.Session.HasWorkspace && Directory.Exists(context.Session.State.At("cache")))
                context.Session.Durations.Keep(context.Record.Steps);
            dependencies.Close();
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            context.Print($"Not everything is kept for the next run: {trouble.Message}");
        }

        report.Write(context);
        if (context.Session.HasWorkspace && StampPlace.Of(line, context.Options, Path.GetFullPath(line.Value("working") ?? "."), context.Session.State.Path) is { } place)
            stamps.WriteAsync(context, place).GetAwaiter().GetResult();
    }

    private static bool ReadsFiles(string target) => target is "Lint" or "UnitTest" or "BuildImages" or "ScanCode" or "ScanSecrets" || !TargetNames.BuiltIn.Contains(target, StringComparer.OrdinalIgnoreCase);

    private void Restrict(PipelineContext context)
    {
        if (outcome.Planned.Contains("Publish", StringComparer.OrdinalIgnoreCase))
        {
            throw new BerrysException(
                ExitCode.Usage, "--affected and Publish do not go together: a release has all services.", "Leave --affected out: images and checks whose inputs did not change are not made again anyway.");
        }

        affected.SelectAsync(context).GetAwaiter().GetResult();
    }

    private void Keep(PipelineContext context)
    {
        if (outcome.Errors.Count > 0 || context.Options.Services is not null || !outcome.Planned.Contains("Verify", StringComparer.OrdinalIgnoreCase))
            return;
        if (new WorkspaceHistory(context).CheckoutAsync().GetAwaiter().GetResult() is { IsChanged: false, BranchName: not null } checkout)
            verified.Keep(checkout.Branch.Name, checkout.Head);
    }

    private static bool Starts(Type target) => target.GetCustomAttributes<UsesCloudAttribute>(inherit: false).Any(use => use.Starts);

    private CloudPreference? CloudOf(PipelineContext context, IEnumerable<Type> targets)
    {
        UsesCloudAttribute[] uses = [.. targets.SelectMany(target => target.GetCustomAttributes<UsesCloudAttribute>(inherit: false))];
        return uses.Length > 0 ? connector.Choose(uses.Any(use => use.Changes), context.Print) : null;
    }

    private static void Introduce(PipelineContext context)
    {
        var workspace = context.Workspace;
        context.Print(string.Create(
            CultureInfo.InvariantCulture,
            $"Workspace {workspace.Root}: {workspace.Services.Length} services, {workspace.SharedLibraries.Length} shared libraries; {context.Options.Jobs} jobs at a time"));
        if (context.Options is { Services: not null, Affected: null })
            context.Print($"Only {string.Join(", ", context.Session.Selected.Select(component => component.Name))}");
        foreach (var note in workspace.Notes)
            context.Print($"  {note}");
    }
}
