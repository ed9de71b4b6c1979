namespace Cake.Parallel.Tests;

public sealed class CriticalPathTests
{
    [Test]
    public void No_tasks_have_an_empty_path()
    {
        var path = CriticalPath.Of([]);
        path.Entries.ShouldBeEmpty();
        path.Duration.ShouldBe(TimeSpan.Zero);
    }

    [Test]
    public void The_longest_chain_by_duration_is_found()
    {
        var path = CriticalPath.Of([Entry("restore", 2), Entry("lint", 1, "restore"), Entry("test", 5, "RESTORE"), Entry("long", 6), Entry("all", 1, "lint", "test")]);
        path.Entries.Select(entry => entry.Task).ShouldBe(["restore", "test", "all"]);
        path.Duration.ShouldBe(TimeSpan.FromSeconds(8));
    }

    [Test]
    public void The_path_may_end_before_the_last_task()
    {
        var path = CriticalPath.Of([Entry("a", 1), Entry("b", 9), Entry("c", 1, "a")]);
        path.Entries.Select(entry => entry.Task).ShouldBe(["b"]);
    }

    [Test]
    public void A_dependency_outside_of_the_run_does_not_count() =>
        CriticalPath.Of([Entry("a", 1, "unknown")]).Duration.ShouldBe(TimeSpan.FromSeconds(1));

    private static TimelineEntry Entry(string task, int seconds, params string[] dependencies) =>
        new(task, TimeSpan.Zero, TimeSpan.FromSeconds(seconds), dependencies, TaskOutcome.Passed);
}
