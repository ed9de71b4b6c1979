using Cake.Core;
using Cake.Core.Diagnostics;
using Cake.Core.IO;
using Cake.Core.Tooling;
using Cake.Parallel.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;

namespace Cake.Parallel.Tests;

public sealed class ParallelEngineServicesTests
{
    [Test]
    public async Task A_whole_build_runs_from_the_container()
    {
        var inner = new RecordingConsole();
        await using var provider = Container(inner, new ParallelOptions { Jobs = 1, Style = OutputStyle.GitHub });
        var engine = provider.GetRequiredService<ICakeEngine>().ShouldBeOfType<ParallelCakeEngine>();
        var log = provider.GetRequiredService<ICakeLog>();
        engine.RegisterTask("Lint").Does(context => context.Log.Information("checked {0} files", 3));
        var context = Substitute.For<ICakeContext>();
        context.Log.Returns(log);
        var strategy = new DefaultExecutionStrategy(log, provider.GetRequiredService<ICakeReportPrinter>());
        await engine.RunTargetAsync(context, strategy, new ExecutionSettings().SetTarget("Lint")).InTime();

        var plain = System.Text.RegularExpressions.Regex.Replace(inner.Text, "\e\\[[0-9;]*m|[0-9]+ ms", string.Empty);
        plain.ShouldBe("::group::Lint\nchecked 3 files\n::endgroup::\nLint: passed ()\n");
        provider.GetRequiredService<RunTimeline>().Entries.Count.ShouldBe(1);
    }

    [Test]
    public async Task Everything_is_shared()
    {
        await using var provider = Container(new RecordingConsole(), new ParallelOptions { Jobs = 3 });
        provider.GetRequiredService<JobSlots>().Count.ShouldBe(3);
        provider.GetRequiredService<IConsole>().ShouldBeSameAs(provider.GetRequiredService<GroupedConsole>());
        provider.GetRequiredService<RunCancellation>().ShouldBeSameAs(provider.GetRequiredService<RunCancellation>());
        provider.GetRequiredService<ICakeReportPrinter>().ShouldBeOfType<ParallelReportPrinter>();
    }

    [Test]
    public async Task Without_a_console_Cakes_own_is_decorated()
    {
        var services = new ServiceCollection().AddSingleton(Substitute.For<ICakeEnvironment>());
        await using var provider = services.AddParallelEngine(_ => new ParallelOptions()).BuildServiceProvider();
        provider.GetRequiredService<IConsole>().ShouldBeOfType<GroupedConsole>();
        provider.GetRequiredService<IToolRepository>().ShouldBeOfType<SynchronizedToolRepository>();
    }

    [Test]
    public async Task Consoles_registered_by_type_and_by_factory_are_decorated()
    {
        foreach (var services in new[]
        {
            new ServiceCollection().AddSingleton<IConsole, RecordingConsole>(),
            new ServiceCollection().AddSingleton<IConsole>(_ => new RecordingConsole()),
        })
        {
            await using var provider = services.AddParallelEngine(_ => new ParallelOptions()).BuildServiceProvider();
            provider.GetRequiredService<IConsole>().ShouldBeOfType<GroupedConsole>().SupportAnsiEscapeCodes.ShouldBeTrue();
        }
    }

    [Test]
    public async Task Failing_fast_a_failed_job_cancels_the_run_while_its_siblings_run()
    {
        await using var provider = Container(new RecordingConsole(), new ParallelOptions { Jobs = 2, FailFast = true });
        var cancellation = provider.GetRequiredService<RunCancellation>();
        var error = await provider.GetRequiredService<JobSlots>().FanOutAsync(
            [
                new Job<int>("sibling", async ct =>
                {
                    await Task.Delay(Timeout.Infinite, ct);
                    return 1;
                }),
                new Job<int>("bad", _ => throw new InvalidOperationException("broken")),
            ], cancellation.Token).ErrorAsync();
        error.ShouldBeOfType<InvalidOperationException>();
        cancellation.Reason.ShouldBe("'bad' failed.");
    }

    [Test]
    public async Task Tools_can_be_registered_and_looked_up_at_the_same_time()
    {
        var environment = Substitute.For<ICakeEnvironment>();
        environment.WorkingDirectory.Returns(new DirectoryPath("/build"));
        var tools = new SynchronizedToolRepository(new ToolRepository(environment));
        await Task.WhenAll(Enumerable.Range(0, 16).Select(worker => Task.Run(() =>
        {
            for (var tool = 0; tool < 50; tool++)
            {
                tools.Register(new FilePath($"/tools/{worker}-{tool}/tool.exe"));
                tools.Resolve("tool.exe").ShouldNotBeEmpty();
            }
        }))).InTime();
        tools.Resolve("tool.exe").Count().ShouldBe(16 * 50);
    }

    private static ServiceProvider Container(IConsole inner, ParallelOptions options) => new ServiceCollection()
        .AddSingleton(inner)
        .AddSingleton<ICakeLog>(provider => new CakeBuildLog(provider.GetRequiredService<IConsole>()))
        .AddSingleton(Substitute.For<ICakeDataService>())
        .AddSingleton(Substitute.For<ICakeEnvironment>())
        .AddParallelEngine(_ => options)
        .BuildServiceProvider();
}
