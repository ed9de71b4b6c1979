using Cake.Cli;
using Cake.Core;
using Cake.Core.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;
using Spectre.Console;

namespace Cake.Frosting.Tests.Running;

public sealed class CommandTests
{
    private static readonly Type[] Tasks = [typeof(Default), typeof(A), typeof(B), typeof(C)];

    [TestCase("", "A B C")]
    [TestCase("--target=B", "A B")]
    [TestCase("--target=B --target=C", "A B C")]
    [TestCase("--target=C --target=B", "A B C")]
    [TestCase("--target=C --target=B --Settings_UnifiedDependencyGraphForMultipleTargets=false", "C A B")]
    [TestCase("--target=B --exclusive", "B")]
    [TestCase("-e -t B -t C", "B C")]
    [TestCase("--dryrun", "")]
    [TestCase("--tree", "")]
    [TestCase("--version", "")]
    [TestCase("--info", "")]
    [TestCase("--help", "")]
    public void Tasks_that_run(string line, string tasks)
    {
        BuildUnderTest build = new(Tasks);

        build.Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ShouldBe(0, build.Console.Errors);

        build.Events.All.ShouldBe(tasks.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Test]
    public void A_dry_run_lists_the_tasks_in_order()
    {
        BuildUnderTest build = new(Tasks);

        build.Run("--dryrun").ShouldBe(0);

        build.Console.Output.ShouldContain("1. A\n2. B\n3. C\n4. Default\n");
        build.Console.Output.ShouldContain("No tasks were actually executed.");
    }

    [Test]
    public void The_tree_shows_dependencies_below_what_depends_on_them()
    {
        BuildUnderTest build = new(Tasks);

        build.Run("--tree").ShouldBe(0);

        build.Console.Output.ShouldBe("\nDefault\n├─B\n│ └─A\n└─C\n\n");
    }

    [Test]
    public void Descriptions_are_listed()
    {
        BuildUnderTest build = new(Tasks);
        using StringWriter output = new();
        build.Host.ConfigureServices(services => services.AddSingleton(
            AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(output), Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors })));

        build.Run("--description").ShouldBe(0);

        output.ToString().ShouldMatch("  A +First of \\[all\\]");
        output.ToString().ShouldContain("Default");
    }

    [Test]
    public void The_version_is_the_resolvers()
    {
        BuildUnderTest build = new(Tasks);
        var resolver = Substitute.For<IVersionResolver>();
        resolver.GetVersion().Returns("1.2.3");
        resolver.GetProductVersion().Returns("1.2.3/abc");
        build.Host.ConfigureServices(services => services.AddSingleton(resolver));

        build.Run("--version").ShouldBe(0);
        build.Console.Output.ShouldBe("1.2.3\n");

        build.Run("--info").ShouldBe(0);
        build.Console.Output.ShouldContain("Version: 1.2.3");
    }

    [Test]
    public void A_version_with_a_value_is_an_argument()
    {
        BuildUnderTest build = new(typeof(SaysVersion));

        build.Run("--target=SaysVersion", "--version=1.2.3").ShouldBe(0);

        build.Events.All.ShouldBe(["1.2.3 for SaysVersion"]);
    }

    [Test]
    public void Help_names_the_options()
    {
        BuildUnderTest build = new(Tasks);

        build.Run("--help").ShouldBe(0);

        foreach (var option in new[] { "--target", "--working", "--verbosity", "--description", "--tree", "--dryrun", "--exclusive", "--version", "--info", "--no-report" })
            build.Console.Output.ShouldContain(option);
    }

    [Test]
    public void What_cannot_be_understood_is_refused()
    {
        BuildUnderTest build = new(Tasks);

        build.Run("A").ShouldBe(-1);

        build.Console.Errors.ShouldContain("--target=A");
        build.Events.All.ShouldBeEmpty();
    }

    [Test]
    public void The_report_can_be_left_out()
    {
        BuildUnderTest reported = new(Tasks);
        BuildUnderTest silent = new(Tasks);

        reported.Run("--target=A").ShouldBe(0);
        silent.Run("--target=A", "--no-report").ShouldBe(0);

        reported.Console.Output.ShouldContain("Total:");
        silent.Console.Output.ShouldNotContain("Total:");
    }

    [TestCase("", Verbosity.Normal)]
    [TestCase("-v d", Verbosity.Diagnostic)]
    [TestCase("--Settings_Verbosity=quiet", Verbosity.Quiet)]
    [TestCase("--Settings_Verbosity=quiet -v=minimal", Verbosity.Minimal)]
    public void The_verbosity_comes_from_the_option_or_the_configuration(string line, Verbosity verbosity)
    {
        BuildUnderTest build = new(Tasks);
        var log = Substitute.For<ICakeLog>();
        build.Host.ConfigureServices(services => services.AddSingleton(log));

        build.Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ShouldBe(0);

        log.Verbosity.ShouldBe(verbosity);
    }

    [TestCase("", "/build/chosen")]
    [TestCase("--working=given", "/build/given")]
    [TestCase("-w /given", "/given")]
    public void The_option_outranks_the_working_directory_of_the_build(string line, string directory)
    {
        BuildUnderTest build = new(Tasks);
        build.Host.UseWorkingDirectory("chosen");

        build.Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ShouldBe(0, build.Console.Errors);

        build.Environment.WorkingDirectory.FullPath.ShouldBe(directory);
    }

    [Test]
    public void A_host_can_run_twice()
    {
        BuildUnderTest build = new(typeof(A));

        build.Run("--target=A").ShouldBe(0);
        build.Run("--target=A").ShouldBe(0);

        build.Events.All.ShouldBe(["A", "A"]);
    }

    [Test]
    public void Tasks_of_an_added_assembly_are_found()
    {
        BuildUnderTest build = new();
        build.Host.AddAssembly(typeof(StartUp.Trivial).Assembly);

        build.Run("--target=Trivial").ShouldBe(0, build.Console.Errors);

        build.Console.Output.ShouldContain("hello");
    }

    internal abstract class Recorded(Events events) : FrostingTask
    {
        public override void Run(ICakeContext context) => events.Add(GetType().Name);
    }

    [TaskDescription("First of [all]")]
    internal sealed class A(Events events) : Recorded(events);

    [IsDependentOn(typeof(A))]
    internal sealed class B(Events events) : Recorded(events);

    internal sealed class C(Events events) : Recorded(events);

    [IsDependentOn(typeof(B))]
    [IsDependentOn(typeof(C))]
    internal sealed class Default : FrostingTask;

    internal sealed class SaysVersion(Events events) : FrostingTask
    {
        public override void Run(ICakeContext context) =>
            events.Add($"{context.Arguments.GetArguments("version").Single()} for {context.Arguments.GetArguments("target").Single()}");
    }
}
