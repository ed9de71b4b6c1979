using Cake.Core;
using Cake.Core.Diagnostics;

namespace Cake.Frosting.Tests.Running;

public sealed class TaskTests
{
    [Test]
    public void A_task_runs_after_what_it_depends_on()
    {
        BuildUnderTest build = new(typeof(Last), typeof(Middle), typeof(First));

        build.Run("--target=Last").ShouldBe(0);

        build.Events.All.ShouldBe(["First", "middle", "Last"]);
    }

    [Test]
    public void A_task_runs_before_what_it_is_a_dependee_of()
    {
        BuildUnderTest build = new(typeof(First), typeof(Before));

        build.Run("--target=First").ShouldBe(0);

        build.Events.All.ShouldBe(["Before", "First"]);
    }

    [Test]
    public void A_name_is_found_in_any_case() =>
        new BuildUnderTest(typeof(First)).Run("--target=fIRST").ShouldBe(0);

    [Test]
    public void An_attribute_names_a_task_instead_of_its_type()
    {
        BuildUnderTest build = new(typeof(Middle), typeof(First));

        build.Run("--target=middle-task").ShouldBe(0);
        build.Run("--target=Middle").ShouldBe(1);
    }

    [Test]
    public void A_task_is_skipped_by_its_criterion_with_its_message()
    {
        BuildUnderTest build = new(typeof(Skipped), typeof(AfterSkipped));

        build.Run("--target=AfterSkipped", "--verbosity=verbose").ShouldBe(0);

        build.Events.All.ShouldBe(["AfterSkipped"]);
        build.Console.Output.ShouldContain("Skipping task: not today");
    }

    [Test]
    public void A_target_that_is_skipped_fails_the_build()
    {
        BuildUnderTest build = new(typeof(Skipped));

        build.Run("--target=Skipped").ShouldBe(1);

        build.Console.Errors.ShouldContain("not today");
    }

    [Test]
    public void A_task_that_overrides_nothing_is_delegated()
    {
        BuildUnderTest build = new(typeof(Aggregate), typeof(First));

        build.Run("--target=Aggregate").ShouldBe(0);

        build.Console.Output.ShouldMatch("First .*Succeeded");
        build.Console.Output.ShouldNotMatch("Aggregate .*Succeeded", "the report leaves delegated tasks out");
    }

    [Test]
    public void ContinueOnError_lets_the_build_go_on()
    {
        BuildUnderTest build = new(typeof(Forgiven), typeof(AfterForgiven));

        build.Run("--target=AfterForgiven").ShouldBe(0);

        build.Events.All.ShouldBe(["AfterForgiven"]);
    }

    [Test]
    public void OnError_handles_the_failure_and_Finally_comes_last()
    {
        BuildUnderTest build = new(typeof(Handled));

        build.Run("--target=Handled").ShouldBe(0);

        build.Events.All.ShouldBe(["run", "error: broke", "finally"]);
    }

    [Test]
    public void OnError_and_Finally_of_an_asynchronous_task()
    {
        BuildUnderTest build = new(typeof(HandledAsync));

        build.Run("--target=HandledAsync").ShouldBe(0);

        build.Events.All.ShouldBe(["run", "error: broke", "finally"]);
    }

    [Test]
    public void Finally_runs_after_an_unhandled_failure()
    {
        BuildUnderTest build = new(typeof(Unhandled));

        build.Run("--target=Unhandled").ShouldBe(1);

        build.Events.All.ShouldBe(["finally"]);
        build.Console.Errors.ShouldContain("Error: broke");
    }

    [Test]
    public void A_task_may_inherit_its_work()
    {
        BuildUnderTest build = new(typeof(Inherits));

        build.Run("--target=Inherits").ShouldBe(0);

        build.Events.All.ShouldBe(["base of Inherits"]);
    }

    [Test]
    public void A_task_that_does_not_fit_the_context_is_left_out_with_a_warning()
    {
        BuildUnderTest build = new(typeof(OfOwnContext), typeof(First));

        build.Run("--target=First").ShouldBe(0);
        build.Run("--target=OfOwnContext").ShouldBe(1);

        build.Console.Output.ShouldContain($"convertible to {typeof(OwnContext).FullName}");
        build.Console.Errors.ShouldContain("The target 'OfOwnContext' was not found.");
    }

