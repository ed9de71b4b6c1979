using Berrys.Build.Caching;
using Berrys.Build.Changes;
using Berrys.Build.Clouds;
using Berrys.Build.Images;
using Berrys.Build.Options;
using Berrys.Build.Prerequisites;
using Berrys.Build.Releasing;
using Berrys.Build.Running;
using Berrys.Build.Scanning;
using Berrys.Build.Stamps;
using Berrys.Build.Steps;
using Berrys.Pipeline.Checks;
using Berrys.Tools.Catalog;
using Berrys.Tools.Processes;
using Berrys.Tools.Secrets;
using Cake.Core;
using Cake.Core.Tooling;
using Cake.Parallel;
using Microsoft.Extensions.DependencyInjection;
using ParallelOptions = Cake.Parallel.ParallelOptions;

namespace Berrys.Build;

/// <summary>Wires the parts together: the one place where the engine is picked.</summary>
public static class PipelineServices
{
    private static readonly TimeSpan VersionDeadline = TimeSpan.FromSeconds(30);

    /// <summary>Registers everything that targets use.</summary>
    /// <param name="services">Cake's services.</param>
    /// <param name="line">The command line.</param>
    /// <param name="options">What the run was asked for.</param>
    /// <param name="session">The workspace.</param>
    /// <param name="cancellation">The run's cancellation.</param>
    /// <param name="outcome">What the run comes to.</param>
    public static void AddPipeline(
        this IServiceCollection services,
        CommandLine line,
        PipelineOptions options,
        WorkspaceSession session,
        RunCancellation cancellation,
        RunOutcome outcome)
    {
        var style = OutputStyleDetection.Detect(Environment.GetEnvironmentVariable);
        if (options.Json)
            services.AddSingleton<IConsole>(new PlainConsole(Console.Error, Console.Error));
        else if (Console.IsOutputRedirected && style == OutputStyle.Plain)
            services.AddSingleton<IConsole>(new PlainConsole(Console.Out, Console.Error));
        services.AddParallelEngine(_ => new ParallelOptions
        {
            Jobs = options.Jobs,
            FailFast = options.FailFast,
            Style = style,
            After = RunsAfterAttribute.Among(TargetCatalog.All),
        });
        services.AddSingleton(cancellation);
        services.AddSingleton(line);
        services.AddSingleton(options);
        services.AddSingleton(session);
        services.AddSingleton(outcome);
        services.AddSingleton<ICakeReportPrinter, SilentReportPrinter>();
        services.AddSingleton<ICakeEngine>(provider => CheckTargets.AddTo(Engine(provider, options), session, provider));
        AddWork(services, options, session);
    }

    private static ICakeEngine Engine(IServiceProvider provider, PipelineOptions options) => options.Sequential
        ? ActivatorUtilities.CreateInstance<CakeEngine>(provider)
        : ActivatorUtilities.CreateInstance<ParallelCakeEngine>(provider);

    private static void AddWork(IServiceCollection services, PipelineOptions options, WorkspaceSession session)
    {
        services.AddSingleton<SecretRegistry>();
        services.AddSingleton<ICommandRunner>(provider => new ProcessRunner(TimeProvider.System, provider.GetRequiredService<SecretRegistry>()));
        services.AddSingleton(provider => new ToolVersions(
            provider.GetRequiredService<ICommandRunner>(), session.MakeStateFolder(), VersionDeadline));
        services.AddSingleton(provider => new ToolFinder(
            provider.GetRequiredService<IToolLocator>(), provider.GetRequiredService<ToolVersions>()));
        services.AddSingleton<RunRecord>();
        services.AddSingleton<IJobPool>(provider => new SlotJobPool(
            provider.GetRequiredService<JobSlots>(),
            provider.GetRequiredService<GroupedConsole>(),
            options.FailFast ? provider.GetRequiredService<RunCancellation>() : null));
        services.AddSingleton<WorkspaceCache>();
        services.AddSingleton(provider => new RunWitness(provider.GetRequiredService<WorkspaceCache>().Steps));
        services.AddSingleton<StampWriter>();
        services.AddSingleton(provider => new StepRunner(
            provider.GetRequiredService<IJobPool>(),
            provider.GetRequiredService<RunRecord>(),
            new StepRepetition(options, session).Of,
            TimeProvider.System,
            provider.GetRequiredService<RunWitness>(),
            (target, known, total) => provider.GetRequiredService<IConsole>().WriteLine("{0}", RecalledSteps.Line(target, known, total))));
        services.AddSingleton<PrerequisiteProbe>();
        services.AddSingleton<PrerequisiteInstaller>();
        services.AddSingleton<PrerequisiteGate>();
        services.AddSingleton<WorkspaceListing>();
        services.AddSingleton<WorkspaceDependencies>();
        services.AddSingleton<VerifiedCommits>();
        services.AddSingleton<AffectedSelection>();
        services.AddSingleton<CustomChecks>();
        services.AddSingleton<ContainerEngine>();
        services.AddSingleton<BaseImages>();
        services.AddSingleton<StandInImages>();
        services.AddSingleton<RegistryImages>();
        services.AddSingleton<WorkspaceImages>();
        services.AddSingleton<ComposeImages>();
        services.AddSingleton<DockerLeftovers>();
        services.AddSingleton<ComponentChecks>();
        services.AddSingleton<RehearsalProcess>();
        services.AddSingleton<CloudConnector>();
        services.AddSingleton<PushedImages>();
        services.AddSingleton<ReleaseKey>();
        services.AddSingleton<RunReport>();
        services.AddSingleton<ScanRecord>();
        services.AddSingleton<BaselineScan>();
        services.AddSingleton<ScanGate>();
        services.AddSingleton<ScanRunner>();
        services.AddSingleton<ScannerTools>();
        services.AddSingleton<CodeScan>();
        services.AddSingleton<NodePackages>();
        services.AddSingleton<SecretScanners>();
        services.AddSingleton<SecretVariables>();
        services.AddSingleton<DependencyScan>();
        services.AddSingleton<HistoryScan>();
        services.AddSingleton<SecretScan>();
        services.AddSingleton<TrivyScan>();
        services.AddSingleton<PolicyScan>();
        services.AddSingleton<ImageScan>();
    }
}
