using System.Collections.Immutable;
using Berrys.Pipeline;
using Berrys.Tools.Catalog;
using Berrys.Tools.Processes;
using Berrys.Tools.Python;
using Berrys.Tools.Secrets;

namespace Berrys.Tools.Tests.Python;

public sealed class PythonTests
{
    private static readonly PythonInterpreter Shim = new("/opt/shims/python3", "/opt/3.11.7/bin/python3", "3.11.7", ["boto3"]);
    private static readonly PythonInterpreter Debian = new("/usr/bin/python3", "/usr/bin/python3", "3.11.2", ["flake8", "pytest"]);
    private static readonly PythonInterpreter Ten = new("/usr/bin/python3.10", "/usr/bin/python3.10", "3.10.13", ["flake8", "pytest"]);

    [Test]
    public void Takes_the_one_that_has_all_and_says_why() => PythonChoice.Of([Shim, Debian], ["flake8", "pytest"], "3.10").ShouldSatisfyAllConditions(
        choice => choice.Interpreter.ShouldBe(Debian),
        choice => choice.Sentence.ShouldBe("Python 3.11.2 at /usr/bin/python3: /opt/shims/python3 (3.11.7) cannot import flake8, pytest; 3.10 is the declared version."));

    [Test]
    public void Takes_the_wanted_series_among_equals() => PythonChoice.Of([Debian, Ten], ["flake8"], "3.10").ShouldSatisfyAllConditions(
        choice => choice.Interpreter.ShouldBe(Ten),
        choice => choice.Sentence.ShouldBe("Python 3.10.13 at /usr/bin/python3.10: /usr/bin/python3 is 3.11.2, not 3.10."));

    [Test]
    public void Takes_the_first_when_it_has_all() =>
        PythonChoice.Of([Debian, Shim], ["pytest"], null).Sentence.ShouldBe("Python 3.11.2 at /usr/bin/python3: the first on PATH has all that is needed.");

    [Test]
    public void Says_what_none_has() => PythonChoice.Of([Shim, Debian], ["flake8", "moto"], null).ShouldSatisfyAllConditions(
        choice => choice.Interpreter.ShouldBe(Debian),
        choice => choice.Missing.ShouldBe(["moto"]),
        choice => choice.Sentence.ShouldBe("Python 3.11.2 at /usr/bin/python3: no interpreter can import moto."));

    [Test]
    public void Says_when_there_is_none() => PythonChoice.Of([], ["flake8"], null).Interpreter.ShouldBeNull();

    [Test]
    public void Candidates_are_in_the_order_of_the_shell()
    {
        string[] files = ["/usr/bin/python3", "/opt/python3", "/opt/python3.10", "/usr/bin/python3.11"];
        var search = ExecutableSearch.Parse("/opt:/usr/bin", null, windows: false, files.Contains);
        PythonCandidates.Find(search).ShouldBe(["/opt/python3", "/usr/bin/python3", "/opt/python3.10", "/usr/bin/python3.11"]);
    }

    [Test]
    public void A_broken_interpreter_is_no_candidate()
    {
        PythonProbe.Parse("/x", Sample.Result(127, "", "pyenv: version `3.10' is not installed")).ShouldBeNull();
        PythonProbe.Parse("/x", Sample.Result(0, "no json")).ShouldBeNull();
        PythonProbe.Parse("/x", Sample.Result(0, "{broken")).ShouldBeNull();
        PythonProbe.Parse("/x", Sample.Result(143, "{}", deadlinePassed: true)).ShouldBeNull();
    }

    [Test]
    public void Distributions_are_sorted_by_normalised_name()
    {
        var installed = PythonDistributions.Parse(Sample.Result(0, "noise\n{\"distributions\": {\"PyYAML\": \"6.0\", \"Flask_Cors\": \"3.0.10\"}}\n"));
        PythonDistributions.Render(installed).ShouldBe("flask-cors==3.0.10\npyyaml==6.0");
        Should.Throw<BerrysException>(() => PythonDistributions.Parse(Sample.Result(1, "", "boom"))).Message
            .ShouldBe("/usr/bin/python3 cannot list its installed distributions: boom.");
    }

    [Test]
    public async Task Real_interpreters_answer()
    {
        var runner = new ProcessRunner(TimeProvider.System, new SecretRegistry());
        var path = PythonCandidates.Find(ExecutableSearch.OfThisMachine()) is [var first, ..] ? first : null;
        Assume.That(path, Is.Not.Null, "no Python here");
        var probe = await runner.RunAsync(PythonProbe.Command(path!, ["json", "no_such_module_x"], Path.GetTempPath(), TimeSpan.FromSeconds(60)), null, CancellationToken.None);
        var interpreter = PythonProbe.Parse(path!, probe).ShouldNotBeNull();
        interpreter.Modules.ShouldBe(ImmutableSortedSet.Create("json"));
        interpreter.Version.ShouldMatch(@"^3\.\d+\.\d+$");
        var list = await runner.RunAsync(PythonDistributions.Command(path!, Path.GetTempPath(), TimeSpan.FromSeconds(60)), null, CancellationToken.None);
        Should.NotThrow(() => PythonDistributions.Parse(list));
    }
}
