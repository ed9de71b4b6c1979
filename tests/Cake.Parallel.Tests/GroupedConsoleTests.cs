using Cake.Parallel.Tests.Fakes;

namespace Cake.Parallel.Tests;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class GroupedConsoleTests
{
    private readonly RecordingConsole _inner = new();
    private readonly ManualTime _time = new();

    [Test]
    public void Outside_of_groups_everything_goes_straight_through()
    {
        var console = Console();
        console.Write("a {0} ", 1);
        console.WriteLine("b {{0}}");
        console.ForegroundColor = ConsoleColor.Red;
        console.WriteErrorLine("c");
        console.ResetColor();
        console.WriteError("d");
        _inner.Text.ShouldBe("a 1 b {{0}}\n<Red:<!c>>\n<!d>");
    }

    [TestCase(OutputStyle.Plain, """
        -- Lint ----------------------------------------------------------------
        checking
        <!warning>
        Lint: passed (1.5 s)
        """)]
    [TestCase(OutputStyle.GitHub, """
        ::group::Lint
        checking
        <!warning>
        ::endgroup::
        Lint: passed (1.5 s)
        """)]
    [TestCase(OutputStyle.AzurePipelines, """
        ##[group]Lint
        checking
        <!warning>
        ##[endgroup]
        Lint: passed (1.5 s)
        """)]
    public void A_group_is_marked_in_its_style(OutputStyle style, string expected)
    {
        WriteLint(Console(style));
        _inner.Text.ShouldBe(expected.ReplaceLineEndings("\n") + "\n");
    }

    [Test]
    public void GitLab_sections_have_a_time_and_a_name_of_their_own()
    {
        var console = Console(OutputStyle.GitLab);
        WriteLint(console);
        WriteLint(console);
        _inner.Lines.ShouldBe([
            "\e[0Ksection_start:1767323045:group_1\r\e[0KLint", "checking", "<!warning>",
            "\e[0Ksection_end:1767323046:group_1\r\e[0K", "Lint: passed (1.5 s)",
            "\e[0Ksection_start:1767323046:group_2\r\e[0KLint", "checking", "<!warning>",
            "\e[0Ksection_end:1767323048:group_2\r\e[0K", "Lint: passed (1.5 s)",
        ]);
    }

    [Test]
    public void A_title_is_one_line()
    {
        var console = Console(OutputStyle.GitHub);
        using (console.BeginGroup("two\nlines"))
            console.WriteLine("text");
        _inner.Lines.ShouldBe(["::group::two lines", "text", "::endgroup::", "two lines (0 ms)"]);
    }

    [Test]
    public void A_failed_group_ends_in_red()
    {
        var console = Console();
        using (var group = console.BeginGroup("Test"))
            group.Status = GroupStatus.Failed;
        _inner.Text.ShouldBe("<Red:Test: failed (0 ms)>\n");
    }

    [Test]
    public void A_group_without_output_and_status_is_silent()
    {
        var console = Console();
        console.BeginGroup("Aggregate").Dispose();
        _inner.Text.ShouldBeEmpty();
    }

    [Test]
    public void A_group_that_runs_alone_writes_live()
    {
        var console = Console(OutputStyle.GitHub);
        using var group = console.BeginGroup("Lint");
        console.Write("first ");
        _inner.Text.ShouldBe("::group::Lint\nfirst ");
        console.WriteLine("line");
        _inner.Lines[^1].ShouldBe("first line");
    }

    [Test]
    public void Groups_that_run_together_come_as_blocks_in_the_order_of_their_ends()
    {
        var console = Console(OutputStyle.GitHub);
        var lint = new Flow(console, "Lint");
        var test = new Flow(console, "Test");
        var scan = new Flow(console, "Scan");
        lint.Write("l1");
        test.Write("t1");
        lint.Write("l2");
        scan.Write("s1");
        test.Write("t2");
        _inner.Text.ShouldBeEmpty();
        test.End();
        lint.End();
        _inner.Lines.ShouldBe([
            "::group::Test", "t1", "t2", "::endgroup::", "Test: passed (0 ms)",
            "::group::Lint", "l1", "l2", "::endgroup::", "Lint: passed (0 ms)",
            "::group::Scan", "s1"]);
        scan.End();
    }

    [Test]
    public void The_last_running_group_takes_the_console_over_and_writes_live()
    {
        var console = Console(OutputStyle.GitHub);
        var lint = new Flow(console, "Lint");
        var test = new Flow(console, "Test");
        lint.Write("l1");
        test.Write("t1");
        lint.End();
        _inner.Lines[^2..].ShouldBe(["::group::Test", "t1"]);
        test.Write("t2");
        _inner.Lines[^1].ShouldBe("t2");
        test.End();
        _inner.Lines[^2..].ShouldBe(["::endgroup::", "Test: passed (0 ms)"]);
    }

