using Berrys.Pipeline.Checks;
using Berrys.Tools.Flake8;

namespace Berrys.Tools.Tests.Flake8;

public sealed class Flake8Tests
{
    private const string Crash = "Traceback (most recent call last):\n  File \"/usr/lib/python3.11/ast.py\", line 50, in parse\nRecursionError: maximum recursion depth exceeded during ast construction\n";

    [Test]
    public void Builds_the_command()
    {
        var command = Flake8Command.Lint("/usr/bin/python3", ["services/a b", "shared"], "/w", TimeSpan.FromMinutes(2));
        command.Executable.ShouldBe("/usr/bin/python3");
        command.Arguments.ShouldBe(["-m", "flake8", "--jobs=1", "--format=default", "--", "services/a b", "shared"]);
        command.WorkingDirectory.ShouldBe("/w");
        command.Deadline.ShouldBe(TimeSpan.FromMinutes(2));
    }

    [Test]
    public void Reads_real_findings()
    {
        var findings = Flake8Output.Parse(Sample.Read("flake8/flake8-default.txt"));
        findings.Length.ShouldBe(10);
        findings[0].ShouldBe(new("app.py", 1, 1, "F401", "'os' imported but unused"));
        findings[8].ShouldBe(new("app.py", 29, 80, "E501", "line too long (102 > 79 characters)"));
        Flake8Output.Parse(Sample.Read("flake8/flake8-statistics.txt")).ShouldBeEmpty();
        Flake8Output.Parse("sp ace/ü.py:2:3: W605 invalid escape sequence '\\:'\r\n").ShouldBe([new("sp ace/ü.py", 2, 3, "W605", "invalid escape sequence '\\:'")]);
    }

    [TestCase(0, "", "", StepStatus.Passed, null)]
    [TestCase(1, "a.py:1:1: F401 x\n", "", StepStatus.Failed, "a.py:1:1: F401 x")]
    [TestCase(1, "a.py:1:1: F401 x\na.py:2:1: F401 y\n", "", StepStatus.Failed, "a.py:1:1: F401 x (and 1 more)")]
    [TestCase(1, "a.py:1:1: F401 x\nb.py:1:8: E999 SyntaxError: invalid syntax\n", "", StepStatus.Failed, "b.py:1:8: E999 SyntaxError: invalid syntax (and 1 more)")]
    [TestCase(1, "no.py:0:1: E902 FileNotFoundError: no\n", "", StepStatus.Failed, "no.py:0:1: E902 FileNotFoundError: no")]
    [TestCase(1, "", Crash, StepStatus.Broken, "flake8: exit code 1 at a/deep.py: RecursionError: maximum recursion depth exceeded during ast construction")]
    [TestCase(1, "a.py:1:1: F401 x\n", "There was a critical error during execution of Flake8:\nplugin code", StepStatus.Broken, "flake8: exit code 1 at a/deep.py: plugin code")]
    [TestCase(2, "", "flake8: error: unrecognized arguments: --x", StepStatus.Broken, "flake8: exit code 2 at a/deep.py: flake8: error: unrecognized arguments: --x")]
    [TestCase(137, "a.py:1:1: F401 x\n", "", StepStatus.Broken, "flake8: killed by SIGKILL (exit code 137) at a/deep.py: a.py:1:1: F401 x")]
    public void Judges(int exitCode, string output, string error, StepStatus status, string? reason) =>
        Flake8Verdict.Of(Sample.Result(exitCode, output, error), "a/deep.py").ShouldBe(new(status, reason));

    [Test]
    public void A_deadline_is_never_passed() =>
        Flake8Verdict.Of(Sample.Result(0, deadlinePassed: true)).ShouldBe(new(StepStatus.Broken, "flake8: stopped after its deadline of 60 s: it printed nothing"));

    [TestCase(1, "a.py\0deep.py\0", "deep.py")]
    [TestCase(139, "a.py\0", "a.py")]
    [TestCase(0, "a.py\0b.py\0", null)]
    [TestCase(1, "", null)]
    public void The_suspect_is_the_last_file_begun(int exitCode, string output, string? suspect) =>
        Flake8Suspect.Parse(Sample.Result(exitCode, output)).ShouldBe(suspect);
}
