using Berrys.Pipeline.Workspaces;
using Berrys.Pipeline.Workspaces.Definitions;

namespace Berrys.Pipeline.Tests.Workspaces;

public class PipelineFileTests
{
    private static readonly Workspace Workspace = new()
    {
        Root = "/platform",
        Services = [new("api-gateway", "services/api-gateway"), new("billing", "services/billing")],
        SharedLibraries = [new("shared/models", "shared/models"), new("shared/utils", "shared/utils")],
    };

    internal static PipelineDefinition Parse(string text) => PipelineFile.Parse(text, "pipeline.yaml", Workspace, path => !path.Contains("missing", StringComparison.Ordinal) && !path.StartsWith("tests", StringComparison.Ordinal));

    internal static string[] Errors(string text)
    {
        var error = Should.Throw<BerrysException>(() => Parse(text));
        error.ExitCode.ShouldBe(ExitCode.Usage);
        return error.Message.Split('\n');
    }

    [TestCase("")]
    [TestCase("# nothing yet\n")]
    [TestCase("---\n")]
    [TestCase("checks:\nservices:\n")]
    public void An_empty_file_says_nothing(string text)
    {
        var definition = Parse(text);

        definition.Checks.ShouldBeEmpty();
        definition.Services.ShouldBeEmpty();
        (definition.Images.Name, definition.Python.Version, definition.IntegrationTest.Service).ShouldBe(("berrys_agents_v2", "3.10", "test"));
    }

    [Test]
    public void Reads_every_section()
    {
        var definition = Parse("""
            services:
              billing:
                uses: [shared/models, utils]
                requirements: services/billing/requirements.txt
                image: false
            checks:
              type-check:
                run: mypy --config 'my config.ini' app
                inputs: ['**/*.py', '!tests/**', ../../mypy.ini]
                outputs: [reports]
                env: {MYPY_CACHE: .cache, DEBUG: 1, TOKEN: }
                services: [billing, shared/models]
                deadline: 90s
              lint:
                run: ruff check .
                env: [HOME]
            coverage:
              minimum: 80
              services: {api-gateway: 92.5}
            deadlines: {lint: 30s, unit-test: 2h, build-images: 45m, integration-test: 9m}
            images:
              name: registry.example:5000/team/platform
              build-args: {PIP_INDEX: 'https://x', SLIM: true}
              platform: linux/arm64
            python:
              version: '3.11'
              packages: {PyYAML: python3-yaml, ruamel.yaml: python3-ruamel.yaml}
            integration-test: {service: tests}
            signing: {public-keys: [keys/a.pem, keys/b.pem], required: true}
            """);

        var billing = definition.Services["billing"];
        billing.Uses!.Value.ShouldBe(["shared/models", "shared/utils"]);
        (billing.Image, billing.Requirements).ShouldBe((false, "services/billing/requirements.txt"));
        definition.Checks.Select(check => (check.Name, check.Target, check.ReplacesBuiltIn)).ShouldBe([("lint", "Lint", true), ("type-check", "TypeCheck", false)]);
        var check = definition.Checks[1];
        check.Words.ShouldBe(["mypy", "--config", "my config.ini", "app"]);
        check.Inputs.ShouldBe(["**/*.py", "!tests/**", "../../mypy.ini"]);
        check.Outputs.ShouldBe(["reports"]);
        check.Environment.ShouldBe(new Dictionary<string, string?> { ["DEBUG"] = "1", ["MYPY_CACHE"] = ".cache", ["TOKEN"] = null });
        check.Services!.Value.ShouldBe(["billing", "shared/models"]);
        check.Deadline.ShouldBe(TimeSpan.FromSeconds(90));
        definition.Checks[0].Environment.ShouldBe(new Dictionary<string, string?> { ["HOME"] = null });
        definition.ReplacementOf("Lint").ShouldBe(definition.Checks[0]);
        definition.ReplacementOf("UnitTest").ShouldBeNull();
        definition.Coverage.Minimum.ShouldBe(80);
        definition.Coverage.Services["api-gateway"].ShouldBe(92.5);
        definition.Deadlines.ShouldBe(new() { Lint = TimeSpan.FromSeconds(30), UnitTest = TimeSpan.FromHours(2), BuildImages = TimeSpan.FromMinutes(45), IntegrationTest = TimeSpan.FromMinutes(9) });
        (definition.Images.Name, definition.Images.Platform).ShouldBe(("registry.example:5000/team/platform", "linux/arm64"));
        definition.Images.BuildArguments.ShouldBe(new Dictionary<string, string> { ["PIP_INDEX"] = "https://x", ["SLIM"] = "true" });
        definition.Python.Packages.ShouldBe(new Dictionary<string, string> { ["pyyaml"] = "python3-yaml", ["ruamel-yaml"] = "python3-ruamel.yaml" });
        (definition.Python.Version, definition.IntegrationTest.Service).ShouldBe(("3.11", "tests"));
        (definition.Signing.PublicKeys, definition.Signing.Required).ShouldSatisfyAllConditions(
            signing => signing.PublicKeys.ShouldBe(["keys/a.pem", "keys/b.pem"]), signing => signing.Required.ShouldBeTrue());
        definition.Notes.ShouldBeEmpty();
    }

