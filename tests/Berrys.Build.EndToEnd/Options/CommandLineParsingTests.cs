using Berrys.Build.Options;
using Berrys.Pipeline;

namespace Berrys.Build.EndToEnd.Options;

public sealed class CommandLineParsingTests
{
    [Test]
    public void Every_spelling_becomes_the_one_that_Frosting_knows() =>
        CommandLine.Parse(["-t", "Lint", "--target=UnitTest", "--dry-run", "-v=quiet", "--jobs", "3"]).Canonical
            .ShouldBe(["--target=Lint", "--target=UnitTest", "--dryrun", "--verbosity=quiet", "--jobs=3"]);

    [Test]
    public void A_switch_that_is_off_is_left_out()
    {
        var line = CommandLine.Parse(["--exclusive=False", "--yes=true"]);

        line.Has("exclusive").ShouldBeFalse();
        line.Has("yes").ShouldBeTrue();
        line.Canonical.ShouldBe(["--yes"]);
    }

    [Test]
    public void A_value_may_hold_blanks_and_equals_signs() =>
        CommandLine.Parse(["--workspace=a b=c"]).Value("workspace").ShouldBe("a b=c");

    [TestCase("--workspace")]
    [TestCase("--bootstrap=perhaps")]
    [TestCase("--suite=everything")]
    [TestCase("--no-such-option")]
    [TestCase("target")]
    public void What_cannot_be_understood_is_wrong_usage(string argument) =>
        Should.Throw<BerrysException>(() => CommandLine.Parse([argument])).ExitCode.ShouldBe(ExitCode.Usage);

    [Test]
    public void Options_have_their_defaults()
    {
        var options = PipelineOptions.From(CommandLine.Parse([]));

        options.Targets.ShouldBe(["Default"]);
        options.Services.ShouldBeNull();
        options.Jobs.ShouldBe(Environment.ProcessorCount);
    }
}
