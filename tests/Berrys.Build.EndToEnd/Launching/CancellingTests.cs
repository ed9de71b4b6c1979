using CliWrap;
using CliWrap.EventStream;

namespace Berrys.Build.EndToEnd.Launching;

[TestFixture]
public sealed class CancellingTests
{
    [TestCase("INT")]
    [TestCase("TERM")]
    public async Task Cancelling_a_compile_leaves_nothing(string signal)
    {
        using var checkout = new Checkout();
        var exitCode = -1;
        var processes = 0;

        // A test runner in the background ignores interrupts, and so would all that it starts.
        var command = checkout.Launch().WithTargetFile("env").WithArguments([$"--default-signal={signal}", Path.Combine(checkout.Root, "build.sh")]);
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await foreach (var @event in command.ListenAsync(deadline.Token))
        {
            if (@event is StartedCommandEvent started)
                processes = started.ProcessId;
            else if (@event is StandardErrorCommandEvent { Text: var line } && line.StartsWith("build: compiling", StringComparison.Ordinal))
                await Cli.Wrap("kill").WithArguments([$"-{signal}", $"{processes}"]).ExecuteAsync(deadline.Token);
            else if (@event is ExitedCommandEvent exited)
                exitCode = exited.ExitCode;
        }

        exitCode.ShouldBe(130);
        checkout.Processes().ShouldBeEmpty();
        checkout.ProgramNames.ShouldBeEmpty();
        checkout.Leftovers.ShouldBeEmpty();
        Directory.Exists(Path.Combine(checkout.Root, "build", "bin", "compile")).ShouldBeFalse();
    }
}