    [TestCase("500MB", 500_000_000)]
    [TestCase("1MiB", 1_048_576)]
    [TestCase("2GB", 2_000_000_000)]
    [TestCase("999999GiB", 1_073_740_750_258_176)]
    public void A_size_is_bytes(string size, long bytes)
    {
        var images = Parse($"images: {{size-budget: {size}, ignore-unfixed: true}}\n").Images;

        (images.SizeBudget, images.IgnoreUnfixed).ShouldBe((bytes, true));
        (new ImageDefinition().SizeBudget, Parse("images: {ignore-unfixed: false}\n").Images.IgnoreUnfixed).ShouldBe((null, false));
    }

    [TestCase("scan-code", "ScanCode")]
    [TestCase("scan-images", "ScanImages")]
    [TestCase("ScanSecrets", "ScanSecrets")]
    public void A_scan_can_be_replaced(string check, string target) =>
        Parse($"checks: {{{check}: {{run: x}}}}\n").ReplacementOf(target).ShouldNotBeNull().Name.ShouldBe(check);

    [TestCase("chekcs: {}\n", "1:1: unknown key 'chekcs'; did you mean 'checks'? expected one of services, checks, coverage, deadlines, images, python, integration-test, deployment")]
    [TestCase("garden: {}\n", "1:1: unknown key 'garden'; expected one of")]
    [TestCase("checks:\n  a:\n    rum: x\n", "3:5: unknown key 'rum' in checks.a; did you mean 'run'?")]
    [TestCase("checks:\n  a:\n    inputs: []\n", "3:5: checks.a has no 'run'; expected a command such as mypy app")]
    [TestCase("checks:\n  a:\n", "2:5: checks.a is nothing; expected a mapping with the key run")]
    [TestCase("checks: [a]\n", "1:9: checks is a list; expected a mapping of check names")]
    [TestCase("- a\n", "1:1: the file is a list; expected a mapping with sections")]
    [TestCase("coverage: {minimum: eighty}\n", "1:21: coverage.minimum is the text 'eighty'; expected a percentage from 0 to 100, such as 80")]
    [TestCase("coverage: {minimum: 101}\n", "1:21: coverage.minimum is the number 101; expected a percentage from 0 to 100")]
    [TestCase("coverage: {services: {biling: 80}}\n", "1:23: coverage.services names 'biling', which the workspace does not have; did you mean 'billing'?")]
    [TestCase("python: {version: 3.10}\n", "1:19: python.version is the number 3.10; expected a version such as '3.10' as text: write '3.10' in quotes")]
    [TestCase("services: {billing: {image: no}}\n", "1:29: services.billing.image is the word no, which is text in YAML 1.2; expected true or false")]
    [TestCase("services: {billing: {image: 'true'}}\n", "1:29: services.billing.image is the text 'true'; expected true or false")]
    [TestCase("services: {biling: {image: false}, missing-a: {}}\n", "1:36: services names 'missing-a', and there is no folder 'services/missing-a'; expected a folder of services/, or a path")]
    [TestCase("services: {missing-billing: {}}\n", "1:12: services names 'missing-billing'")]
    [TestCase("services: {billing: {uses: [modles]}}\n", "1:29: services.billing.uses names 'modles', which shared/ does not have; did you mean 'shared/models'?")]
    [TestCase("services: {billing: {uses: [models, shared/models]}}\n", "1:37: services.billing.uses names 'shared/models' twice")]
    [TestCase("services: {billing: {dockerfile: ../Dockerfile}}\n", "1:34: services.billing.dockerfile is '../Dockerfile'; expected a file of the workspace")]
    [TestCase("services: {billing: {tests: tests/unit}}\n", "1:29: services.billing.tests is 'tests/unit', which the workspace does not have; did you mean 'services/billing/tests/unit'?")]
    [TestCase("services: {pay: {path: services/billing}, bills: {path: services/billing/}}\n", "1:43: services.bills has the path 'services/billing' of services.pay")]
    [TestCase("deadlines: {lint: 60}\n", "1:19: deadlines.lint is the number 60; expected a duration such as 90s, 10m or 1h")]
    [TestCase("deadlines: {lint: 1d}\n", "1:19: deadlines.lint is '1d'; expected a duration")]
    [TestCase("deadlines:\n  lint: |\n    90s\n", @"2:9: deadlines.lint is '90s\n'; expected a duration")]
    [TestCase("images: {name: Has Space}\n", "1:16: images.name is 'Has Space'; expected a repository")]
    [TestCase("python: {packages: {PyYAML: python3-yaml, pyyaml: python3-x}}\n", "1:43: python.packages names 'pyyaml' twice")]
    [TestCase("signing: {public-keys: [keys/missing.pem]}\n", "1:25: signing.public-keys names 'keys/missing.pem', which the workspace does not have; expected a path relative to the workspace")]
    [TestCase("signing: {public-keys: [a.pem, a.pem]}\n", "1:32: signing.public-keys names 'a.pem' twice; expected it once")]
    [TestCase("signing: {public-keys: [/etc/a.pem]}\n", "1:25: an item of signing.public-keys is '/etc/a.pem'; expected a file of the workspace, such as keys/release.pub.pem")]
    [TestCase("signing: {required: true}\n", "1:21: signing.required is true without a key; expected signing.public-keys to name whose signatures count")]
    [TestCase("checks: {typeCheck: {run: x}}\n", "1:10: checks.typeCheck is named 'typeCheck'; expected a name like type-check or TypeCheck")]
    [TestCase("checks: {type-check: {run: x}, TypeCheck: {run: y}}\n", "1:32: checks.TypeCheck becomes the target TypeCheck, as checks.type-check does")]
    [TestCase("checks: {verify: {run: x}}\n", "1:10: checks.verify becomes the target Verify, which is built in and cannot be replaced")]
    [TestCase("checks: {buildimages: {run: x}}\n", "1:10: checks.buildimages becomes the target BuildImages, which is built in")]
    [TestCase("checks: {a: {run: \"x 'y\"}}\n", "1:19: checks.a.run cannot be split into words: the single quote at character 3 is not closed")]
    [TestCase("checks: {a: {run: ' '}}\n", "1:19: checks.a.run is ' '; expected a command")]
    [TestCase("checks: {a: {run: \"''\"}}\n", "1:19: checks.a.run names no command")]
    [TestCase("checks:\n  a:\n    run: |\n      one\n      two\n", "3:10: checks.a.run cannot be split into words: it has more than one line")]
    [TestCase("checks: {a: {run: x, env: {SERVICE: y}}}\n", "1:28: checks.a.env sets SERVICE")]
    [TestCase("checks: {a: {run: x, env: [A, A]}}\n", "1:31: checks.a.env names A twice")]
    [TestCase("checks: {a: {run: x, env: {A-B: y}}}\n", "1:28: checks.a.env.A-B is named 'A-B'")]
    [TestCase("checks: {a: {run: x, services: [web]}}\n", "1:33: checks.a.services names 'web', which the workspace does not have")]
    [TestCase("checks: {a: {run: x, services: []}}\n", "1:32: checks.a.services is empty")]
    [TestCase("checks: {a: {run: x, outputs: ['*.xml']}}\n", "1:32: an item of checks.a.outputs is '*.xml'; expected a file or folder below the service's folder, without * and ?")]
    [TestCase("checks: {a: {run: x, inputs: [/etc/passwd]}}\n", "1:31: an item of checks.a.inputs is '/etc/passwd'")]
    [TestCase("images: {build-args: {A: }}\n", "1:26: images.build-args.A is nothing; expected a single value")]
    [TestCase("images: {build-args: {A: [1]}}\n", "1:26: images.build-args.A is a list; expected a single value")]
    [TestCase("images: {}\nimages: {}\n", "2:1: the key 'images' was given before, at line 1; expected it once")]
    [TestCase("images:\n\tname: a\n", "2:1: a tab stands in the indentation; expected spaces")]
    [TestCase("images: &i {}\n<<: *i\n", "2:1: merge keys are not part of YAML 1.2; write the values out")]
    [TestCase("images: *nothing\n", "1:9: the alias '*nothing' has no anchor before it")]
    [TestCase("images: !custom {}\n", "1:9: the tag '!custom' is not supported")]
    [TestCase("images: {}\n---\nimages: {}\n", "2:1: a second document begins here; expected only one in the file")]
    [TestCase("? [a]\n: b\n", "1:3: the key is a list; expected a name")]
    [TestCase("images: {name: 'a\n", "1:16: not YAML: while scanning a quoted scalar, found unexpected end of stream")]
    [TestCase("images: [1\nb: 2\n", "1:9: not YAML: the value that begins here cannot be read")]
    [TestCase("a: b: c\n", "1:5: not YAML: while scanning a plain scalar value, found invalid mapping")]
    public void Points_at_what_is_wrong(string text, string expected) =>
        Errors(text).ShouldContain(line => line.StartsWith($"pipeline.yaml:{expected}", StringComparison.Ordinal));

