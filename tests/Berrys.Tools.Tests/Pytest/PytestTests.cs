using Berrys.Pipeline.Checks;
using Berrys.Tools.Pytest;

namespace Berrys.Tools.Tests.Pytest;

public sealed class PytestTests
{
    private const string Passing = """<testsuites><testsuite tests="1" time="0.5"><testcase classname="t" name="a" time="0.1" /></testsuite></testsuites>""";

    [Test]
    public void Builds_the_command()
    {
        var command = PytestCommand.Test(new()
        {
            Interpreter = "/usr/bin/python3",
            Folder = "/w",
            Tests = ["services/a b/tests/unit"],
            JUnit = "/w/artifacts/junit/a.xml",
            Coverage = ["services/a b"],
            Cobertura = "/w/artifacts/coverage/a.xml",
            CoverageData = "/w/.berrys/a.coverage",
            CacheFolder = "/w/.berrys/pytest",
            PythonPath = ["/w/shared"],
            Durations = 5,
        });
        command.Arguments.ShouldBe(
        [
            "-m", "pytest", "--color=no", "--junitxml=/w/artifacts/junit/a.xml", "-o", "junit_family=xunit1", "-o", "cache_dir=/w/.berrys/pytest", "--durations=5",
            "--cov=services/a b", "--cov-report=xml:/w/artifacts/coverage/a.xml", "services/a b/tests/unit",
        ]);
        command.Environment["COVERAGE_FILE"].ShouldBe("/w/.berrys/a.coverage");
        command.Environment["PYTHONPATH"].ShouldBe("/w/shared");
    }

    [Test]
    public void Reads_a_real_report()
    {
        var report = JUnitReport.Parse(Sample.Read("pytest/mixed.xml")).ShouldNotBeNull();
        (report.Tests, report.Failures, report.Errors, report.Skipped, report.Time).ShouldBe((4, 1, 1, 1, TimeSpan.FromSeconds(0.296)));
        report.Cases[1].ShouldBe(new("tests.test_calc", "test_negative_wrong", TestOutcome.Failed, TimeSpan.FromMilliseconds(1))
        {
            File = "tests/test_calc.py",
            Line = 10,
            Message = "AssertionError: wrong on purpose",
        });
        report.Cases[3].Describe().ShouldBe("tests/test_calc.py:20: test_error: failed on setup with \"RuntimeError: fixture broke\"");
    }

    [TestCase("")]
    [TestCase("<testsuites><testsuite")]
    [TestCase("<html/>")]
    public void Others_are_no_reports(string xml) => JUnitReport.Parse(xml).ShouldBeNull();

    [Test]
    public void Tolerates_what_it_does_not_know() =>
        JUnitReport.Parse("""<testsuite time="x"><properties/><testcase odd="1" line="4" file="a.py" time="-1"><system-out>s</system-out></testcase></testsuite>""")
            .ShouldNotBeNull().Cases.ShouldBe([new("", "", TestOutcome.Passed, TimeSpan.Zero) { File = "a.py", Line = 5 }]);

    [TestCase(0, Passing, StepStatus.Passed, null)]
    [TestCase(0, "<testsuites><testsuite", StepStatus.Broken, "pytest: exit code 0, but its JUnit report is missing or cut off")]
    [TestCase(1, null, StepStatus.Broken, "pytest: exit code 1: its JUnit report is missing or cut off")]
    [TestCase(1, Passing, StepStatus.Broken, "pytest: exit code 1: it printed nothing")]
    [TestCase(2, Passing, StepStatus.Broken, "pytest: exit code 2: it printed nothing")]
    [TestCase(5, Passing, StepStatus.Skipped, "no tests were collected")]
    [TestCase(137, Passing, StepStatus.Broken, "pytest: killed by SIGKILL (exit code 137): it printed nothing")]
    public void Judges_by_exit_code(int exitCode, string? xml, StepStatus status, string? reason) =>
        PytestVerdict.Of(Sample.Result(exitCode), xml is null ? null : JUnitReport.Parse(xml)).ShouldBe(new(status, reason));

    [TestCase(1, "mixed.xml", StepStatus.Failed, "tests/test_calc.py:10: test_negative_wrong: AssertionError: wrong on purpose (and 1 more)")]
    [TestCase(2, "collection-error.xml", StepStatus.Failed, "col/test_c.py:1: col.test_c: ModuleNotFoundError: No module named 'nosuchmodule'")]
    [TestCase(0, "mixed.xml", StepStatus.Broken, "pytest: exit code 0, but its JUnit report says tests/test_calc.py:10: test_negative_wrong: AssertionError: wrong on purpose (and 1 more)")]
    public void Judges_real_reports(int exitCode, string sample, StepStatus status, string reason) =>
        PytestVerdict.Of(Sample.Result(exitCode), JUnitReport.Parse(Sample.Read($"pytest/{sample}"))).ShouldBe(new(status, reason));

    [Test]
    public void A_broken_pytest_says_its_last_words_and_the_file()
    {
        Of(4, "", "ImportError while loading conftest '/w/conftest.py'.\nconftest.py:1: in <module>\n    import nosuchmodule\nE   ModuleNotFoundError: No module named 'nosuchmodule'\n")
            .ShouldBe("pytest: exit code 4 at /w/conftest.py: ModuleNotFoundError: No module named 'nosuchmodule'");
        Of(4, "", "ERROR: usage: __main__.py [options]\n__main__.py: error: unrecognized arguments: --nosuch\n  inifile: None\n")
            .ShouldBe("pytest: exit code 4: unrecognized arguments: --nosuch");
        Of(3, "INTERNALERROR> Traceback (most recent call last):\nINTERNALERROR>   File \"/w/conftest.py\", line 2, in x\nINTERNALERROR> RuntimeError: plugin broke\n\n=== no tests ran ===\n", "")
            .ShouldBe("pytest: exit code 3 at /w/conftest.py: RuntimeError: plugin broke");
        Of(2, "!!! KeyboardInterrupt !!!\n/w/test_i.py:1: KeyboardInterrupt\n(to show a full traceback on KeyboardInterrupt use --full-trace)\n", "")
            .ShouldStartWith("pytest: exit code 2 at /w/test_i.py:1: ");

        static string? Of(int exitCode, string output, string error)
        {
            var verdict = PytestVerdict.Of(Sample.Result(exitCode, output, error), null);
            verdict.Status.ShouldBe(StepStatus.Broken);
            return verdict.Reason;
        }
    }

    [Test]
    public void Coverage_below_the_threshold_is_a_failure() =>
        PytestVerdict.Of(Sample.Result(1, "FAIL Required test coverage of 90% not reached. Total coverage: 75.00%\n"), JUnitReport.Parse(Passing))
            .ShouldBe(new(StepStatus.Failed, "Required test coverage of 90% not reached. Total coverage: 75.00%"));

    [Test]
    public void A_deadline_is_never_passed() =>
        PytestVerdict.Of(Sample.Result(0, deadlinePassed: true), JUnitReport.Parse(Passing)).Status.ShouldBe(StepStatus.Broken);
}
