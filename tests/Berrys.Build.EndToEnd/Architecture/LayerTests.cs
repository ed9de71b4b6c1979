using System.Reflection;
using Berrys.Aws;
using Berrys.Pipeline;
using Berrys.Rehearsal;
using Berrys.Tools.Processes;
using Cake.Frosting;
using Cake.Parallel;
using NetArchTest.Rules;

namespace Berrys.Build.EndToEnd.Architecture;

/// <summary>Which room may know which.</summary>
[TestFixture]
public sealed class LayerTests
{
    private static readonly Assembly Domain = typeof(BerrysException).Assembly;
    private static readonly Assembly Tools = typeof(ProcessRunner).Assembly;
    private static readonly Assembly Engine = typeof(ParallelCakeEngine).Assembly;
    private static readonly Assembly Frosting = typeof(CakeHost).Assembly;
    private static readonly Assembly Program = typeof(TargetCatalog).Assembly;
    private static readonly Assembly Aws = typeof(AwsClients).Assembly;
    private static readonly Assembly Rehearsal = typeof(RehearsalSettings).Assembly;

    public static IEnumerable<TestCaseData> Rooms =>
    [
        Room(Domain, "Cake", "CliWrap", "Docker", "Amazon", "Spectre", "Microsoft.Extensions", "Berrys.Tools", "Berrys.Build", "Berrys.Aws", "Berrys.Rehearsal"),
        Room(Tools, "Cake", "Amazon", "Spectre", "Microsoft.Extensions", "Berrys.Build", "Berrys.Aws", "Berrys.Rehearsal"),
        Room(Engine, "Berrys", "Cake.Frosting"),
        Room(Frosting, "Berrys", "Cake.Parallel"),
        Room(Aws, "Cake", "Docker", "Spectre", "Microsoft.AspNetCore", "Berrys.Tools", "Berrys.Build", "Berrys.Rehearsal"),
        Room(Rehearsal, "Cake", "Amazon", "Spectre", "Berrys.Build", "Berrys.Aws"),
        // The rehearsal is a process of its own: the program only starts it.
        Room(Program, "Berrys.Rehearsal", "Microsoft.AspNetCore", "Docker.DotNet"),
    ];

    public static IEnumerable<TestCaseData> References =>
    [
        Room(Domain, "System", "YamlDotNet"),
        Room(Tools, "System", "Microsoft.Win32", "YamlDotNet", "Berrys.Pipeline"),
        Room(Engine, "System", "Cake.Core", "Microsoft.Extensions.DependencyInjection"),
    ];

    [TestCaseSource(nameof(Rooms))]
    public void A_room_does_not_know(Assembly room, string[] strangers) =>
        Offenders(Types.InAssembly(room).ShouldNot().HaveDependencyOnAny(strangers)).ShouldBeEmpty();

    // What a namespace rule forgets to forbid is noticed here.
    [TestCaseSource(nameof(References))]
    public void A_room_refers_to_nothing_but(Assembly room, string[] known) =>
        room.GetReferencedAssemblies()
            .Select(name => name.Name!)
            .Where(name => !known.Any(prefix => name == prefix || name.StartsWith(prefix + ".", StringComparison.Ordinal)))
            .ShouldBeEmpty();

    // Workspaces, then Checks and Caching, then Versioning and Releases, then Environments and Rollouts, then Reporting: data flows one way.
    [TestCase("Workspaces", "Checks", "Caching", "Releases", "Environments", "Rollouts", "Reporting")]
    [TestCase("Checks", "Caching", "Releases", "Environments", "Rollouts", "Reporting")]
    [TestCase("Caching", "Releases", "Environments", "Rollouts", "Reporting")]
    [TestCase("Versioning", "Checks", "Caching", "Releases", "Environments", "Rollouts", "Reporting")]
    [TestCase("Releases", "Environments", "Rollouts", "Reporting")]
    [TestCase("Environments", "Rollouts", "Reporting")]
    [TestCase("Rollouts", "Reporting")]
    [TestCase("Reporting", "Caching")]
    public void Data_flows_one_way(string from, params string[] later)
    {
        string[] strangers = [.. later.Select(name => $"Berrys.Pipeline.{name}")];
        var types = Types.InAssembly(Domain).That().ResideInNamespaceStartingWith($"Berrys.Pipeline.{from}");

        types.GetTypes().ShouldNotBeEmpty();
        Offenders(types.ShouldNot().HaveDependencyOnAny(strangers)).ShouldBeEmpty();
    }

    [Test]
    public void Definitions_know_neither_yaml_nor_files() =>
        Offenders(Types.InAssembly(Domain).That().ResideInNamespaceStartingWith("Berrys.Pipeline.Workspaces.Definitions")
            .ShouldNot().HaveDependencyOnAny("YamlDotNet", "Berrys.Pipeline.Workspaces.Yaml", "System.IO")).ShouldBeEmpty();

    [Test]
    public void Processes_start_in_one_room() =>
        Offenders(Types.InAssemblies([Domain, Tools, Engine, Frosting, Program, Aws, Rehearsal])
            .That().DoNotResideInNamespaceStartingWith("Berrys.Tools.Processes")
            .ShouldNot().HaveDependencyOnAny("System.Diagnostics.Process", "System.Diagnostics.ProcessStartInfo")).ShouldBeEmpty();

    [Test]
    public void The_rules_can_see_what_they_forbid()
    {
        Offenders(Types.InAssembly(Program).ShouldNot().HaveDependencyOnAny("Cake")).ShouldContain(typeof(PipelineContext).FullName);
        Offenders(Types.InAssembly(Tools).ShouldNot().HaveDependencyOnAny("System.Diagnostics.Process")).ShouldContain("Berrys.Tools.Processes.ChildProcess");
        Offenders(Types.InAssembly(Domain).ShouldNot().HaveDependencyOnAny("Berrys.Pipeline.Checks")).ShouldContain("Berrys.Pipeline.Reporting.RunSummary");
    }

    private static IEnumerable<string?> Offenders(ConditionList rule) => rule.GetResult().FailingTypes?.Select(type => type.FullName) ?? [];

    private static TestCaseData Room(Assembly room, params string[] names) => new TestCaseData(room, names).SetArgDisplayNames(room.GetName().Name!);
}
