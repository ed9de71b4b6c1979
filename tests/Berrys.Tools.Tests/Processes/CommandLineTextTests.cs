using Berrys.Pipeline.Checks;
using Berrys.Tools.Processes;
using Berrys.Tools.Secrets;

namespace Berrys.Tools.Tests.Processes;

public sealed class CommandLineTextTests
{
    private static readonly Command Command = new Command
    {
        Executable = "python3",
        Arguments = ["-m", "pytest", "tests/my unit", "--token=s3cret-value"],
        WorkingDirectory = "/w/my services",
        SecretVariables = ["PASSWORD"],
    }.With("COVERAGE_FILE", "a b").With("PASSWORD", "hunter2222").With("DEBUG", null);

    private static readonly SecretRedactor Secrets = SecretRedactor.None.With("token", "s3cret-value");

    [Test]
    public void Shows_what_one_could_paste() =>
        CommandLineText.RenderInFolder(Command, Secrets).ShouldBe(
            "cd '/w/my services' && env -u DEBUG COVERAGE_FILE='a b' PASSWORD=*** python3 -m pytest 'tests/my unit' '--token=***'");

    [Test]
    public void A_failure_says_command_folder_ending_and_last_lines() =>
        CommandFailure.Describe(new(Command, 2, "", "", ["collecting", "boom"], TimeSpan.Zero, false), Secrets).ShouldBe(
            """
            python3 failed: exit code 2
              command: env -u DEBUG COVERAGE_FILE='a b' PASSWORD=*** python3 -m pytest 'tests/my unit' '--token=***'
              folder: /w/my services
              last lines:
                collecting
                boom
            """);

    [Test]
    public void A_failure_without_output_says_so() =>
        CommandFailure.Describe(new(Command, 143, "", "", [], TimeSpan.Zero, false), Secrets).ShouldEndWith("\n  it printed nothing");
}