    [Test]
    public void While_a_group_writes_live_ended_ones_wait_for_its_end()
    {
        var console = Console(OutputStyle.GitHub);
        var live = new Flow(console, "Live");
        live.Write("1");
        var first = new Flow(console, "First");
        var second = new Flow(console, "Second");
        second.Write("s");
        first.Write("f");
        second.End();
        first.End();
        live.Write("2");
        _inner.Lines.ShouldBe(["::group::Live", "1", "2"]);
        live.End();
        _inner.Lines[3..].ShouldBe([
            "::endgroup::", "Live: passed (0 ms)",
            "::group::Second", "s", "::endgroup::", "Second: passed (0 ms)",
            "::group::First", "f", "::endgroup::", "First: passed (0 ms)"]);
    }

    [Test]
    public void A_group_inside_a_group_is_a_block_of_its_own()
    {
        var console = Console(OutputStyle.GitHub);
        using (var lint = console.BeginGroup("Lint"))
        {
            console.WriteLine("before");
            using (console.BeginGroup("gateway"))
                console.WriteLine("inside");
            console.CurrentGroup.ShouldBeSameAs(lint);
            console.WriteLine("after");
        }

        console.CurrentGroup.ShouldBeNull();
        _inner.Lines.ShouldBe([
            "::group::Lint", "before", "::endgroup::",
            "::group::gateway", "inside", "::endgroup::", "gateway (0 ms)",
            "::group::Lint (continued)", "after", "::endgroup::", "Lint (0 ms)"]);
    }

    [Test]
    public void What_an_outer_group_wrote_comes_before_its_inner_groups_also_when_others_run()
    {
        var console = Console(OutputStyle.GitHub);
        var other = new Flow(console, "Other");
        using (console.BeginGroup("Lint"))
        {
            console.WriteLine("before");
            using (console.BeginGroup("gateway"))
                console.WriteLine("inside");
        }

        other.End();
        _inner.Lines.ShouldBe([
            "::group::Lint", "before", "::endgroup::",
            "::group::gateway", "inside", "::endgroup::", "gateway (0 ms)",
            "Lint (0 ms)", "Other: passed (0 ms)"]);
    }

    [Test]
    public void Colours_and_streams_are_kept_in_a_block()
    {
        var console = Console();
        var lint = new Flow(console, "Lint");
        var test = new Flow(console, "Test");
        lint.Do(() =>
        {
            console.ForegroundColor = ConsoleColor.Yellow;
            console.BackgroundColor = ConsoleColor.Blue;
            console.ForegroundColor.ShouldBe(ConsoleColor.Yellow);
            console.Write("careful");
            console.ResetColor();
            console.ForegroundColor.ShouldBe(ConsoleColor.Gray);
            console.WriteErrorLine(" plain {0}", 1);
        });
        test.Do(() => console.BackgroundColor.ShouldBe(ConsoleColor.Black));
        lint.End();
        test.End();
        _inner.Lines[1].ShouldBe("<on Blue:<Yellow:careful>><! plain 1>");
    }

    [Test]
    public void An_unfinished_line_is_ended_before_a_marker()
    {
        var console = Console(OutputStyle.GitHub);
        using (console.BeginGroup("Lint"))
            console.WriteError("no newline");
        _inner.Lines.ShouldBe(["::group::Lint", "<!no newline>", "::endgroup::", "Lint (0 ms)"]);
    }

    [Test]
    public async Task Many_groups_at_once_never_mix_their_lines()
    {
        var console = Console(OutputStyle.GitHub);
        await Task.WhenAll(Enumerable.Range(0, 32).Select(group => Task.Run(async () =>
        {
            using (console.BeginGroup($"{group}"))
            {
                for (var line = 0; line < 20; line++)
                {
                    console.Write($"{group}");
                    await Task.Yield();
                    console.WriteLine($":{line}");
                }
            }
        }))).InTime();

        var blocks = _inner.Text.Split("::group::", StringSplitOptions.RemoveEmptyEntries);
        blocks.Length.ShouldBe(32);
        blocks.ShouldAllBe(block => IsWhole(block));
    }

    [Test]
    public void Ending_a_group_twice_does_nothing_more()
    {
        var console = Console();
        var group = console.BeginGroup("Lint");
        console.WriteLine("text");
        group.Dispose();
        group.Dispose();
        _inner.Lines.Length.ShouldBe(3);
    }

    private static bool IsWhole(string block)
    {
        var lines = block.Split('\n');
        var name = lines[0];
        return lines[1..21].SequenceEqual(Enumerable.Range(0, 20).Select(line => $"{name}:{line}")) && lines[21] == "::endgroup::";
    }

    private GroupedConsole Console(OutputStyle style = OutputStyle.Plain) => new(_inner, style, _time);

    private void WriteLint(GroupedConsole console)
    {
        using var group = console.BeginGroup("Lint");
        console.WriteLine("checking");
        console.WriteErrorLine("warning");
        _time.Advance(TimeSpan.FromSeconds(1.5));
        group.Status = GroupStatus.Passed;
    }
}
