using System.Collections.Immutable;
using Berrys.Pipeline.Caching;
using Berrys.Pipeline.Checks;
using Berrys.Pipeline.Tests.Checks;

namespace Berrys.Pipeline.Tests.Caching;

public class StepKeyTests
{
    private static readonly Step Step = new()
    {
        Target = "Lint",
        Service = "api",
        Tool = new("flake8", "/usr/bin/flake8", "5.0.4"),
        Command = new()
        {
            Executable = "/usr/bin/python3",
            Arguments = ["-m", "flake8"],
            WorkingDirectory = "/platform",
            Environment = new Dictionary<string, string?> { ["MODE"] = "strict", ["GONE"] = null }.ToSortedEnvironment(),
        },
        Inputs = ["services/api/app.py", "setup.cfg"],
        Facts = ImmutableSortedDictionary<string, string>.Empty.Add("distributions", "a==1"),
        Outputs = ["reports/api.xml"],
        Environment = ["LANG"],
    };

    private static IEnumerable<TestCaseData<Step>> Changes()
    {
        yield return Change("target", Step with { Target = "UnitTest" });
        yield return Change("service", Step with { Service = "worker" });
        yield return Change("tool", Step with { Tool = Step.Tool with { Name = "ruff" } });
        yield return Change("tool's version", Step with { Tool = Step.Tool with { Version = "6.0.0" } });
        yield return Change("argument added", Command(Step.Command with { Arguments = ["-m", "flake8", ""] }));
        yield return Change("arguments in another order", Command(Step.Command with { Arguments = ["flake8", "-m"] }));
        yield return Change("arguments joined", Command(Step.Command with { Arguments = ["-mflake8"] }));
        yield return Change("standard input", Command(Step.Command with { Input = "" }));
        yield return Change("variable's value", Variables(("MODE", "lax"), ("GONE", null)));
        yield return Change("variable set instead of removed", Variables(("MODE", "strict"), ("GONE", "")));
        yield return Change("variable left out", Variables(("MODE", "strict")));
        yield return Change("input added", Step with { Inputs = Step.Inputs.Add("tox.ini") });
        yield return Change("input left out", Step with { Inputs = Step.Inputs.Remove("setup.cfg") });
        yield return Change("fact's value", Step with { Facts = Step.Facts.SetItem("distributions", "a==2") });
        yield return Change("fact's name", Step with { Facts = ImmutableSortedDictionary<string, string>.Empty.Add("base", "a==1") });
        yield return Change("output", Step with { Outputs = ["reports"] });
        yield return Change("declared variable", Step with { Environment = ["LANG", "HOME"] });

        static TestCaseData<Step> Change(string name, Step step) => new TestCaseData<Step>(step).SetArgDisplayNames(name);
        static Step Variables(params (string Name, string? Value)[] variables) => Command(Step.Command with
        {
            Environment = variables.ToDictionary(variable => variable.Name, variable => variable.Value).ToSortedEnvironment(),
        });
    }

    private static Step Command(Command command) => Step with { Command = command };

    private static string Key(Step step, string? language = "C", string content = "") =>
        StepKey.Compute(step, path => path + content, name => name == "LANG" ? language : null);

    [TestCaseSource(nameof(Changes))]
    public void Is_new_when_anything_that_decides_the_outcome_changes(Step changed) => Key(changed).ShouldNotBe(Key(Step));

    [Test]
    public void Is_new_when_an_input_s_content_changes() => Key(Step, content: "!").ShouldNotBe(Key(Step));

    [Test]
    public void Tells_a_variable_s_values_apart() =>
        new[] { Key(Step), Key(Step, "de_DE"), Key(Step, ""), Key(Step, null), Key(Step, "\0unset") }.ShouldBeUnique();

    [Test]
    public void Takes_the_command_s_own_value_of_a_declared_variable()
    {
        var strict = Step with { Environment = ["MODE"] };
        var lax = strict with { Command = Step.Command with { Environment = Step.Command.Environment.SetItem("MODE", "lax") } };

        StepKey.Compute(lax, path => path, _ => "inherited").ShouldNotBe(StepKey.Compute(strict, path => path, _ => "inherited"));
        StepKey.Compute(strict, path => path, _ => "other").ShouldBe(StepKey.Compute(strict, path => path, _ => "inherited"));
    }

    [Test]
    public void Stays_the_same_wherever_the_tool_and_the_workspace_lie_and_however_long_it_may_take() => Key(Step with
    {
        Tool = Step.Tool with { Path = "/opt/flake8" },
        Command = Step.Command with
        {
            Executable = "/opt/python",
            WorkingDirectory = "/elsewhere",
            Deadline = TimeSpan.FromHours(1),
            Grace = TimeSpan.FromSeconds(1),
        },
    }).ShouldBe(Key(Step));

    [Test]
    public void Stays_the_same_in_whatever_order_sets_were_filled() => Key(Step with
    {
        Inputs = ["setup.cfg", "services/api/app.py"],
        Command = Step.Command with { Environment = new Dictionary<string, string?> { ["GONE"] = null, ["MODE"] = "strict" }.ToSortedEnvironment() },
    }).ShouldBe(Key(Step));

    [Test]
    public void Holds_a_secret_only_when_it_is_declared()
    {
        Key(Secret("one")).ShouldBe(Key(Secret("two")));
        Key(Secret("one")).ShouldNotBe(Key(Step));
        Key(Secret("one") with { Environment = ["TOKEN"] }).ShouldNotBe(Key(Secret("two") with { Environment = ["TOKEN"] }));

        static Step Secret(string value) => Command(Step.Command with
        {
            Environment = Step.Command.Environment.Add("TOKEN", value),
            SecretVariables = ["TOKEN"],
        });
    }

    // Another value here makes every remembered outcome worthless: raise the format version when that is meant.
    [Test]
    public void Is_the_same_from_version_to_version() =>
        Key(Step).ShouldBe("d01b135bb67d646c7805bf5cfcbd46854998d4d7a14b8f651b529933da4cb341");
}