    [Test]
    public void Reports_everything_at_once_in_the_order_of_the_file() =>
        Errors("""
            images: {name: UPPER}
            checks:
              a: {run: x, services: [bilings]}
              b: {}
            wrong: 1
            """).Select(line => line.Split(": ")[0]).ShouldBe(["pipeline.yaml:1:16", "pipeline.yaml:3:26", "pipeline.yaml:4:6", "pipeline.yaml:5:1"]);

    [Test]
    public void Takes_anchors() =>
        Parse("checks:\n  a: {run: x, inputs: &py ['**/*.py']}\n  b: {run: y, inputs: *py}\n").Checks[1].Inputs.ShouldBe(["**/*.py"]);

    [Test]
    public void Warns_of_a_shell_operator_that_is_none_here() =>
        Parse("checks: {a: {run: mypy app && echo done}}\n").Notes.ShouldHaveSingleItem().ShouldContain("'&&' is an argument of mypy (pipeline.yaml, line 1)");

    [Test]
    public void Keeps_a_message_short_and_on_one_line()
    {
        var line = Errors($"images:\n  name: |\n    {new string('X', 200)}\n    second\n").ShouldHaveSingleItem();

        line.ShouldBe($"pipeline.yaml:2:9: images.name is '{new string('X', 60)}…'; expected a repository such as berrys_agents_v2 or registry.example/team");
    }

    [Test]
    public void Survives_deep_nesting() =>
        Errors($"images: {new string('[', 5000)}{new string(']', 5000)}\n").ShouldHaveSingleItem().ShouldContain("nested deeper than 40 levels");

    [Test]
    public void Lets_a_replacement_run_where_the_built_in_check_runs()
    {
        var checks = Parse("checks: {lint: {run: ruff}, docs: {run: d}, one: {run: o, services: [shared/models]}}\n").Checks;

        Component service = Workspace.Services[0];
        Component library = Workspace.SharedLibraries[0];
        checks.Select(check => (check.Name, check.AppliesTo(service), check.AppliesTo(library)))
            .ShouldBe([("docs", true, false), ("lint", true, true), ("one", false, true)]);
    }
}
