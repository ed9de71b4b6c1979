using System.Collections.Immutable;

namespace Berrys.Pipeline.Workspaces.Definitions;

/// <summary>What pipeline.yaml says, with the default of everything that it leaves out (docs/pipeline-yaml.md).</summary>
public sealed record PipelineDefinition
{
    /// <summary>What holds when there is no pipeline.yaml.</summary>
    public static PipelineDefinition Default { get; } = new();

    /// <summary>The section <c>services</c>, by service name.</summary>
    public ImmutableSortedDictionary<string, ServiceDefinition> Services { get; init; } =
        ImmutableSortedDictionary.Create<string, ServiceDefinition>(StringComparer.Ordinal);

    /// <summary>The section <c>checks</c>, in the order of their target names.</summary>
    public ImmutableArray<CheckDefinition> Checks { get; init; } = [];

    /// <summary>The section <c>coverage</c>.</summary>
    public CoverageDefinition Coverage { get; init; } = new();

    /// <summary>The section <c>deadlines</c>.</summary>
    public DeadlineDefinition Deadlines { get; init; } = new();

    /// <summary>The section <c>images</c>.</summary>
    public ImageDefinition Images { get; init; } = new();

    /// <summary>The section <c>python</c>.</summary>
    public PythonDefinition Python { get; init; } = new();

    /// <summary>The section <c>integration-test</c>.</summary>
    public IntegrationTestDefinition IntegrationTest { get; init; } = new();

    /// <summary>The section <c>deployment</c>.</summary>
    public DeploymentDefinition Deployment { get; init; } = new();

    /// <summary>The section <c>gate</c>.</summary>
    public GateDefinition Gate { get; init; } = new();

    /// <summary>The section <c>waivers</c>, in the order written.</summary>
    public ImmutableArray<WaiverDefinition> Waivers { get; init; } = [];

    /// <summary>The section <c>cache</c>.</summary>
    public CacheDefinition Cache { get; init; } = new();

    /// <summary>The section <c>snyk</c>.</summary>
    public SnykDefinition Snyk { get; init; } = new();

    /// <summary>The section <c>ledger</c>.</summary>
    public LedgerDefinition Ledger { get; init; } = new();

    /// <summary>The section <c>signing</c>.</summary>
    public SigningDefinition Signing { get; init; } = new();

    /// <summary>What is allowed but probably not meant, one sentence each.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The check that stands in for a built-in target, or <see langword="null"/> when the built-in one holds.</summary>
    /// <param name="target">The target's name, such as <c>Lint</c>.</param>
    /// <returns>The check named like it.</returns>
    public CheckDefinition? ReplacementOf(string target) =>
        Checks.FirstOrDefault(check => check.ReplacesBuiltIn && check.Target == target);
}
