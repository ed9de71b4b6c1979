using Berrys.Pipeline.Checks;

namespace Berrys.Pipeline.Tests.Checks;

public class StepsFailedExceptionTests
{
    private static StepResult Bad(string service, string? repeat) =>
        new("Lint", service, StepStatus.Failed, CacheStatus.Off, DateTimeOffset.UnixEpoch, TimeSpan.Zero, "F401", repeat);

    [Test]
    public void Says_how_many_which_and_what_to_run_next()
    {
        var error = new StepsFailedException([Bad("api", "./build.sh --target=Lint --services=api"), Bad("größe", "again")], 5);

        error.Message.ShouldBe("Lint: 2 of 5 did not pass (api, größe).");
        error.Next.ShouldBe("Run it again: ./build.sh --target=Lint --services=api");
        error.ExitCode.ShouldBe(ExitCode.Failed);
        error.Bad.Select(step => step.Service).ShouldBe(["api", "größe"]);
    }

    [Test]
    public void Promises_nothing_that_cannot_be_repeated() => new StepsFailedException([Bad("api", null)], 1).Next.ShouldBeNull();
}