    [Test]
    public void A_context_of_the_build_is_made_with_its_services()
    {
        BuildUnderTest build = new(typeof(OfOwnContext), typeof(Last), typeof(Middle), typeof(First));
        build.Host.UseContext<OwnContext>();

        build.Run("--target=OfOwnContext", "--who=me").ShouldBe(0);

        build.Events.All.ShouldBe(["own context of me"]);
    }

    [Test]
    public void A_task_that_derives_from_neither_base_is_refused()
    {
        BuildUnderTest build = new(typeof(Bare));

        build.Run("--target=Bare").ShouldBe(1);

        build.Console.Errors.ShouldContain("'Bare' must derive from FrostingTask or AsyncFrostingTask");
    }

    internal abstract class Recorded(Events events) : FrostingTask
    {
        protected Events Events { get; } = events;

        public override void Run(ICakeContext context) => Events.Add(GetType().Name);
    }

    internal sealed class First(Events events) : Recorded(events);

    [TaskName("middle-task")]
    [IsDependentOn(typeof(First))]
    internal sealed class Middle(Events events) : AsyncFrostingTask
    {
        public override async Task RunAsync(ICakeContext context)
        {
            await Task.Yield();
            events.Add("middle");
        }
    }

    [IsDependentOn(typeof(Middle))]
    [IsDependentOn(typeof(First))]
    internal sealed class Last(Events events) : Recorded(events);

    [IsDependeeOf(typeof(First))]
    internal sealed class Before(Events events) : Recorded(events);

    internal sealed class Skipped(Events events) : Recorded(events), IFrostingTask
    {
        public string SkippedMessage => "not today";

        public override bool ShouldRun(ICakeContext context) => false;
    }

    [IsDependentOn(typeof(Skipped))]
    internal sealed class AfterSkipped(Events events) : Recorded(events);

    [IsDependentOn(typeof(First))]
    internal sealed class Aggregate : FrostingTask;

    [ContinueOnError]
    internal sealed class Forgiven : FrostingTask
    {
        public override void Run(ICakeContext context) => throw new InvalidOperationException("forgiven");
    }

    [IsDependentOn(typeof(Forgiven))]
    internal sealed class AfterForgiven(Events events) : Recorded(events);

    internal sealed class Handled(Events events) : FrostingTask
    {
        public override void Run(ICakeContext context)
        {
            events.Add("run");
            throw new InvalidOperationException("broke");
        }

        public override void OnError(Exception exception, ICakeContext context) => events.Add($"error: {exception.Message}");

        public override void Finally(ICakeContext context) => events.Add("finally");
    }

    internal sealed class HandledAsync(Events events) : AsyncFrostingTask
    {
        public override async Task RunAsync(ICakeContext context)
        {
            events.Add("run");
            await Task.Yield();
            throw new InvalidOperationException("broke");
        }

        public override void OnError(Exception exception, ICakeContext context) => events.Add($"error: {exception.Message}");

        public override void Finally(ICakeContext context) => events.Add("finally");
    }

    internal sealed class Unhandled(Events events) : FrostingTask
    {
        public override void Run(ICakeContext context) => throw new InvalidOperationException("broke");

        public override void Finally(ICakeContext context) => events.Add("finally");
    }

    internal abstract class Base(Events events) : FrostingTask<FrostingContext>
    {
        public override void Run(FrostingContext context) => events.Add($"base of {GetType().Name}");
    }

    internal sealed class Inherits(Events events) : Base(events);

    internal sealed class OwnContext(ICakeContext context) : FrostingContext(context)
    {
        public string Who => Arguments.GetArguments("who").Single();
    }

    internal sealed class OfOwnContext(Events events) : FrostingTask<OwnContext>
    {
        public override void Run(OwnContext context) => events.Add($"own context of {context.Who}");
    }

    internal sealed class Bare : IFrostingTask
    {
        public Task RunAsync(ICakeContext context) => Task.CompletedTask;

        public bool ShouldRun(ICakeContext context) => true;

        public void OnError(Exception exception, ICakeContext context) => context.Log.Error(exception.Message);

        public void Finally(ICakeContext context) => context.Log.Verbose("finally");
    }
}
