using Cake.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Cake.Frosting.Tests.Running;

public sealed class FailureTests
{
    [Test]
    public void A_target_that_is_not_there() => Fails("The target 'Nope' was not found.", ["--target=Nope"], typeof(Good));

    [Test]
    public void A_dependency_that_is_no_task() => Fails("The dependency 'DateTime' is not a valid task.", ["--target=Good"], typeof(Good), typeof(OnDate));

    [Test]
    public void A_reverse_dependency_that_is_no_task() => Fails("The reverse dependency 'DateTime' is not a valid task.", ["--target=Good"], typeof(Good), typeof(OfDate));

    [Test]
    public void A_dependency_that_is_not_registered() => Fails("'Good'", ["--target=OnGood"], typeof(OnGood));

    [Test]
    public void A_circle() => Fails("\"Egg\" and \"Hen\" cannot depend on each other", ["--target=Egg"], typeof(Hen), typeof(Egg));

    [Test]
    public void Two_tasks_of_one_name() => Fails("Another task with the name 'Good' has already been added.", ["--target=Good"], typeof(Good), typeof(Good));

    [Test]
    public void A_task_whose_services_are_missing() => Fails("Unable to resolve service for type 'System.DateTime'", ["--target=Good"], typeof(Good), typeof(NeedsDate));

    [Test]
    public void A_working_directory_that_does_not_exist() => Fails("The working directory '/build/missing' does not exist.", ["--working=missing"], typeof(Good));

    [Test]
    public void Of_several_failures_each_is_logged()
    {
        var build = Fails("Error: several", ["--target=Several"], typeof(Several));

        build.Console.Errors.ShouldContain("one");
        build.Console.Errors.ShouldContain("two");
    }

    [Test]
    public void The_stack_is_printed_only_when_diagnosing()
    {
        Fails("bad", ["--target=Bad"], typeof(Bad)).Console.Errors.ShouldNotContain("   at ");
        Fails("bad", ["--target=Bad", "--verbosity=diagnostic"], typeof(Bad)).Console.Errors.ShouldContain("   at ");
    }

    [Test]
    public void A_failure_before_the_first_task_keeps_its_exit_code()
    {
        BuildUnderTest build = new(typeof(Good));
        build.Host.ConfigureServices(services => services.AddSingleton<IFrostingContext>(_ => throw new CakeException(7, "no context")));

        build.Run("--target=Good").ShouldBe(7);

        build.Console.Errors.ShouldContain("no context");
    }

    [Test]
    public void A_failure_of_a_task_is_1_as_the_engine_wraps_it() => new BuildUnderTest(typeof(Bad)).Run("--target=Bad").ShouldBe(1);

    private static BuildUnderTest Fails(string message, string[] arguments, params Type[] tasks)
    {
        BuildUnderTest build = new(tasks);

        build.Run(arguments).ShouldBe(1);

        build.Console.Errors.ShouldContain(message);
        return build;
    }

    internal sealed class Good : FrostingTask;

    internal sealed class Bad : FrostingTask
    {
        public override void Run(ICakeContext context) => throw new CakeException(3, "bad");
    }

    internal sealed class Several : FrostingTask
    {
        public override void Run(ICakeContext context) => throw new AggregateException("several", new InvalidOperationException("one"), new InvalidOperationException("two"));
    }

    internal sealed class NeedsDate(DateTime date) : FrostingTask
    {
        public override bool ShouldRun(ICakeContext context) => date > DateTime.UnixEpoch;
    }

    [IsDependentOn(typeof(DateTime))]
    internal sealed class OnDate : FrostingTask;

    [IsDependeeOf(typeof(DateTime))]
    internal sealed class OfDate : FrostingTask;

    [IsDependentOn(typeof(Good))]
    internal sealed class OnGood : FrostingTask;

    [IsDependentOn(typeof(Egg))]
    internal sealed class Hen : FrostingTask;

    [IsDependentOn(typeof(Hen))]
    internal sealed class Egg : FrostingTask;
}
