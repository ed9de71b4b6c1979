using System.Runtime.InteropServices;
using Berrys.Pipeline;
using Berrys.Pipeline.Checks;
using Berrys.Tools.Processes;
using Berrys.Tools.Secrets;

namespace Berrys.Tools.Tests.Processes;

[Platform(Exclude = "Win", Reason = "POSIX shell scripts")]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ProcessRunnerTests
{
    private readonly SecretRegistry _secrets = new();

    private ProcessRunner Runner => new(TimeProvider.System, _secrets, new() { Drain = TimeSpan.FromMilliseconds(300) });

    private Task<CommandResult> Run(Command command, Action<string>? onLine = null) => Runner.RunAsync(command, onLine, CancellationToken.None);

    [Test]
    public async Task Both_streams_are_captured_apart_and_exactly()
    {
        var result = await Run(ShellCommand.Of("printf 'a\\nb\\r\\nc\\rd'; printf 'e\\n' >&2; exit 3"));
        result.ExitCode.ShouldBe(3);
        result.Output.ShouldBe("a\nb\r\nc\rd");
        result.Error.ShouldBe("e\n");
        result.DeadlinePassed.ShouldBeFalse();
        result.LastLines.ShouldBe(["a", "b", "c", "d", "e"], ignoreOrder: true);
    }

    [Test]
    public async Task Lines_come_one_at_a_time_in_the_flow_of_the_caller()
    {
        var flow = new AsyncLocal<string> { Value = "step 7" };
        var lines = new List<string>();
        await Run(ShellCommand.Of("for i in 1 2 3; do echo out $i; echo err $i >&2; done; printf end"), line => lines.Add($"{flow.Value}: {line}"));
        lines.ShouldBe(["step 7: out 1", "step 7: out 2", "step 7: out 3", "step 7: end", "step 7: err 1", "step 7: err 2", "step 7: err 3"], ignoreOrder: true);
    }

    [Test]
    public async Task Arguments_arrive_as_they_are()
    {
        string[] words = ["", " ", "a b", "'", "\"", "$HOME", "`id`", "*", "ä\n", "--x=\\"];
        var result = await Run(ShellCommand.Of("""printf '%s\0' "$@" """, words));
        result.Output.Split('\0')[..^1].ShouldBe(words);
    }

    [Test]
    public async Task Input_is_what_was_given_or_empty()
    {
        (await Run(ShellCommand.Of("cat") with { Input = "grüße\n" })).Output.ShouldBe("grüße\n");
        (await Run(ShellCommand.Of("cat"))).Output.ShouldBe("");
        (await Run(ShellCommand.Of("exec <&-; exit 4") with { Input = new('x', 1_000_000) })).ExitCode.ShouldBe(4);
    }

    [Test]
    public async Task Variables_are_added_and_removed()
    {
        var command = ShellCommand.Of("echo $ADDED ${HOME-none}").With("ADDED", "yes").With("HOME", null);
        (await Run(command)).Output.ShouldBe("yes none\n");
    }

    [Test]
    public async Task Secrets_show_in_no_line_capture_or_message()
    {
        const string canary = "c4nary-Value+/=";
        _secrets.Register("TOKEN", canary);
        var lines = new List<string>();
        var command = ShellCommand.Of("echo $MINE; echo \"$1\" >&2; printf %s $MINE | base64", canary).With("MINE", "other-secret") with { SecretVariables = ["MINE"] };
        var result = await Run(command, lines.Add);
        result.Output.ShouldBe("***\n***\n");
        result.Error.ShouldBe("***\n");
        result.LastLines.ShouldAllBe(line => line == "***");
        lines.ShouldAllBe(line => line == "***");
        CommandFailure.Describe(result, _secrets.Current).ShouldNotContain(canary);
    }

    [Test]
    public async Task A_secret_is_found_across_the_cut_of_an_overlong_line()
    {
        _secrets.Register("TOKEN", "0123456789abcdefghij");
        // 19 repetitions of the odd length 55189 move the secret over every kind of buffer boundary.
        var result = await Run(ShellCommand.Of("awk 'BEGIN { for (i = 0; i < 60; i++) { for (j = 0; j < 55189; j++) printf \".\"; printf \"0123456789abcdefghij\" } }'"));
        result.Output.ShouldNotContain("0123456789");
        result.Output.ShouldNotContain("abcdefghij");
        result.Output.Length.ShouldBe(60 * (55189 + 3));
    }

    [Test]
    public async Task The_capture_is_bounded()
    {
        var runner = new ProcessRunner(TimeProvider.System, _secrets, new() { CaptureLimit = 1000 });
        var result = await runner.RunAsync(ShellCommand.Of("seq 1 5000"), null, CancellationToken.None);
        result.Output.Length.ShouldBeLessThan(1100);
        result.Output.ShouldStartWith("1\n2\n3\n");
        result.Output.ShouldEndWith("4999\n5000\n");
        result.Output.ShouldContain("characters left out");
    }

    [Test]
    public async Task A_descendant_that_holds_the_output_open_does_not_hold_the_run()
    {
        var result = await Run(ShellCommand.Of("sleep 30 & echo $!; printf half"));
        try
        {
            result.Output.ShouldEndWith("\nhalf");
            result.ExitCode.ShouldBe(0);
        }
        finally
        {
            PosixProcesses.Send(int.Parse(result.Output.Split('\n')[0]), Signal.Kill);
        }
    }

    [Test]
    public async Task A_receiver_that_fails_ends_the_process()
    {
        var command = ShellCommand.Of("echo one; exec sleep 300");
        await Should.ThrowAsync<FormatException>(() => Run(command, _ => throw new FormatException("receiver")));
    }

    [Test]
    public async Task A_signal_shows_in_the_exit_code()
    {
        var result = await Run(ShellCommand.Of("kill -9 $$"));
        result.ExitCode.ShouldBe(137);
        CommandFailure.Ending(result).ShouldBe("killed by SIGKILL (exit code 137)");
    }

    [Test]
    public async Task What_cannot_be_started_is_a_missing_prerequisite()
    {
        (await Failure(ShellCommand.Of("") with { Executable = "no-such-tool-here" })).Message.ShouldBe("no-such-tool-here is not on PATH.");
        (await Failure(ShellCommand.Of("") with { WorkingDirectory = "/no/such/folder" })).Message.ShouldContain("/no/such/folder");
        (await Failure(ShellCommand.Of("") with { Executable = "/no/such/tool" })).Message.ShouldBe("There is no executable file /no/such/tool.");
        var script = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(script, "#!/no/such/interpreter\n");
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserExecute);
            (await Failure(ShellCommand.Of("") with { Executable = script })).Message.ShouldContain("cannot be started");
        }
        finally
        {
            File.Delete(script);
        }

        async Task<BerrysException> Failure(Command command)
        {
            var error = await Should.ThrowAsync<BerrysException>(() => Run(command));
            error.ExitCode.ShouldBe(ExitCode.MissingPrerequisite);
            return error;
        }
    }

    [Test]
    public async Task Nothing_starts_after_cancellation() =>
        await Should.ThrowAsync<OperationCanceledException>(() => Runner.RunAsync(ShellCommand.Of("exit 0"), null, new(canceled: true)));

    [Test]
    public async Task A_process_leads_its_own_session()
    {
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Linux))
            (await Run(ShellCommand.Of("cut -d' ' -f1,5,6 /proc/$$/stat"))).Output.Split().Where(id => id.Length > 0).Distinct().Count().ShouldBe(1);
    }
}
