using Cake.Core;
using Cake.Core.Composition;
using Cake.Core.Diagnostics;
using Cake.Core.Modules;
using Cake.Core.Packaging;
using Cake.Core.Scripting.Processors.Loading;
using Cake.Frosting.Internal.Services;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;

namespace Cake.Frosting.Tests.Services;

public sealed class CakeServicesTests
{
    [Test]
    public void The_services_of_Cakes_core_module_are_all_there()
    {
        ServiceCollection expected = [];
        Cli.ServiceCollectionExtensions.UseModule(expected, new CoreModule());
        ServiceCollection actual = [];
        CakeServices.AddTo(actual);

        foreach (var service in expected)
        {
            // The type behind it is not public, and only scripts load scripts.
            if (service.ServiceType != typeof(ILoadDirectiveProvider))
                actual.ShouldContain(ours => ours.ServiceType == service.ServiceType && (service.ImplementationType == null || ours.ImplementationType == service.ImplementationType));
        }
    }

    [Test]
    public void Every_service_of_the_context_can_be_made()
    {
        ServiceCollection services = [];
        CakeServices.AddTo(services);
        services.AddSingleton(Substitute.For<ICakeArguments>());

        var context = Container.Build(services).GetRequiredService<IFrostingContext>();

        foreach (var property in typeof(ICakeContext).GetProperties())
            property.GetValue(context).ShouldNotBeNull(property.Name);
    }

    [Test]
    public void Later_registrations_win()
    {
        BuildUnderTest build = new(typeof(Work));
        var log = Substitute.For<ICakeLog>();
        var printer = Substitute.For<ICakeReportPrinter>();
        CakeReport report = [];
        report.Add("from the own engine", CakeReportEntryCategory.Task, TimeSpan.Zero);
        var engine = Substitute.For<ICakeEngine>();
        engine.RegisterTask("Work").Returns(new CakeTaskBuilder(new CakeTask("Work")));
        engine.RunTargetAsync(Arg.Any<ICakeContext>(), Arg.Any<IExecutionStrategy>(), Arg.Any<ExecutionSettings>()).Returns(report);
        build.Host.ConfigureServices(services => services.AddSingleton(log).AddSingleton(printer).AddSingleton(engine));

        build.Run("--target=Work").ShouldBe(0);

        printer.Received(1).Write(report);
        log.Received().Verbosity = Verbosity.Normal;
    }

    [Test]
    public void A_startup_and_a_module_add_services()
    {
        BuildUnderTest build = new(typeof(Work));
        build.Host.UseStartup<OwnStartup>().UseModule<OwnModule>();

        build.Run("--target=Work").ShouldBe(0, build.Console.Errors);

        OwnModule.Log.Received().Verbosity = Verbosity.Normal;
    }

    [Test]
    public void Settings_reach_the_configuration()
    {
        BuildUnderTest build = new(typeof(SaysSettings));
        build.Host.UseCakeSetting("My_Key", "old").UseCakeSetting("my_key", "new").SetToolPath("./my-tools");

        build.Run("--target=SaysSettings").ShouldBe(0, build.Console.Errors);
        build.Run("--target=SaysSettings", "--MY_KEY=given").ShouldBe(0, build.Console.Errors);

        build.Events.All.ShouldBe(["new my-tools", "given my-tools"]);
    }

    [Test]
    public void Tools_are_installed_before_the_first_task()
    {
        BuildUnderTest build = new(typeof(Work));
        var installer = Substitute.For<IToolInstaller>();
        build.Host.InstallTool(new Uri("own:?package=tool")).ConfigureServices(services => services.AddSingleton(installer));

        build.Run("--target=Work").ShouldBe(0, build.Console.Errors);

        installer.Received(1).Install(Arg.Is<PackageReference>(package => package.Package == "tool"));
    }

    [Test]
    public void A_tool_that_nobody_can_install_fails_the_build()
    {
        BuildUnderTest build = new(typeof(Work));
        build.Host.InstallTool(new Uri("own:?package=tool"));

        build.Run("--target=Work").ShouldBe(1);

        build.Console.Errors.ShouldContain("Could not find an installer for the 'own' scheme.");
    }

    [Test]
    public void Package_modules_are_added_only_for_a_tool_and_do_not_outrank_the_build()
    {
        ServiceCollection none = [];
        PackageModules.AddTo(none);
        none.ShouldBeEmpty();

        ServiceCollection some = [];
        some.UseTool(new Uri("nuget:?package=tool")).UsePackageInstaller<OwnInstaller>();
        PackageModules.AddTo(some);
        var installers = some.Where(service => service.ServiceType == typeof(IPackageInstaller)).ToList();
        installers.Count.ShouldBe(3);
        installers[^1].ImplementationType.ShouldBe(typeof(OwnInstaller));
    }

    internal sealed class Work : FrostingTask;

    internal sealed class SaysSettings(Events events) : FrostingTask
    {
        public override void Run(ICakeContext context) =>
            events.Add($"{context.Configuration.GetValue("My_Key")} {context.Configuration.GetValue("Paths_Tools")}");
    }

    internal sealed class OwnStartup : IFrostingStartup
    {
        public void Configure(IServiceCollection services) => services.AddSingleton<IReadOnlyList<string>>(["started"]);
    }

    internal sealed class OwnModule : ICakeModule
    {
        public static ICakeLog Log { get; } = Substitute.For<ICakeLog>();

        public void Register(ICakeContainerRegistrar registrar) => registrar.RegisterInstance(Log).As<ICakeLog>();
    }

    internal sealed class OwnInstaller : IPackageInstaller
    {
        public bool CanInstall(PackageReference package, PackageType type) => false;

        public IReadOnlyCollection<Core.IO.IFile> Install(PackageReference package, PackageType type, Core.IO.DirectoryPath path) => [];
    }
}
