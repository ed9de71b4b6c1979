using Cake.Core;

namespace Cake.Frosting.Tests.Running;

public sealed class LifetimeTests
{
    [Test]
    public void Lifetimes_enclose_the_build_and_each_task()
    {
        BuildUnderTest build = new(typeof(Work), typeof(Skipped), typeof(All));
        build.Host.UseLifetime<Whole>().UseTaskLifetime<Each>();

        build.Run("--target=All").ShouldBe(0);

        build.Events.All.ShouldBe(
            ["setup All", "before Work", "work", "after Work", "before Skipped", "after Skipped skipped", "before All", "after All", "teardown True"]);
    }

    [Test]
    public void Halves_of_a_lifetime_can_be_registered_alone()
    {
        BuildUnderTest build = new(typeof(Work));
        build.Host.UseSetup<OnlySetup>().UseTeardown<OnlyTeardown>().UseTaskSetup<OnlyTaskSetup>().UseTaskTeardown<OnlyTaskTeardown>();

        build.Run("--target=Work").ShouldBe(0);

        build.Events.All.ShouldBe(["setup", "task setup", "work", "task teardown", "teardown"]);
    }

    [Test]
    public void After_a_failed_setup_no_task_runs_but_the_teardown_does()
    {
        BuildUnderTest build = new(typeof(Work));
        build.Host.UseLifetime<FailingSetup>();

        build.Run("--target=Work").ShouldBe(1);

        build.Events.All.ShouldBe(["teardown False setup broke"]);
        build.Console.Errors.ShouldContain("setup broke");
    }

    [Test]
    public void After_a_failed_task_the_teardown_runs_and_the_report_is_printed()
    {
        BuildUnderTest build = new(typeof(Fails));
        build.Host.UseLifetime<Whole>().UseTaskLifetime<Each>();

        build.Run("--target=Fails").ShouldBe(1);

        build.Events.All.ShouldBe(["setup Fails", "before Fails", "after Fails", "teardown False"]);
        build.Console.Output.ShouldMatch("Fails .*Failed");
    }

    [Test]
    public void After_a_failed_task_setup_the_task_does_not_run_but_its_teardown_does()
    {
        BuildUnderTest build = new(typeof(Work));
        build.Host.UseTaskLifetime<FailingTaskSetup>();

        build.Run("--target=Work").ShouldBe(1);

        build.Events.All.ShouldBe(["task teardown"]);
    }

    [Test]
    public void The_last_lifetime_wins()
    {
        BuildUnderTest build = new(typeof(Work));
        build.Host.UseLifetime<FailingSetup>().UseLifetime<Whole>();

        build.Run("--target=Work").ShouldBe(0);

        build.Events.All.ShouldBe(["setup Work", "work", "teardown True"]);
    }

    [Test]
    public void A_lifetime_is_one_object()
    {
        BuildUnderTest build = new(typeof(Work));
        build.Host.UseLifetime<Counting>();

        build.Run("--target=Work").ShouldBe(0);

        build.Events.All.ShouldBe(["work", "seen 1"]);
    }

    internal sealed class Work(Events events) : FrostingTask
    {
        public override void Run(ICakeContext context) => events.Add("work");
    }

    internal sealed class Skipped : FrostingTask
    {
        public override bool ShouldRun(ICakeContext context) => false;
    }

    internal sealed class Fails : FrostingTask
    {
        public override void Run(ICakeContext context) => throw new InvalidOperationException("broke");
    }

    [IsDependentOn(typeof(Work))]
    [IsDependentOn(typeof(Skipped))]
    internal sealed class All : FrostingTask;

    internal sealed class Whole(Events events) : FrostingLifetime
    {
        public override void Setup(ICakeContext context, ISetupContext info) => events.Add($"setup {info.TargetTask.Name}");

        public override void Teardown(ICakeContext context, ITeardownContext info) => events.Add($"teardown {info.Successful}");
    }

    internal sealed class Each(Events events) : FrostingTaskLifetime<FrostingContext>
    {
        public override void Setup(FrostingContext context, ITaskSetupContext info) => events.Add($"before {info.Task.Name}");

        public override void Teardown(FrostingContext context, ITaskTeardownContext info) => events.Add($"after {info.Task.Name}{(info.Skipped ? " skipped" : "")}");
    }

    internal sealed class FailingSetup(Events events) : FrostingLifetime<FrostingContext>
    {
        public override void Setup(FrostingContext context, ISetupContext info) => throw new InvalidOperationException("setup broke");

        public override void Teardown(FrostingContext context, ITeardownContext info) => events.Add($"teardown {info.Successful} {info.ThrownException?.Message}");
    }

    internal sealed class FailingTaskSetup(Events events) : FrostingTaskLifetime
    {
        public override void Setup(ICakeContext context, ITaskSetupContext info) => throw new InvalidOperationException("task setup broke");

        public override void Teardown(ICakeContext context, ITaskTeardownContext info) => events.Add("task teardown");
    }

    internal sealed class Counting(Events events) : FrostingLifetime
    {
        private int _seen;

        public override void Setup(ICakeContext context, ISetupContext info) => _seen++;

        public override void Teardown(ICakeContext context, ITeardownContext info) => events.Add($"seen {_seen}");
    }

    internal sealed class OnlySetup(Events events) : FrostingSetup
    {
        public override void Setup(ICakeContext context, ISetupContext info) => events.Add("setup");
    }

    internal sealed class OnlyTeardown(Events events) : FrostingTeardown
    {
        public override void Teardown(ICakeContext context, ITeardownContext info) => events.Add("teardown");
    }

    internal sealed class OnlyTaskSetup(Events events) : FrostingTaskSetup
    {
        public override void Setup(ICakeContext context, ITaskSetupContext info) => events.Add("task setup");
    }

    internal sealed class OnlyTaskTeardown(Events events) : FrostingTaskTeardown
    {
        public override void Teardown(ICakeContext context, ITaskTeardownContext info) => events.Add("task teardown");
    }
}
