using CliWrap;

namespace Berrys.Build.EndToEnd.Launching;

[TestFixture]
public sealed class ShellScriptTests
{
    [Test]
    public async Task Shellcheck_has_nothing_to_say()
    {
        await InstallShellcheckAsync();

        var result = await Checkout.RunAsync(Cli.Wrap("shellcheck").WithArguments([Path.Combine(Repository.Root, "build.sh")]).WithValidation(CommandResultValidation.None));

        result.StandardOutput.ShouldBeEmpty();
        result.ExitCode.ShouldBe(0, result.StandardError);
    }

    private static async Task InstallShellcheckAsync()
    {
        const string Install = "command -v shellcheck || apt-get install -y shellcheck || { apt-get update && apt-get install -y shellcheck; }";
        var result = await Checkout.RunAsync(Cli.Wrap("sh").WithArguments(["-c", Install]).WithValidation(CommandResultValidation.None));
        result.ExitCode.ShouldBe(0, "shellcheck is missing and could not be installed: " + result.StandardError);
    }
}
